import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type About } from '../guideline/rule';
import { type Snapshots } from '../guideline/snapshots';
import { type ContractLife } from '../guideline/snapshots/contract-life';
import { lifeOfMember } from '../guideline/snapshots/contract-member';
import { type ContractSnapshot } from '../guideline/snapshots/contract-snapshot';
import { type VendorFacts } from '../guideline/snapshots/vendor-snapshot';
import { notFound } from '../kernel/problems';
import { CONTRACT_PARTIES } from '../registry/contracts/contract-parties';
import { loadContractSnapshots } from './snapshots/contract-snapshots';
import { loadEquipmentSnapshots, loadInstitutionSnapshots, loadProvisionSnapshots } from './snapshots/other-snapshots';
import { loadMemberships } from './snapshots/member-facts';
import { loadPolicies } from './snapshots/policies';
import { loadSystemSnapshots } from './snapshots/system-snapshots';
import { loadVendorFacts, type VendorFactsOf } from './snapshots/vendor-facts';
import { type Dossier, dossier, recordOf } from './dossier';
import { type Before, KnownDossiers } from './known-dossiers';
import { RememberedDossiers } from './remembered-dossiers';

interface Engagement extends ContractLife {
  readonly institutionId: string;
}

/** The contracts of a vendor are also those in which it is one of several. */
const ENGAGED_BY = {
  'c.id': 'c.id = any($1)',
  'c.institution_id': 'c.institution_id = any($1)',
  'p.vendor_id': `c.id in (select p.contract_id from ${CONTRACT_PARTIES} as p where p.vendor_id = any($1))`,
} as const;

/** An answer of the database is taken in in one go; while that lasts, nobody else is served. Fewer at once cost more: there are dozens of statements to a batch. */
const CONTRACTS_AT_ONCE = 800;

/** Loads what is to be judged, all of it as of one moment and with the same queries for one contract and for hundreds. */
@Injectable()
export class DossierLoader {
  constructor(
    private readonly database: Database,
    private readonly remembered: RememberedDossiers,
  ) {}

  /** Everything of an institution: itself, the vendors it engages, contracts, systems, equipment, provisions. */
  ofInstitution(id: string): Promise<readonly Dossier[]> {
    return this.database.readConsistently(() => this.remembered.of(id, (before) => this.allOf(id, before)));
  }

  private async allOf(id: string, before: Before | null): Promise<readonly Dossier[]> {
    const institutions = await loadInstitutionSnapshots(this.database, [id]);
    if (institutions.length === 0) throw notFound();
    const systems = await loadSystemSnapshots(this.database, [id]);
    const contracts = await this.contractDossiers(
      await this.engagements('c.institution_id', [id]),
      (parties) => before && new KnownDossiers(before, { parties, systems }),
    );
    const policies = (await loadPolicies(this.database, [id]))(id);
    const equipment = await loadEquipmentSnapshots(this.database, [id]);
    const provisions = await loadProvisionSnapshots(this.database, [id]);
    return [
      ...institutions.map((snapshot) => dossier('institution', snapshot, policies, id)),
      ...contracts,
      ...systems.map((snapshot) => dossier('system', snapshot, policies, id)),
      ...equipment.map((snapshot) => dossier('equipment', snapshot, policies, id)),
      ...provisions.map((snapshot) => dossier('provision', snapshot, policies, id)),
    ];
  }

  /** A contract, and the vendor whom it engages. */
  async ofContract(id: string): Promise<readonly Dossier[]> {
    const dossiers = (await this.ofContracts([id])).get(id);
    if (dossiers === undefined) throw notFound();
    return dossiers;
  }

  /** The same of several, each with the vendors whom it engages and with nothing of the others. */
  ofContracts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Dossier[]>> {
    return this.database.readConsistently(async () => {
      const engagements = await this.engagements('c.id', ids);
      const dossiers = await this.contractDossiers(engagements);
      return new Map(engagements.map(({ id }) => [id, dossiers.flatMap((one) => asOfContract(one, id))]));
    });
  }

  /** A vendor and its contracts, with one institution or with all. */
  ofVendor(id: string, institutionId: string | null): Promise<Dossier[]> {
    return this.database.readConsistently(async () => {
      const engagements = await this.engagements('p.vendor_id', [id], institutionId);
      // Of those who stand beside it in a contract, nothing but that contract is at hand.
      if (engagements.length > 0)
        return (await this.contractDossiers(engagements)).filter(
          ({ about, snapshot }) => about !== 'vendor' || (snapshot as Snapshots['vendor']).vendor.id === id,
        );
      const facts = (await loadVendorFacts(this.database, [id]))(id, institutionId);
      if (facts === undefined) throw notFound();
      return [dossier('vendor', { vendor: facts, contracts: [] }, [], null)];
    });
  }

