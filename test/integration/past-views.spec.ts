import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';

describe('the views of the past', () => {
  let journal: JournalDatabase;
  let institution: string;
  let vendor: string;
  let contract: string;
  beforeAll(async () => {
    journal = await JournalDatabase.open();
    institution = await journal.institution();
    vendor = await journal.vendor();
    contract = await journal.contract(institution, vendor);
    for (let i = 0; i < 300; i++) {
      const other = await journal.contract(institution, vendor);
      await journal.insert('contract_clauses', { contract_id: other, kind: 'SLA', review: 'PRESENT' });
    }
    await journal.insert('contract_clauses', { contract_id: contract, kind: 'SLA', review: 'PRESENT' });
    await journal.sql(
      `insert into departments (id, institution_id, name) select gen_random_uuid(), $1, '部門' || n from generate_series(1, 20000) n`,
      [institution],
    );
    await journal.sql('analyze journal');
    await journal.sql(`set bunkaiten.known_before = 'infinity'`);
    await journal.asService.query(`set bunkaiten.known_before = 'infinity'`);
  });
  afterAll(() => journal.close());

  const plan = async (query: string): Promise<string> => {
    const { rows } = await journal.asService.query<{ 'QUERY PLAN': string }>(`explain ${query}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const count = async (table: string): Promise<number> =>
    (await journal.asService.query(`select from past.${table}`)).rowCount ?? 0;

  it('find a record by its id and parts by their whole, without reading the whole journal', async () => {
    await journal.enter({ actor: newId(), institutions: [institution] });
    expect(await plan(`select * from past.contracts where id = '${contract}'`)).toMatch(
      /Index Scan using ix_journal__subject_id[\s\S]*Index Cond: \(\(subject_id = /,
    );
    expect(await plan(`select * from past.contract_clauses where contract_id = any('{${contract}}')`)).toMatch(
      /Index Scan using ix_journal__parent_id[\s\S]*Index Cond: \(\(parent_id = /,
    );
    expect(await plan(`select * from past.contract_systems where contract_id = '${contract}'`)).toMatch(
      /Index Scan using ix_journal__subject_id[\s\S]*Index Cond: \(\(subject_id = /,
    );
  });

  it('find all of a table without what was written of others', async () => {
    await journal.enter({ actor: newId(), institutions: [institution] });
    expect(await plan('select count(*) from past.contracts')).toMatch(
      /ix_journal__subject_table[\s\S]*Index Cond: \(subject_table = 'contracts'/,
    );
  });

  it('show each scope what it sees of the journal', async () => {
    await journal.enter({ actor: newId(), institutions: [institution] });
    expect([await count('contracts'), await count('contract_clauses'), await count('vendors')]).toEqual([301, 301, 1]);
    await journal.enter({ actor: newId(), institutions: [newId()] });
    expect([await count('contracts'), await count('contract_clauses'), await count('vendors')]).toEqual([0, 0, 1]);
    await journal.enter({ actor: newId(), vendor });
    expect([await count('contracts'), await count('institutions'), await count('vendors')]).toEqual([0, 0, 1]);
    await journal.enter({ actor: newId(), vendor: newId() });
    expect([await count('contracts'), await count('vendors')]).toEqual([0, 0]);
    await journal.enter({});
    expect([await count('contracts'), await count('vendors')]).toEqual([0, 0]);
  });

  it('have no answer where no moment is named', async () => {
    await journal.asService.query('reset bunkaiten.known_before');
    await expect(journal.asService.query('select from past.vendors')).rejects.toThrow();
    await journal.asService.query(`set bunkaiten.known_before = 'infinity'`);
  });

  it('follow the tables when columns are added, and know no value from before', async () => {
    await journal.sql('begin');
    await journal.sql('alter table departments add column floor int');
    await journal.insert('departments', { institution_id: institution, name: '髙﨑科①', floor: 3 });
    await journal.sql('alter table contracts drop column vendor_manager');
    await journal.sql('select build_past()');
    expect(await journal.sql(`select floor from past.departments where name = '髙﨑科①'`)).toEqual([{ floor: 3 }]);
    expect(await journal.sql(`select from past.contracts where id = '${contract}'`)).toHaveLength(1);
    await journal.sql('rollback');
  });
});
