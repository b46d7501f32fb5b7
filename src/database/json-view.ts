import { createHash } from 'node:crypto';
import { kanaOfLatin } from './kana-of-latin';
import { type Database } from './database';
import { type Statement } from './statement';

/** One condition of a list: SQL around the placeholder of its value. */
export interface Filter {
  readonly sql: (placeholder: string) => string;
  /** What is bound for the value that was asked for. */
  readonly bind?: (value: unknown) => unknown;
}

/** What a list can be sorted by: an expression that is never null, and the type it is compared as. */
export interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'int';
}

/** How a record is shown: JSON by PostgreSQL, so that reading costs no objects on the way. */
export interface JsonView {
  /** Prefix of the prepared statements' names. */
  readonly name: string;
  readonly from: string;
  /** Alias of the table that holds `id` and `version`. */
  readonly alias: string;
  /** JSON property -> SQL expression. */
  readonly fields: Readonly<Record<string, string>>;
  /** The kind of subject that other systems know by keys of their own, shown as `externalIds`; left out: they do not. */
  readonly keyedAs?: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, SortKey>>;
}

/** Where a list goes on: the last record that was shown. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

export interface PageRequest {
  readonly filters: Readonly<Record<string, unknown>>;
  /** A sort key; with `-` in front: descending. */
  readonly sort: string;
  readonly limit: number;
  readonly after: Position | null;
}

export interface Page {
  /** JSON texts of the records. */
  readonly items: readonly string[];
  readonly next: Position | null;
}

/** A record of a page, and where it stands. */
interface PageRow extends Position {
  /** JSON, without the keys of other systems. */
  readonly item: string;
  /** JSON; null: no other system knows it. */
  readonly keys: string | null;
}

/** Long records end a page before its limit, so that no answer keeps the process from the others. */
const LETTERS_OF_A_PAGE = 250_000;

/** A record as it stands. */
export interface Version {
  readonly version: number;
  /** JSON. */
  readonly text: string;
}

type VersionRow = Version & { readonly id: string };

/** Reads records of one view. */
export class JsonReader {
  private readonly row: string;
  private readonly oneText: string;
  /** From the version to the condition on the id. */
  private readonly shown: string;

  constructor(
    private readonly database: Database,
    private readonly view: JsonView,
  ) {
    const { alias, from, fields, keyedAs } = view;
    this.row = rowOf(fields);
    const whole = rowOf({
      ...fields,
      ...(keyedAs === undefined ? {} : { externalIds: `coalesce((${keysOf(keyedAs, `= ${alias}.id`)}), '[]')` }),
    });
    this.shown = `${alias}.version, ${whole} as text from ${from} where ${alias}.id`;
    this.oneText = `select ${this.shown} = $1`;
  }

  /** One record by its id; null when there is none. */
  async one(id: string): Promise<Version | null> {
    const rows = await this.database.read<Version>({
      name: `${this.view.name}-one`,
      text: this.oneText,
      values: [id],
    });
    return rows[0] ?? null;
  }

  /** The records with these ids, by id; those that are not there are left out. */
  async many(ids: readonly string[]): Promise<ReadonlyMap<string, Version>> {
    return versionsOf(
      await this.database.read<VersionRow>({
        name: `${this.view.name}-many`,
        text: `select ${this.view.alias}.id, ${this.shown} = any($1::uuid[])`,
        values: [ids],
      }),
    );
  }

