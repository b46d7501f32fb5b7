import 'reflect-metadata';
import { createUnhurriedDataSource, type Connection } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, type Scope } from '../../src/database/scope';
import { loadContractSnapshots } from '../../src/findings/snapshots/contract-snapshots';
import {
  loadEquipmentSnapshots,
  loadInstitutionSnapshots,
  loadProvisionSnapshots,
} from '../../src/findings/snapshots/other-snapshots';
import { loadPolicies } from '../../src/findings/snapshots/policies';
import { loadSystemSnapshots } from '../../src/findings/snapshots/system-snapshots';
import { loadVendorFacts, type VendorFactsOf } from '../../src/findings/snapshots/vendor-facts';
import { factsIn } from '../../src/findings/dossier-loader';
import { type Dossier, dossier } from '../../src/findings/dossier';
import { unhurried } from '../../src/findings/unhurried';
import { evaluate } from '../../src/guideline/evaluate';
import { type ContractLife } from '../../src/guideline/snapshots/contract-life';
import { today } from '../../src/kernel/calendar-date';
import { report } from './measured';

/** Institutions at a time: some eight hundred contracts, as many as the service loads at once. */
const BATCH = 4;
/** As the owner, whom row-level security does not hold: nobody who signs in asks for all institutions at once. */
const EVERYTHING: Scope = { ...NO_SCOPE, institutions: 'ALL' };

/** Judges everything that the registry holds by all rules, and prints seconds, findings and the greatest memory. */
async function main(): Promise<void> {
  const dataSource = await createUnhurriedDataSource(
    JSON.parse(process.env['BENCH_DATABASE'] ?? '') as Connection,
    4,
  ).initialize();
  const database = new Database(dataSource);
  await database.as(EVERYTHING, () => evaluateAll(database));
  await dataSource.destroy();
}

async function evaluateAll(database: Database): Promise<void> {
  const start = performance.now();
  const institutions = (
    await database.read<{ id: string }>({ text: 'select id from institutions order by id', values: [] })
  ).map(({ id }) => id);
  const vendors = await loadAllVendors(database);
  let findings = 0;
  let judged = 0;
  const asOf = today();
  // Unhurried, as the service judges: meanwhile the next batches go on being read.
  const judge = async (dossiers: readonly Dossier[]): Promise<void> => {
    for await (const { about, snapshot, policies } of unhurried(dossiers)) {
      findings += evaluate(about, snapshot, asOf, policies).findings.length;
      judged++;
    }
  };
  await judge(await vendorDossiers(database, vendors));
  const batches = institutions.flatMap((_, i) => (i % BATCH === 0 ? [institutions.slice(i, i + BATCH)] : []));
  // While one is judged PostgreSQL works on the next: more at once are more for memory to carry along.
  let coming = loadBatch(database, batches[0] ?? [], vendors);
  for (const [i] of batches.entries()) {
    const dossiers = await coming;
    coming = loadBatch(database, batches[i + 1] ?? [], vendors);
    await judge(dossiers);
  }
  report({ seconds: (performance.now() - start) / 1000, findings, judged });
}

async function loadAllVendors(database: Database): Promise<VendorFactsOf> {
  const ids = (await database.read<{ id: string }>({ text: 'select id from vendors', values: [] })).map(({ id }) => id);
  return loadVendorFacts(database, ids);
}

async function vendorDossiers(database: Database, vendors: VendorFactsOf): Promise<Dossier[]> {
  const lives = await database.read<ContractLife & { institutionId: string }>({
    text: `select distinct on (c.vendor_id) c.id, c.vendor_id as "vendorId", c.institution_id as "institutionId", c.negotiating_from as "negotiatingFrom", c.signed_on as "signedOn",
      c.activated_on as "activatedOn", c.ended_on as "endedOn" from contracts c where c.status not in ('ENDED','CANCELLED') order by c.vendor_id, c.id`,
    values: [],
  });
  const facts = factsIn(vendors);
  return lives.map((life) =>
    dossier('vendor', { vendor: facts(life.vendorId, life.institutionId), contracts: [life] }, [], null),
  );
}

/** What vendors are to an institution is kept no longer than its batch, as in the service. */
async function loadBatch(
  database: Database,
  institutionIds: readonly string[],
  vendors: VendorFactsOf,
): Promise<Dossier[]> {
  if (institutionIds.length === 0) return [];
  const contracts = await database.read<{ id: string }>({
    name: 'batch-contracts',
    text: 'select id from contracts where institution_id = any($1)',
    values: [institutionIds],
  });
  const policyOf = await loadPolicies(database, institutionIds);
  const snapshots = await loadContractSnapshots(
    database,
    contracts.map(({ id }) => id),
    factsIn(vendors),
  );
  const systems = await loadSystemSnapshots(database, institutionIds);
  const equipment = await loadEquipmentSnapshots(database, institutionIds);
  const provisions = await loadProvisionSnapshots(database, institutionIds);
  const own = await loadInstitutionSnapshots(database, institutionIds);
  return [
    ...snapshots.map((one) =>
      dossier('contract', one, policyOf(one.contract.institutionId), one.contract.institutionId),
    ),
    ...systems.map((one) => dossier('system', one, policyOf(one.institutionId), one.institutionId)),
    ...equipment.map((one) => dossier('equipment', one, policyOf(one.institutionId), one.institutionId)),
    ...provisions.map((one) => dossier('provision', one, policyOf(one.institutionId), one.institutionId)),
    ...own.map((one) => dossier('institution', one, policyOf(one.id), one.id)),
  ];
}

void main();
