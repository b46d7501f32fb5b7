import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** Which fields of a kind of record another system owns; null: nobody has said, and it changes what it sends. */
export type OwnedFields = ReadonlySet<string> | null;

/** What institutions leave to their other systems, of which record: a sync overwrites that, and nothing else. */
@Injectable()
export class FieldOwners {
  constructor(private readonly database: Database) {}

  /** Of several institutions in view, each of which has said something, what all of them leave to the system. */
  async of(resource: string, system: string): Promise<OwnedFields> {
    const { institutions } = this.database.scope();
    const owned = await this.database.read<{ fields: string[] }>({
      name: 'field-owners',
      text: `select o.fields from institutions i cross join jsonb_to_recordset(i.field_owners) as o (system text, resource text, fields text[])
        where o.resource = $1 and number_key(o.system) = number_key($2) and ($3::uuid[] is null or i.id = any($3))`,
      values: [resource, system, institutions === 'ALL' ? null : institutions],
    });
    const [first, ...others] = owned.map(({ fields }) => fields);
    if (first === undefined) return null;
    return new Set(first.filter((field) => others.every((fields) => fields.includes(field))));
  }
}
