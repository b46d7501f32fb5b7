import { Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { newId } from '../../src/kernel/identifier';
import { TestRegistry } from '../support/registry';

/** What a hospital of so many contracts has decided, and what has changed since: as owner, through the triggers of the journal. */
async function hospital(registry: TestRegistry, contracts: number): Promise<string> {
  const [institution, vendor, system] = [newId(), newId(), newId()];
  await registry.sql(`insert into institutions (id, name, kind) values ($1, '髙﨑①病院', 'HOSPITAL')`, [institution]);
  await registry.sql(
    `insert into vendors (id, name, name_search, legal_form, country) values ($1, '㈱𠮷野', '㈱𠮷野', 'DOMESTIC_CORPORATION', 'JP')`,
    [vendor],
  );
  await registry.sql(
    `insert into systems (id, institution_id, name, status, provider) values ($1, $2, '電子カルテ', 'PLANNED', 'VENDOR')`,
    [system, institution],
  );
  await registry.sql(
    `with made as (
       insert into contracts (id, institution_id, vendor_id, contract_no, title)
       select gen_random_uuid(), $1::uuid, $2::uuid, $1::text || n, '保守委託' from generate_series(1, $4::int) n returning id),
     carried as (insert into contract_systems (contract_id, system_id) select id, $3::uuid from made),
     looked as (
       insert into vendor_evaluations (id, institution_id, vendor_id, contract_id, type, completed_on)
       select gen_random_uuid(), $1, $2, id, 'SUPERVISION', '2026-04-01' from made),
     decided as (
       insert into decisions (contract_id, institution_id, kind, subject_id, decided_on, bound_on, facts, digest)
       select id, $1, 'CONTRACT_APPROVAL', id, '2026-04-01', '2026-04-01', '{"importance":"HIGH"}', 'then' from made returning id, contract_id)
     insert into decision_changes (decision_id, contract_id, institution_id, from_on, facts, digest)
     select id, contract_id, $1, '2026-05-01', '{"importance":"NORMAL"}', 'now' from decided`,
    [institution, vendor, system, contracts],
  );
  return institution;
}

describe('the past of a hospital', () => {
  let registry: TestRegistry;
  beforeAll(async () => (registry = await TestRegistry.start()));
  afterAll(() => registry.stop());

  /** How many entries of the journal are read for all that is judged of a hospital, as it was known by tomorrow. */
  const readFor = async (institution: string): Promise<number> => {
    await registry.sql('analyze journal');
    const [database, loader] = [registry.app.get(Database), registry.app.get(DossierLoader)];
    return database.withScopeToCome(async () => {
      database.setScope({ ...NO_SCOPE, actor: newId(), institutions: [institution] }, 'infinity');
      return database.readConsistently(async () => {
        await loader.ofInstitution(institution);
        const [read] = await database.read<{ entries: number }>({
          text: `select (seq_tup_read + idx_tup_fetch)::int as entries from pg_stat_xact_user_tables where relname = 'journal'`,
          values: [],
        });
        return read?.entries ?? 0;
      });
    });
  };

  it('takes twice as much where twice as much was decided, and has changed since', async () => {
    const small = await readFor(await hospital(registry, 40));
    const large = await readFor(await hospital(registry, 80));
    expect(large).toBeLessThan(small * 2.5);
  });
});