  /** All systems of an institution. */
  systemsOf(institutionId: string): Promise<Dossier[]> {
    return this.database.readConsistently(async () => {
      const policies = (await loadPolicies(this.database, [institutionId]))(institutionId);
      const systems = await loadSystemSnapshots(this.database, [institutionId]);
      return systems.map((snapshot) => dossier('system', snapshot, policies, institutionId));
    });
  }

  /**
   * One record of an institution, judged by its kind; nothing where the institution has no such record. What is judged as the
   * institution's own, such as an incident, is judged with all that is.
   */
  ofKind(about: About, institutionId: string, id: string): Promise<Dossier[]> {
    return this.ofRecords(institutionId, [{ about, id: about === 'institution' ? institutionId : id }]);
  }

  /** Records of an institution, each judged by its kind, and nothing beside them; those that it has not are left out. */
  ofRecords(
    institutionId: string,
    records: readonly { readonly about: About; readonly id: string }[],
  ): Promise<Dossier[]> {
    const ids = (kind: About) => records.filter(({ about }) => about === kind).map(({ id }) => id);
    return this.database.readConsistently(async () => [
      ...(await this.institutionDossiers(ids('institution').filter((id) => id === institutionId))),
      ...(await this.engagedVendors(institutionId, ids('vendor'))),
      ...(await this.contractsOf(institutionId, ids('contract'))),
      ...(await this.othersOf(institutionId, ids)),
    ]);
  }

  private async institutionDossiers(ids: readonly string[]): Promise<Dossier[]> {
    if (ids.length === 0) return [];
    const policies = await loadPolicies(this.database, ids);
    return (await loadInstitutionSnapshots(this.database, ids)).map((one) =>
      dossier('institution', one, policies(one.id), one.id),
    );
  }

  /** Vendors as an institution engages them: of its contracts, which may be many, no more than that there are such. */
  private async engagedVendors(institutionId: string, ids: readonly string[]): Promise<Dossier[]> {
    if (ids.length === 0) return [];
    const wanted = new Set(ids);
    const parties = await this.partiesOf(await this.engagements('p.vendor_id', ids, institutionId));
    const vendors = factsIn(await loadVendorFacts(this.database, ids));
    const policiesOf = await loadPolicies(this.database, [institutionId]);
    return vendorDossiers(
      parties.filter(({ vendorId }) => wanted.has(vendorId)),
      vendors,
      policiesOf,
    );
  }

  private async contractsOf(institutionId: string, ids: readonly string[]): Promise<Dossier[]> {
    if (ids.length === 0) return [];
    const dossiers = await this.contractDossiers(await this.engagements('c.id', ids, institutionId));
    return dossiers.filter(({ about }) => about === 'contract');
  }

  private async othersOf(institutionId: string, ids: (kind: About) => readonly string[]): Promise<Dossier[]> {
    const loading = {
      system: loadSystemSnapshots,
      equipment: loadEquipmentSnapshots,
      provision: loadProvisionSnapshots,
    };
    const kinds = (Object.keys(loading) as (keyof typeof loading)[]).filter((kind) => ids(kind).length > 0);
    if (kinds.length === 0) return [];
    const policies = (await loadPolicies(this.database, [institutionId]))(institutionId);
    const dossiers: Dossier[] = [];
    for (const kind of kinds)
      for (const snapshot of await loading[kind](this.database, [institutionId], ids(kind)))
        dossiers.push(dossier(kind, snapshot, policies, institutionId));
    return dossiers;
  }

