import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { type ExternallyKnown } from '../../../database/external-keys';

/** A key, and the record that is known by it. */
export interface KeyedRecord {
  /** The spelling in which two keys are one. */
  readonly code: string;
  /** null: none is. */
  readonly id: string | null;
}

/** By which keys another system knows many records at once. */
@Injectable()
export class RecordKeys {
  constructor(private readonly database: Database) {}

  /** The records of the institution in view that are known by these keys, in the order of these. */
  find(kind: ExternallyKnown, system: string, keys: readonly string[]): Promise<KeyedRecord[]> {
    return this.database.read<KeyedRecord>({
      name: 'records-by-keys',
      text: `select number_key(a.key) as code, (select k.subject_id from external_keys k
            where k.subject_kind = $1 and k.system_code = number_key($2) and k.key_code = number_key(a.key)
            order by (k.realm = deployment_realm()) limit 1) as id
        from unnest($3::text[]) with ordinality as a (key, line) order by a.line`,
      values: [kind, system, keys],
    });
  }

  /** The records of the institution in view that the system knows, in the order of its keys. */
  async known(kind: ExternallyKnown, system: string): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>({
      name: 'records-known',
      text: `select subject_id as id from external_keys where subject_kind = $1 and system_code = number_key($2)
        group by 1 order by min(key_code), 1`,
      values: [kind, system],
    });
    return rows.map(({ id }) => id);
  }

  /** The keys of these records, by their ids; of several of one record the one without a label first. */
  async of(
    kind: ExternallyKnown,
    system: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<{ id: string; keys: string[] }>({
      name: 'keys-of-records',
      // By each record, and never by the system: in a transaction that is open PostgreSQL does not know how many keys it has there.
      text: `select a.id, array(select k.key from external_keys k
            where k.subject_kind = $1 and k.subject_id = a.id and k.system_code || '' = number_key($2)
            order by (k.realm = deployment_realm()), k.label nulls first, k.key) as keys
        from unnest($3::uuid[]) as a (id)`,
      values: [kind, system, ids],
    });
    return new Map(rows.map(({ id, keys }) => [id, keys] as const));
  }
}
