import fc from '../support/laws';
import { JournalDatabase } from '../support/journal-database';
import { rounds } from '../support/ordeal';
import { createSampleDatabase } from '../support/registry';

/** What is done to a row that is picked by a number between 0 and 1. */
interface Deed {
  readonly table: string;
  readonly row: number;
  readonly deed: 'TOUCH' | 'WRITE' | 'DELETE';
  readonly text: string;
  /** Several deeds are one transaction; which some are taken back. */
  readonly after: 'GO_ON' | 'COMMIT' | 'ROLLBACK' | 'COMMIT_AND_LOOK';
}

interface Moment {
  readonly at: string;
  readonly seen: Record<string, string>;
}

/** Looked back at, each table of each. */
const MOMENTS = rounds(6, 20);

describe('the past', () => {
  let journal: JournalDatabase;
  let tables: readonly string[];
  /** A text column of each table that can be written to. */
  let texts: ReadonlyMap<string, string>;
  const moments: Moment[] = [];

  beforeAll(async () => {
    journal = await JournalDatabase.open(createSampleDatabase());
    tables = (
      await journal.sql<{ name: string }>(
        `select viewname as name from pg_views where schemaname = 'past' and viewname not in ('sessions', 'api_keys') order by 1`,
      )
    ).map(({ name }) => name);
    const columns = await journal.sql<{ table: string; column: string }>(
      `select distinct on (1) table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'text' and column_name in ('name', 'title', 'note', 'work', 'person', 'reason', 'conclusion', 'label', 'name_kana')
       order by 1, 2`,
    );
    texts = new Map(columns.map(({ table, column }) => [table, column]));
  });
  afterAll(() => journal.close());

  const seen = async (schema: 'public' | 'past'): Promise<Record<string, string>> => {
    const each = tables.map(
      (table) =>
        `select '${table}' as name, (select coalesce(jsonb_agg(r order by r::text), '[]') from (select to_jsonb(t) as r from ${schema}.${table} t) as t)::text as rows`,
    );
    const [row] = await journal.sql<{ all: Record<string, string> }>(
      `select jsonb_object_agg(name, rows) as all from (${each.join(' union all ')}) as each`,
    );
    return row?.all ?? {};
  };
  const look = async (): Promise<void> => {
    const [now] = await journal.sql<{ at: string }>('select clock_timestamp()::text as at');
    moments.push({ at: now?.at ?? '', seen: await seen('public') });
  };
  const known = async (at: string): Promise<Record<string, string>> => {
    await journal.sql(`select set_config('bunkaiten.known_before', $1, false)`, [at]);
    return seen('past');
  };

  /** The row at this place of the table; refused deeds leave the transaction as it was. */
  const act = async ({ table, row, deed, text }: Deed): Promise<void> => {
    const [found] = await journal.sql<{ ctid: string }>(
      `select ctid::text as ctid from ${table} order by ctid offset floor($1::float8 * (select count(*) from ${table})) limit 1`,
      [row],
    );
    if (found === undefined) return;
    const column = texts.get(table);
    const statement =
      deed === 'DELETE'
        ? `delete from ${table} where ctid = '${found.ctid}'`
        : deed === 'WRITE' && column !== undefined
          ? `update ${table} set ${column} = '${text.replaceAll("'", "''")}' where ctid = '${found.ctid}'`
          : `update ${table} set id = id where ctid = '${found.ctid}'`;
    await journal.sql('savepoint deed');
    await journal.sql(statement).catch(() => journal.sql('rollback to deed'));
  };

  it('shows every table as it was at each moment, whatever was written, taken back and deleted since', async () => {
    await look();
    const deeds = fc.record<Deed>({
      table: fc.integer({ min: 0, max: 999 }).map((n) => tables[n % tables.length] ?? ''),
      row: fc.double({ min: 0, max: 0.999, noNaN: true }),
      deed: fc.constantFrom('TOUCH', 'WRITE', 'DELETE'),
      text: fc.constantFrom('髙﨑①', '⑥㈱𠮷', `"\\'`, '', '\u2028', 'x'.repeat(5000)),
      after: fc.constantFrom('GO_ON', 'GO_ON', 'COMMIT', 'ROLLBACK', 'COMMIT_AND_LOOK'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 40, maxLength: 80 }), async (list) => {
        await journal.sql('begin');
        for (const deed of list) {
          await act(deed);
          if (deed.after === 'GO_ON') continue;
          await journal.sql(deed.after === 'ROLLBACK' ? 'rollback' : 'commit').catch(() => undefined);
          if (deed.after === 'COMMIT_AND_LOOK' && moments.length < MOMENTS) await look();
          await journal.sql('begin');
        }
        await journal.sql('rollback');
      }),
      { numRuns: rounds(2, 40), endOnFailure: true },
    );
    await look();
    expect(moments.length).toBeGreaterThan(MOMENTS / 2);
    for (const { at, seen: then } of moments) expect(await known(at)).toEqual(then);
    expect(moments[0]?.seen).not.toEqual(moments.at(-1)?.seen);
  }, 300_000);

  it('was empty before anything was known', async () => {
    const before = await known('2000-01-01T00:00:00Z');
    expect(before).toEqual(Object.fromEntries(tables.map((table) => [table, '[]'])));
  });
});
