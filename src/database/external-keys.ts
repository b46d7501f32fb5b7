import { Injectable } from '@nestjs/common';
import { conflict } from '../kernel/problems';
import { Database } from './database';

/** Under which key another system (an ERP, say) knows a record. */
export interface ExternalKey {
  readonly system: string;
  readonly key: string;
  /** Which of several codes of one system this is: head office, branch. */
  readonly label?: string | null;
}

/** How long the name of another system and its keys may be, in a path as in a body. */
export const LONGEST_EXTERNAL = { system: 60, key: 120 } as const;

export type ExternallyKnown =
  'INSTITUTION' | 'VENDOR' | 'CERTIFICATION' | 'SYSTEM' | 'CONTRACT' | 'SUBCONTRACT' | 'EQUIPMENT' | 'PROVISION';

/**
 * The keys of other systems for our records: per institution, one record per system and key. One record may have several keys
 * of a system, of which a label says which is which. Whoever has several institutions in view sees the keys of each.
 */
@Injectable()
export class ExternalKeys {
  constructor(private readonly database: Database) {}

  /** The keys of a record that is just being made. */
  async add(kind: ExternallyKnown, id: string, keys: readonly ExternalKey[] = []): Promise<void> {
    if (keys.length === 0) return;
    const added = keys.map(({ system, key, label = null }) => ({ kind, id, system, key, label }));
    await this.database.together('add external keys', added, (many) =>
      this.database.transact(async (manager) => {
        await manager.query(
          `insert into external_keys (subject_kind, system, key, subject_id, label)
            select kind, system, key, id, label from jsonb_to_recordset($1) as said (kind text, system text, key text, id uuid, label text)`,
          [JSON.stringify(many.flat())],
        );
        return many.map(() => undefined);
      }),
    );
  }

  /** Replaces the institution's keys for the record; undefined leaves them as they are. Says whether that changed anything. */
  async replace(kind: ExternallyKnown, id: string, keys: readonly ExternalKey[] | undefined): Promise<boolean> {
    if (keys === undefined) return false;
    return this.database.transact(async (manager) => {
      const [, gone] = await manager.query<[unknown, number]>(
        `delete from external_keys where subject_kind = $1 and subject_id = $2 and realm = external_key_realm($1, $2)
          and (system, key, coalesce(label, '')) not in (select * from unnest($3::text[], $4::text[], $5::text[]))`,
        [kind, id, keys.map(({ system }) => system), keys.map(({ key }) => key), keys.map(({ label }) => label ?? '')],
      );
      const known = await manager.query<ExternalKey[]>(
        'select system, key from external_keys where subject_kind = $1 and subject_id = $2 and realm = external_key_realm($1, $2)',
        [kind, id],
      );
      const added = keys.filter(({ system, key }) => !known.some((one) => one.system === system && one.key === key));
      for (const { system, key, label } of added) {
        await manager.query(
          'insert into external_keys (subject_kind, system, key, subject_id, label) values ($1, $2, $3, $4, $5)',
          [kind, system, key, id, label ?? null],
        );
      }
      return gone + added.length > 0;
    });
  }

  /** The id of the record that another system knows by this key, among an institution's where one is given; null: none. */
  async find(
    kind: ExternallyKnown,
    { system, key }: ExternalKey,
    institutionId: string | null = null,
  ): Promise<string | null> {
    const found = await this.database.together(
      'find by external key',
      { kind, system, key, institution: institutionId },
      (asked) => this.findMany(asked),
    );
    const { institutions } = this.database.scope();
    if (found.length > 1 && institutionId === null && institutions.length !== 1) {
      throw conflict('AMBIGUOUS_KEY', {
        ja: '複数の医療機関に同じキーがあります',
        en: 'More than one institution has a record under this key',
      });
    }
    return found[0] ?? null;
  }

  /** For each key the first two records, those of an institution before those of the deployment. */
  private async findMany(asked: readonly Asked[]): Promise<string[][]> {
    const rows = await this.database.read<{ ids: string[] }>({
      name: 'external-keys',
      text: `select array(select k.subject_id::text from external_keys k
          where k.subject_kind = a.kind and k.system_code = number_key(a.system) and k.key_code = number_key(a.key)
            and (a.institution is null or k.realm in (a.institution, deployment_realm()))
          order by (k.realm = deployment_realm()) limit 2) as ids
        from unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) with ordinality as a (kind, system, key, institution, n) order by a.n`,
      values: [
        asked.map(({ kind }) => kind),
        asked.map(({ system }) => system),
        asked.map(({ key }) => key),
        asked.map(({ institution }) => institution),
      ],
    });
    return rows.map(({ ids }) => ids);
  }
}

interface Asked {
  readonly kind: ExternallyKnown;
  readonly system: string;
  readonly key: string;
  readonly institution: string | null;
}
