import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type Scope } from '../database/scope';

/** Whose a record is: what may be done with it is asked there. */
export interface RecordOwner {
  /** null: what all institutions share. */
  readonly institutionId: string | null;
  /** The vendor of what institutions share; null: none, or it is an institution’s own. */
  readonly vendorId: string | null;
  /** Whether a row that all share may itself be changed in the scope, as row-level security has it. */
  readonly isChangeable: boolean;
}

/** A row of a table. */
interface Row {
  readonly id: string;
}

/** How a table’s rows lead to whom they belong. */
interface Table {
  readonly hasInstitution: boolean;
  readonly hasVendor: boolean;
  /** What its rows cannot be without: a column, and the table that it names a row of. */
  readonly parents: readonly (readonly [column: string, table: string])[];
  /** By which row-level security lets a row be changed. */
  readonly change: string | null;
}

/** Pages whose address does not begin with the name of their table. */
const TABLES: Readonly<Record<string, string>> = { people: 'accounts' };

/**
 * Finds out whose a record is. PostgreSQL knows by itself how a table’s rows lead to an institution, so no page, and no
 * table that is added later, has to say it.
 */
@Injectable()
export class RecordOwners {
  private tables: ReadonlyMap<string, Table> | null = null;
  private readonly texts = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** Of a record whose pages are in a folder; null: there is none, or the scope does not see it. */
  async of(folder: string, id: string, scope: Scope): Promise<RecordOwner | null> {
    const [found] = await this.ofAll(folder, [id], scope);
    return found ?? null;
  }

  /** Which of several rows that all share may be changed in the scope; null: it changes nothing. */
  async changeable(folder: string, rows: readonly Row[], scope: Scope | null): Promise<ReadonlySet<string>> {
    if (scope === null || rows.length === 0) return new Set();
    const ids = rows.map(({ id }) => id);
    const found = await this.ofAll(folder, ids, scope);
    return new Set(found.filter(({ isChangeable }) => isChangeable).map(({ id }) => id));
  }

  private ofAll(folder: string, ids: readonly string[], scope: Scope): Promise<(RecordOwner & Row)[]> {
    return this.database.as(scope, async () => {
      const table = TABLES[folder] ?? folder.replaceAll('-', '_');
      const text = this.texts.get(table) ?? (await this.prepare(table));
      return this.database.read({ name: `owners-of-${table}`, text, values: [ids] });
    });
  }

  private async prepare(name: string): Promise<string> {
    const tables = (this.tables ??= await this.known());
    const table = tables.get(name);
    if (table === undefined) throw new Error(`a page about a record of ${name}, which is no table`);
    const institution = ownerIn(tables, name, 'institution', name);
    const vendor = ownerIn(tables, name, 'vendor', name);
    const text = `select ${name}.id, ${institution ?? 'null'} as "institutionId",
      ${institution === null ? (vendor ?? 'null') : 'null'} as "vendorId", ${institution === null ? `coalesce(${table.change ?? 'false'}, false)` : 'true'} as "isChangeable"
      from ${name} where ${name}.id = any($1::uuid[])`;
    this.texts.set(name, text);
    return text;
  }

  private async known(): Promise<ReadonlyMap<string, Table>> {
    const rows = await this.database.read<Table & { name: string }>({ text: KNOWN, values: [] });
    return new Map(rows.map(({ name, ...table }) => [name, table]));
  }
}

/** What says whose a row is: a column of its own, or of what it cannot be without; null: nothing does. */
function ownerIn(
  tables: ReadonlyMap<string, Table>,
  name: string,
  whose: 'institution' | 'vendor',
  row: string,
): string | null {
  const table = tables.get(name);
  if (name === `${whose}s`) return `${row}.id`;
  if (table === undefined) return null;
  if (whose === 'institution' ? table.hasInstitution : table.hasVendor) return `${row}.${whose}_id`;
  for (const [column, parent] of table.parents) {
    const owner = ownerIn(tables, parent, whose, `${row}_of`);
    if (owner !== null) return `(select ${owner} from ${parent} ${row}_of where ${row}_of.id = ${row}.${column})`;
  }
  return null;
}

const KNOWN = `
  select c.relname as name,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped) as "hasInstitution",
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'vendor_id' and not a.attisdropped) as "hasVendor",
    coalesce((select jsonb_agg(jsonb_build_array(a.attname, k.confrelid::regclass::text) order by a.attnum)
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
      where k.conrelid = c.oid and k.contype = 'f' and a.attnotnull), '[]') as parents,
    (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid and p.polcmd = 'w' and p.polpermissive) as change
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
