import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BESIDE } from '../../src/findings/institutions-concerned';
import { JournalDatabase } from '../support/journal-database';
import snapshotSources from '../support/snapshot-sources.json';
import { BOOKKEEPING, TABLES_OF_NO_FACTS, UNREAD_COLUMNS } from '../support/unread-columns';

const SOURCES = join(__dirname, '..', '..', 'src');

interface Reader {
  /** Its place and text in small letters. */
  readonly about: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Whoever enters a fact expects that something comes of it. A column is read where a snapshot moves with it (held field by
 * field by snapshot-fields.spec.ts), where a page or a report about its table has its name, or where a matrix, a report or
 * a gate names both; or it stands in unread-columns.ts with the reason.
 */
describe('every stored fact', () => {
  let database: JournalDatabase;
  beforeAll(async () => {
    database = await JournalDatabase.open();
  });
  afterAll(() => database.close());

  const judged = new Set<string>(Object.values<string[]>(snapshotSources).flat());
  const shown = readersIn('web', 'reports');
  const asked = readersIn('reports', 'findings', 'demarcation');

  const isRead = (table: string, column: string) =>
    judged.has(`${table}.${column}`) ||
    shown.some(({ about, words }) => about.includes(stemOf(table)) && words.has(propertyOf(column))) ||
    asked.some(({ words }) => words.has(table) && (words.has(column) || words.has(propertyOf(column))));

  it('is read by a rule, a matrix, a report, a page or a gate, or is kept for a reason that is told', async () => {
    const columns = await database.sql<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> all($1) and c.column_name <> all($2)
       order by c.table_name collate "C", c.column_name collate "C"`,
      [TABLES_OF_NO_FACTS, BOOKKEEPING],
    );
    const unread = columns.filter(({ table, column }) => !isRead(table, column));
    expect(unread.map(({ table, column }) => `${table}.${column}`)).toEqual(Object.keys(UNREAD_COLUMNS));
  });

  it('is not loaded for nothing: a rule, or what judges beside the rules, names each field of the snapshots', () => {
    const judging = [...readersIn('guideline', 'findings')].filter(
      ({ about }) => !/^(guideline|findings)\/snapshots\//.test(about),
    );
    const fields = Object.keys(snapshotSources).map((path) => path.replace(/^.*\./, '').replace('[]', ''));
    const unnamed = fields.filter((field) => field !== '*' && !judging.some(({ words }) => words.has(field)));
    expect(unnamed).toEqual([]);
  });

  it('has its institution judged anew where a snapshot moves with it', () => {
    expect([...judged].map((source) => source.split('.')[0] ?? '').filter((table) => BESIDE.includes(table))).toEqual(
      [],
    );
    expect(judged.size).toBeGreaterThan(100);
  });

  it('would be missed if it were new', () => {
    expect(isRead('contract_clauses', 'shoe_size')).toBe(false);
    expect(isRead('contracts', 'title')).toBe(true);
  });
});

/** What reads: no entity and no answer's shape, which only carry a column to and fro, nor the history, which names every column. */
function readersIn(...folders: readonly string[]): Reader[] {
  return folders.flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|entity|dto)\.ts$/.test(name) && !name.startsWith('history/'))
      .map((name) => {
        const path = join(SOURCES, folder, name);
        const text = readFileSync(path, 'utf8');
        return {
          about: `${relative(SOURCES, path)} ${text}`.toLowerCase(),
          words: new Set(text.match(/\w+/g)),
        };
      }),
  );
}

/** `contract_clauses` is about a clause, `matrices` about a matrix. */
function stemOf(table: string): string {
  const last = table.slice(table.lastIndexOf('_') + 1);
  return last.replace(/ices$/, 'i').replace(/ies$/, '').replace(/s$/, '');
}

function propertyOf(column: string): string {
  return column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
