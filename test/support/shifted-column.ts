/** A column as PostgreSQL describes it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  /** `information_schema.columns.udt_name`. */
  readonly type: string;
  /** The table whose records it names; null: none. */
  readonly refersTo: string | null;
}

/** Statements that give every row of a column another value each; several, since one kind of change may not show. */
export function shiftsOf({ table, name, type, refersTo }: Column): string[] {
  const set = (expression: string) => `update ${table} set ${name} = ${expression}`;
  switch (type) {
    case 'date':
      return [set(`coalesce(${name} - 3, date '2020-02-03')`), set('null')];
    case 'timestamptz':
      return [set(`coalesce(${name} - interval '3 days', timestamptz '2020-02-03 00:00Z')`)];
    case 'bool':
      return [set(`not coalesce(${name}, false)`)];
    case 'int2':
    case 'int4':
    case 'int8':
      // further than any two lie apart, so that none comes to where another still is
      return [set(`coalesce(${name} + 1000, 1)`)];
    case 'uuid':
      return [
        ...(refersTo === null ? [] : [set(nextOf(refersTo, table, name))]),
        set(`md5(coalesce(${name}::text, ctid::text))::uuid`),
        set('null'),
      ];
    case 'bytea':
      return [set(`coalesce(${name} || '\\x01', '\\x01')`), set('null')];
    case 'jsonb':
      return [
        set(`'{"other": true}'`),
        set('null'),
        // of a list, each in the place of another
        set(`case jsonb_typeof(${name}) when 'array' then
          (select jsonb_agg(one order by n desc) from jsonb_array_elements(${name}) with ordinality as listed (one, n)) else ${name} end`),
      ];
    case '_text':
    case '_varchar':
    case '_bpchar':
      return [set(`coalesce(${name}, '{}') || array['ZZ']`)];
    default:
      return [set(`coalesce(${name}, '') || '9'`), set('null')];
  }
}

/** The record after the one that is named, so that no two rows come to name the same; of what names none, after itself. */
function nextOf(refersTo: string, table: string, name: string): string {
  const after = `coalesce(${table}.${name}, ${refersTo === table ? `${table}.id` : `'00000000-0000-0000-0000-000000000000'`})`;
  return `coalesce((select r.id from ${refersTo} r where r.id > ${after} order by r.id limit 1),
    (select r.id from ${refersTo} r order by r.id limit 1))`;
}
