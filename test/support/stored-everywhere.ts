import { DESCRIPTION } from './api-description';
import { type TestRegistry } from './registry';

interface Stored {
  /** Where the text stands now. */
  readonly columns: readonly string[];
  /** Where none of the rows took it. */
  readonly refused: readonly string[];
}

/** The fields in which people write what they like, as the API describes them: neither a word of several, nor of a form. */
function freeTexts(): ReadonlySet<string> {
  const schemas = Object.entries(DESCRIPTION.components.schemas).filter(([name]) => !/(View|Page|Problem)$/.test(name));
  return new Set(
    schemas.flatMap(([, { properties = {} }]) =>
      Object.entries(properties).flatMap(([name, field]) => {
        const { type, format, pattern, enum: words } = field as Readonly<Record<string, unknown>>;
        const isFree = type === 'string' && format === undefined && pattern === undefined && words === undefined;
        return isFree ? [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] : [];
      }),
    ),
  );
}

/** Texts by which records are known, to programs or to each other: another would be another record. */
const KNOWN_BY: ReadonlySet<string> = new Set([
  'rule_id',
  'row_key',
  'legal_row_key',
  'item_no',
  'key',
  'email',
  'resource',
  'canonical',
  'standard_edition',
  'secret',
  'password',
]);

/** Writes a text into every field of every record that takes free text, past whatever keeps records as they are; what the journal tells of them is what was so. */
export async function storeEverywhere(registry: TestRegistry, text: string): Promise<Stored> {
  const names = [...freeTexts()].filter((name) => !KNOWN_BY.has(name));
  const columns = await registry.sql<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.column_name = any($1)
       and c.table_name <> all ('{journal,journal_chain}') order by 1, 2`,
    [names],
  );
  const outcome = { columns: [] as string[], refused: [] as string[] };
  for (const { table, column } of columns) {
    // What is called the same in another table may be a word there, of those that a check lists.
    const [there] = await registry.sql<{ words: boolean | null }>(
      `select bool_and(${column} ~ '^[A-Za-z0-9_]+$') as words from ${table} where ${column} is not null`,
    );
    if (there?.words !== false) continue;
    const isTaken = await registry
      .sql(
        `with quiet as materialized (select set_config('session_replication_role', 'replica', true))
         update ${table} set ${column} = $1 || left(md5(ctid::text), 6) from quiet where ${column} is not null`,
        [text],
      )
      .then(
        () => true,
        () => false,
      );
    (isTaken ? outcome.columns : outcome.refused).push(`${table}.${column}`);
  }
  return outcome;
}
