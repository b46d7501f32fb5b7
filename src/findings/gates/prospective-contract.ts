import { type Database } from '../../database/database';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type EffectivenessEvidenceFacts, type VendorFacts } from '../../guideline/snapshots/vendor-snapshot';
import { type CalendarDate } from '../../kernel/calendar-date';
import { fault, invalid, notFound } from '../../kernel/problems';
import { type Policies } from '../../kernel/policy';
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

export function loadProspect(database: Database, vendorId: string, institutionId: string): Promise<Prospect> {
  return database.readConsistently(async () => {
    const vendor = (await loadVendorFacts(database, [vendorId]))(vendorId, institutionId);
    if (vendor === undefined) throw notFound();
    const evidence = await loadEvidence(database, vendorId, institutionId);
    const policies = (await loadPolicies(database, [institutionId]))(institutionId);
    const records = await loadPurchaseRecords(database, vendorId, institutionId);
    return { vendor, institutionId, evidence, policies, records };
  });
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
  vendorId: string,
  institutionId: string,
): Promise<EffectivenessEvidenceFacts[]> {
  const [row] = await database.read<{ evidence: EffectivenessEvidenceFacts[] }>({
    name: 'prospective-evidence',
    text: `select (select coalesce(json_agg(json_build_object('type', e.type, 'receivedOn', e.received_on, 'reviewedOn', e.reviewed_on, 'effective', e.effective)
        order by e.received_on, e.id), '[]') from effectiveness_evidence e where e.vendor_id = $1 and e.institution_id = i.id) as evidence
      from institutions i where i.id = $2`,
    values: [vendorId, institutionId],
  });
  if (row === undefined) {
    throw invalid([
      fault('?institutionId', 'NOT_FOUND', { ja: '医療機関がありません', en: 'There is no such institution' }),
    ]);
  }
  return row.evidence;
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
    vendorsBeside: [],
    recipients: [],
    matrix: null,
  };
}