  /** Dossiers of contracts and of the vendors they engage, each vendor once per institution; of one institution's, some may be `known`. */
  private async contractDossiers(
    engagements: readonly Engagement[],
    known: (parties: readonly Engagement[]) => KnownDossiers | null = () => null,
  ): Promise<Dossier[]> {
    const parties = await this.partiesOf(engagements);
    const still = known(parties);
    const vendorIds = new Set(parties.map(({ vendorId }) => vendorId));
    const loaded = factsIn(
      await loadVendorFacts(
        this.database,
        [...vendorIds].filter((id) => still?.vendor(id) === undefined),
      ),
    );
    const vendors = (id: string, institutionId: string) =>
      still?.vendor(id)?.snapshot.vendor ?? loaded(id, institutionId);
    const policiesOf = await loadPolicies(this.database, [
      ...new Set(engagements.map(({ institutionId }) => institutionId)),
    ]);
    const contracts = new Map<string, Dossier>();
    const anew = engagements.filter(({ id }) => still?.contract(id) === undefined);
    for (let from = 0; from < anew.length; from += CONTRACTS_AT_ONCE) {
      const ids = anew.slice(from, from + CONTRACTS_AT_ONCE).map(({ id }) => id);
      for (const snapshot of await loadContractSnapshots(this.database, ids, vendors))
        contracts.set(snapshot.contract.id, contractDossier(snapshot, policiesOf));
    }
    return [
      ...vendorDossiers(parties, vendors, policiesOf).map((one) => still?.vendor(one.snapshot.vendor.id) ?? one),
      ...engagements.flatMap(({ id }) => still?.contract(id) ?? contracts.get(id) ?? []),
    ];
  }

  /** Contracts, each once for its vendor and once for each who stands beside that. */
  private async partiesOf(engagements: readonly Engagement[]): Promise<Engagement[]> {
    const members = await loadMemberships(
      this.database,
      engagements.map(({ id }) => id),
    );
    return engagements.flatMap((one) => [one, ...members(one.id).map((member) => lifeOfMember(one, member))]);
  }

  private engagements(
    column: keyof typeof ENGAGED_BY,
    values: readonly string[],
    institutionId: string | null = null,
  ): Promise<Engagement[]> {
    return this.database.read<Engagement>({
      name: `engagements-${column}`,
      text: `select c.id, c.institution_id as "institutionId", c.vendor_id as "vendorId", c.negotiating_from as "negotiatingFrom",
          c.signed_on as "signedOn", c.activated_on as "activatedOn", c.ended_on as "endedOn", c.handles_medical_info as "handlesMedicalInfo",
          c.start_on as "startOn", c.service_in_use as "serviceInUse", c.service_ended_on as "serviceEndedOn"
        from contracts c where ${ENGAGED_BY[column]} and ($2::uuid is null or c.institution_id = $2) order by c.id`,
      values: [values, institutionId],
    });
  }
}

/** What each vendor is to each institution, once however many contracts there are. */
export function factsIn(vendors: VendorFactsOf): (id: string, institutionId: string) => VendorFacts {
  const known = new Map<string, VendorFacts>();
  return (id, institutionId) => {
    const key = `${institutionId} ${id}`;
    const facts = known.get(key) ?? vendors(id, institutionId);
    if (facts === undefined) throw new RangeError(`vendor ${id} was not loaded`);
    known.set(key, facts);
    return facts;
  };
}

/** Of a dossier that is of several contracts what is of one; nothing where it is of others. */
function asOfContract(one: Dossier, id: string): Dossier[] {
  if (one.about !== 'vendor') return recordOf(one) === id ? [one] : [];
  const snapshot = one.snapshot as Snapshots['vendor'];
  const contracts = snapshot.contracts.filter((contract) => contract.id === id);
  return contracts.length === 0 ? [] : [{ ...one, snapshot: { ...snapshot, contracts } }];
}

function contractDossier(
  snapshot: ContractSnapshot,
  policiesOf: (institutionId: string) => Dossier['policies'],
): Dossier {
  const { institutionId } = snapshot.contract;
  return dossier('contract', snapshot, policiesOf(institutionId), institutionId);
}

function vendorDossiers(
  engagements: readonly Engagement[],
  vendors: (id: string, institutionId: string) => VendorFacts,
  policiesOf: (institutionId: string) => Dossier['policies'],
): Dossier<'vendor'>[] {
  const engaged = new Map<string, Engagement[]>();
  for (const engagement of engagements) {
    const key = `${engagement.institutionId} ${engagement.vendorId}`;
    const known = engaged.get(key);
    if (known === undefined) engaged.set(key, [engagement]);
    else known.push(engagement);
  }
  return [...engaged.values()].flatMap((contracts) => {
    const [{ vendorId, institutionId }] = contracts as [Engagement];
    return [
      dossier(
        'vendor',
        { vendor: vendors(vendorId, institutionId), contracts },
        policiesOf(institutionId),
        institutionId,
      ),
    ];
  });
}
