import { type Database } from '../../database/database';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type EffectivenessEvidenceFacts, type VendorFacts } from '../../guideline/snapshots/vendor-snapshot';
import { type CalendarDate } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { type Policies } from '../../kernel/policy';
import { byOwner } from '../snapshots/grouped';
import { loadPolicies } from '../snapshots/policies';
import { loadVendorFacts } from '../snapshots/vendor-facts';
import { type Dossier, dossier } from '../dossier';
import { isBesideIt, type Purchase, type PurchaseRecord, reachesMedicalInfo } from './purchase';
import { loadPurchaseRecords } from './purchase-records';

/** What is known of a vendor from whom an institution thinks of buying. */
export interface Prospect {
  readonly vendor: VendorFacts;
  readonly institutionId: string;
  readonly evidence: readonly EffectivenessEvidenceFacts[];
  readonly policies: Policies;
  /** What the institution has from the vendor already. */
  readonly records: readonly PurchaseRecord[];
}

/**
 * What is known of vendors from whom an institution thinks of buying: the same queries for one and for hundreds, as of one
 * moment. Vendors that are not on record are left out.
 */
export function loadProspects(
  database: Database,
  vendorIds: readonly string[],
  institutionId: string,
): Promise<ReadonlyMap<string, Prospect>> {
  return database.readConsistently(async () => {
    const vendorOf = await loadVendorFacts(database, vendorIds);
    const evidenceOf = await loadEvidence(database, vendorIds, institutionId);
    const policies = (await loadPolicies(database, [institutionId]))(institutionId);
    const recordsOf = await loadPurchaseRecords(database, vendorIds, institutionId);
    const prospects = new Map<string, Prospect>();
    for (const id of vendorIds) {
      const vendor = vendorOf(id, institutionId);
      if (vendor === undefined) continue;
      prospects.set(id, { vendor, institutionId, evidence: evidenceOf(id), policies, records: recordsOf(id) });
    }
    return prospects;
  });
}

/** The institution must be one that is seen; `pointer` says where it was named. */
export async function demandInstitution(database: Database, institutionId: string, pointer: string): Promise<void> {
  const found = await database.read({
    name: 'prospective-institution',
    text: 'select from institutions where id = $1',
    values: [institutionId],
  });
  if (found.length > 0) return;
  throw invalid([fault(pointer, 'NOT_FOUND', { ja: '医療機関がありません', en: 'There is no such institution' })]);
}

/**
 * The vendor, and a contract with it that is only being thought of: judged for what the vendor brings along. Of who
 * supplies nothing of IT, it is only asked whether there still is such a company.
 */
export function prospectiveDossiers(prospect: Prospect, purchase: Purchase, asOf: CalendarDate): Dossier[] {
  const { vendor, institutionId, policies } = prospect;
  const snapshot = prospectiveContract(prospect, purchase, asOf);
  const ofVendor = dossier('vendor', { vendor, contracts: [snapshot.contract] }, policies, institutionId);
  return isBesideIt(purchase) ? [ofVendor] : [ofVendor, dossier('contract', snapshot, policies, institutionId)];
}

async function loadEvidence(
  database: Database,
  vendorIds: readonly string[],
  institutionId: string,
): Promise<(vendorId: string) => readonly EffectivenessEvidenceFacts[]> {
  return byOwner(
    await database.read<{ owner: string; items: EffectivenessEvidenceFacts[] }>({
      name: 'prospective-evidence',
      text: `select vendor_id as owner, json_agg(json_build_object('type', type, 'receivedOn', received_on, 'reviewedOn', reviewed_on,
          'effective', effective) order by received_on, id) as items
        from effectiveness_evidence where vendor_id = any($1) and institution_id = $2 group by vendor_id`,
      values: [vendorIds, institutionId],
    }),
  );
}

/** Nothing is agreed yet: everything that only a contract could say is unknown. */
function prospectiveContract(
  { vendor, institutionId, evidence }: Prospect,
  purchase: Purchase,
  asOf: CalendarDate,
): ContractSnapshot {
  return {
    subject: { kind: 'VENDOR', id: vendor.id },
    contract: {
      id: vendor.id,
      vendorId: vendor.id,
      institutionId,
      negotiatingFrom: asOf,
      signedOn: null,
      activatedOn: null,
      endedOn: null,
      startOn: null,
      endOn: null,
      renewals: [],
      autoRenew: false,
      renewalMonths: null,
      noticeMonths: null,
      noticeFromMonths: null,
      serviceInUse: 'NO',
      externalConnection: purchase.externalConnection,
      serviceEndedOn: null,
      handlesMedicalInfo: reachesMedicalInfo(purchase),
      personalDataHandling: 'UNKNOWN',
      externalStorage: 'UNKNOWN',
      statutoryRecords: 'UNKNOWN',
      jurisdictionConfirmed: 'UNKNOWN',
      storageCountries: [],
      remoteMaintenance: 'UNKNOWN',
      governingLaw: null,
      executiveApprovedOn: null,
      executiveApprovalOutdated: [],
      succeededFrom: null,
      importance: null,
      abroad: { basis: null, consentOn: null, information: [], hasSubstitute: false },
      operatorType: null,
      deploymentModel: null,
      chainType: null,
      usesThirdPartyCloud: 'UNKNOWN',
      reviewedOn: null,
      nextReviewOn: null,
      vendorManager: null,
      cloudExceptionClauseProof: false,
      cloudExceptionAccessControlProof: false,
      cloudExceptionOutdated: [],
      claimsMaintenanceEntrusted: false,
    },
    vendor,
    certificationCoverage: {},
    effectivenessEvidence: evidence,
    selections: [],
    supervisions: [],
    clauses: {},
    outdatedReviews: {},
    reentrustment: null,
    documents: [],
    dependencies: [],
    incidentsClosedOn: [],
    brokenFiles: [],
    manuals: [],
    attestations: [],
    subcontracts: [],
    members: [],
    vendorsBeside: [],
    recipients: [],
    matrix: null,
  };
}
