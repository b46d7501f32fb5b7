import { calendarDate } from '../../../src/kernel/calendar-date';
import { CLAUSE_KINDS, type ClauseKind, type ClauseReview } from '../../../src/kernel/terms/contract-terms';
import {
  type ClauseFacts,
  type ContractFacts,
  type ContractSnapshot,
  type DependencyFacts,
  type DocumentFacts,
  type MemberFacts,
  type SelectionFacts,
  type SupervisionFacts,
} from '../../../src/guideline/snapshots/contract-snapshot';
import { attested } from './attested';
import { aContractLife } from './contract-life';
import { aMatrix } from './matrix-facts';
import { relyingOn } from './relying-on';
import { aVendor } from './vendor-snapshot';

export function aContract(over: Partial<ContractFacts> = {}): ContractFacts {
  return {
    ...aContractLife(),
    institutionId: 'institution-1',
    endOn: null,
    renewals: [],
    autoRenew: false,
    renewalMonths: null,
    noticeMonths: null,
    noticeFromMonths: null,
    personalDataHandling: 'HANDLED',
    externalStorage: 'NO',
    statutoryRecords: 'NO',
    jurisdictionConfirmed: 'YES',
    storageCountries: ['JP'],
    remoteMaintenance: 'NO',
    governingLaw: null,
    executiveApprovedOn: null,
    executiveApprovalOutdated: [],
    succeededFrom: null,
    importance: 'NORMAL',
    abroad: relyingOn(null),
    operatorType: 'MEDICAL_CORPORATION',
    deploymentModel: 'ON_PREMISES',
    chainType: 'SINGLE_PRIME',
    usesThirdPartyCloud: 'NO',
    externalConnection: 'NO',
    reviewedOn: calendarDate('2026-11-01'),
    nextReviewOn: calendarDate('2099-12-31'),
    vendorManager: '髙﨑 一郎',
    cloudExceptionClauseProof: false,
    cloudExceptionAccessControlProof: false,
    cloudExceptionOutdated: [],
    claimsMaintenanceEntrusted: false,
    ...over,
  };
}

/** Every clause found in the contract's paper. */
export function allClauses(
  over: Partial<Record<ClauseKind, ClauseReview | Partial<ClauseFacts>>> = {},
): ContractSnapshot['clauses'] {
  return Object.fromEntries(
    CLAUSE_KINDS.map((kind) => {
      const said = over[kind] ?? {};
      return [kind, aClause(typeof said === 'string' ? { review: said } : said)];
    }),
  );
}

/** Found in the contract's paper. */
function aClause(over: Partial<ClauseFacts> = {}): ClauseFacts {
  return {
    review: 'PRESENT',
    documentId: 'document-1',
    isExcused: false,
    reviewedOn: calendarDate('2026-07-01'),
    noticeHours: 24,
    ...over,
  };
}

/** The contract's paper, kept and in force. */
export function aDocument(over: Partial<DocumentFacts> = {}): DocumentFacts {
  return { id: 'document-1', type: 'CONTRACT', stored: true, from: calendarDate('2020-01-01'), to: null, ...over };
}

/** Another's cloud, with its paper on shared responsibility. */
export function aDependency(over: Partial<DependencyFacts> = {}): DependencyFacts {
  return {
    id: 'dependency-1',
    kind: 'CLOUD',
    name: '見本クラウド',
    vendorId: null,
    managedBy: '医療情報部',
    endedOn: null,
    hasResponsibilityPaper: true,
    ...over,
  };
}

/** Found fit in everything before the contract was signed. */
export function aSelection(over: Partial<SelectionFacts> = {}): SelectionFacts {
  return {
    on: calendarDate('2025-02-01'),
    functionalFit: 'YES',
    securityFit: 'YES',
    guidelineFit: 'YES',
    organisationFit: 'YES',
    overallFit: 'YES',
    ...over,
  };
}

/** Looked into this year, and nothing found. */
export function aSupervision(over: Partial<SupervisionFacts> = {}): SupervisionFacts {
  return { on: calendarDate('2026-11-01'), overallFit: 'YES', followedUpOn: null, ...over };
}

/** One of two vendors in a contract, of whom nothing falls short either. */
export function aMember(over: Partial<MemberFacts> = {}): MemberFacts {
  const vendorId = over.vendor?.id ?? over.vendorId ?? 'vendor-2';
  return {
    id: 'member-1',
    vendorId,
    from: null,
    to: null,
    vendor: aVendor({ id: vendorId, name: '見本ネットワーク株式会社' }),
    abroad: relyingOn(null),
    effectivenessEvidence: [],
    selections: [aSelection()],
    supervisions: [aSupervision()],
    attestations: IN_ORDER.map((topic) => attested<'CONTRACT'>(topic)),
    ...over,
  };
}

/** What is asked of every contract. */
const IN_ORDER = [
  'DEMARCATION_CONSULTATION',
  'PERSONNEL_ROSTER',
  'RISK_CONFORMITY',
  'RISK_CONFORMITY_REPORT',
  'TRAINING',
  'VENDOR_CHECKLIST',
] as const;

/** A contract about which nothing falls short; `contract` changes its own facts, `over` what surrounds it. */
export function aContractSnapshot(
  contract: Partial<ContractFacts> = {},
  over: Partial<ContractSnapshot> = {},
): ContractSnapshot {
  return {
    subject: { kind: 'CONTRACT', id: contract.id ?? 'contract-1' },
    contract: aContract(contract),
    vendor: aVendor(),
    members: [],
    certificationCoverage: { 'certification-1': 'YES' },
    effectivenessEvidence: [],
    selections: [aSelection()],
    supervisions: [aSupervision()],
    outdatedReviews: {},
    clauses: allClauses(),
    reentrustment: { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true },
    documents: [aDocument(), aDocument({ id: 'document-2', type: 'ORG_CHART' })],
    dependencies: [],
    incidentsClosedOn: [],
    brokenFiles: [],
    manuals: [],
    attestations: IN_ORDER.map((topic) => attested<'CONTRACT'>(topic)),
    subcontracts: [],
    vendorsBeside: [],
    recipients: [],
    matrix: aMatrix(),
    ...over,
  };
}
