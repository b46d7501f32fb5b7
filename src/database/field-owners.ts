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
    const fields = await this.database.together('field owners', { resource, system }, (asked) => this.ofMany(asked));
    const [first, ...others] = fields;
    if (first === undefined) return null;
    return new Set(first.filter((field) => others.every((fields) => fields.includes(field))));
  }

  private async ofMany(
    asked: readonly { readonly resource: string; readonly system: string }[],
  ): Promise<string[][][]> {
    const { institutions } = this.database.scope();
    const distinct = [...new Set(asked.map((one) => JSON.stringify(one)))];
    const rows = await this.database.read<{ said: string; fields: string[] }>({
      name: 'field-owners',
      text: `select a.said, o.fields from unnest($1::text[]) as a (said) cross join institutions i
          cross join jsonb_to_recordset(i.field_owners) as o (system text, resource text, fields text[])
        where o.resource = a.said::jsonb ->> 'resource' and number_key(o.system) = number_key(a.said::jsonb ->> 'system')
          and ($2::uuid[] is null or i.id = any($2))`,
      values: [distinct, institutions === 'ALL' ? null : institutions],
    });
    return asked.map((one) => {
      const said = JSON.stringify(one);
      return rows.filter((row) => row.said === said).map(({ fields }) => fields);
    });
  }
}