  /** The versions of the records with these ids. */
  async versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { alias, from, name } = this.view;
    const rows = await this.database.read<{ id: string; version: number }>({
      name: `${name}-versions`,
      text: `select ${alias}.id, ${alias}.version from ${from} where ${alias}.id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The next records in the order of their ids. */
  async following(afterId: string, limit: number): Promise<ReadonlyMap<string, Version>> {
    const { alias, name } = this.view;
    return versionsOf(
      await this.database.read<VersionRow>({
        name: `${name}-following`,
        text: `select ${alias}.id, ${this.shown} > $1::uuid order by ${alias}.id limit $2`,
        values: [afterId, limit],
      }),
    );
  }

  /** A page in the order of a sort key and then of the ids, which makes it stable while others insert. */
  async page(request: PageRequest): Promise<Page> {
    const rows = await this.database.read<PageRow>(this.pageStatement(request));
    const items = rows.map((row) => this.shownOf(row));
    const shown = Math.min(request.limit, thatFit(items));
    if (items.length <= shown) return { items, next: null };
    const { key, id } = rows[shown - 1] as PageRow;
    return { items: items.slice(0, shown), next: { key, id } };
  }

  /** The keys of other systems are put in here: PostgreSQL would count the letters of each text to find its end. */
  private shownOf({ item, keys }: PageRow): string {
    return this.view.keyedAs === undefined ? item : `${item.slice(0, -1)},"externalIds":${keys ?? '[]'}}`;
  }

  private pageStatement({ filters, sort, limit, after }: PageRequest): Statement {
    const { alias, from, name, keyedAs } = this.view;
    const descending = sort.startsWith('-');
    const sortKey = this.view.sorts[descending ? sort.slice(1) : sort];
    if (sortKey === undefined) throw new RangeError(`${name} has no sort key ${sort}`);
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const conditions: string[] = [];
    const asked = Object.keys(filters).sort();
    for (const parameter of asked) {
      const filter = this.view.filters[parameter];
      if (filter === undefined) throw new RangeError(`${name} has no filter ${parameter}`);
      const value = filters[parameter];
      conditions.push(filter.sql(bind(filter.bind ? filter.bind(value) : value)));
    }
    if (after !== null) {
      const sign = descending ? '<' : '>';
      conditions.push(
        `(${sortKey.sql}, ${alias}.id) ${sign} (${bind(after.key)}::${sortKey.type}, ${bind(after.id)}::uuid)`,
      );
    }
    const direction = descending ? 'desc' : 'asc';
    if (!Number.isInteger(limit)) throw new RangeError(`not a number of records: ${limit}`);
    return {
      // The limit stands in the text: without it PostgreSQL would expect a tenth of the table, and plan anew at each call.
      name: statementName([name, 'page', limit, sort, after === null ? 'first' : 'next', ...asked].join('-')),
      text: `with page as (select ${this.row} as item, ${sortKey.sql} as k, ${alias}.id
          from ${from} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
          order by ${sortKey.sql} ${direction}, ${alias}.id ${direction} limit ${limit + 1})${this.withKeys()}
        select item, ${keyedAs === undefined ? 'null' : '(select keys from known where subject_id = id)::text'} as keys, id, k::text as key
        from page order by page.k ${direction}, page.id ${direction}`,
      values,
    };
  }

  /** The keys of a page are looked up all at once: record by record they cost as much as the records themselves. */
  private withKeys(): string {
    const { keyedAs } = this.view;
    if (keyedAs === undefined) return '';
    return `, known as materialized (${keysOf(keyedAs, '= any (array(select id from page))', 'subject_id')})`;
  }
}

function versionsOf(rows: readonly VersionRow[]): ReadonlyMap<string, Version> {
  return new Map(rows.map(({ id, version, text }) => [id, { version, text }]));
}

function rowOf(fields: JsonView['fields']): string {
  const columns = Object.entries(fields).map(([property, sql]) => `${sql} as "${property}"`);
  return `(select row_to_json(shown)::text from (select ${columns.join(', ')}) as shown)`;
}

/** The keys under which other systems know the records with such ids, for each of them where they are told apart by a column. */
function keysOf(kind: string, ids: string, by?: string): string {
  const [told, grouped] = by === undefined ? ['', ''] : [`${by}, `, ` group by ${by}`];
  return `select ${told}json_agg(json_strip_nulls(json_build_object('system', x.system, 'key', x.key, 'label', x.label)) order by x.system, x.key) as keys
    from external_keys x where x.subject_kind = '${kind}' and x.subject_id ${ids}${grouped}`;
}

/** How many of the texts a page holds: one at least. */
function thatFit(items: readonly string[]): number {
  let letters = 0;
  const first = items.findIndex((item) => (letters += item.length) > LETTERS_OF_A_PAGE);
  return first < 0 ? items.length : Math.max(1, first);
}

/** PostgreSQL cuts names after 63 bytes, and two cut names could meet: a long one ends in its digest instead. */
function statementName(name: string): string {
  if (name.length <= 63) return name;
  return `${name.slice(0, 46)}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

/** What every record shows of itself; sessions stand in UTC, so instants come out as RFC 3339 in UTC. */
export function headerFields(alias: string): Record<string, string> {
  return {
    id: `${alias}.id`,
    version: `${alias}.version`,
    createdAt: `${alias}.created_at`,
    updatedAt: `${alias}.updated_at`,
  };
}

/** Column expressions by property: camelCase to snake_case. */
export function columns(alias: string, ...properties: string[]): Record<string, string> {
  return Object.fromEntries(properties.map((property) => [property, `${alias}.${snakeCase(property)}`]));
}

/** A filter for equality with a column. */
export function equals(column: string): Filter {
  return { sql: (value) => `${column} = ${value}` };
}

/** A filter for a number or code of the records of a table, whatever its width and case; found by an index (migration 0443). */
export function numbered(table: 'contracts' | 'equipment', id: string): Filter {
  return { sql: (value) => `${id} = any (array(select ${table}_numbered(${value})))` };
}

/** A filter for a part of the title or name of the records of a table, folded as below; found by an index (migration 0740). */
export function namedIn(table: 'contracts' | 'systems' | 'equipment', id: string): Filter {
  return { sql: (value) => `${id} = any (array(select ${table}_named(${value})))` };
}

/** A filter for a part of a name, given how names are searched: without width, case, kind of kana, variants and legal form. */
export function named(searchKey: string): Filter {
  return { sql: (value) => `strpos(${searchKey}, (select nullif(search_key(${value}), ''))) > 0` };
}

/** The same, by its kana typed in Latin letters too, or for the beginning of a number: whoever types in one place need not say which it is. */
export function namedOrNumbered(searchKey: string, number: string): Filter {
  const { sql } = named(searchKey);
  return {
    bind: (value) => [value, kanaOfLatin(String(value))],
    sql: (values) => {
      const [typed, kana] = [`(${values}::text[])[1]`, `(${values}::text[])[2]`];
      return `(${sql(typed)} or ${sql(kana)} or starts_with(${number}, (select nullif(search_key(${typed}), ''))))`;
    },
  };
}

/** A filter for dates from today in Japan to so many days on. */
export function withinDays(expression: string): Filter {
  return { sql: (days) => `${expression} between today_in_japan() and today_in_japan() + ${days}::int` };
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
