import fc from 'fast-check';
import {
  CHAIN_TYPES,
  CLAUSE_KINDS,
  CLAUSE_REVIEWS,
  CONTRACT_DOCUMENT_TYPES,
  DEPENDENCY_KINDS,
  DEPLOYMENT_MODELS,
  IMPORTANCES,
  PERSONAL_DATA_HANDLINGS,
} from '../../../src/kernel/terms/contract-terms';
import { type AbroadFacts } from '../../../src/guideline/snapshots/abroad-facts';
import { FOREIGN_INFORMATION } from '../../../src/kernel/terms/provision-terms';
import { INSTITUTION_ROLES, OPERATOR_TYPES } from '../../../src/kernel/terms/institution-terms';
import { APPI28_BASES, APPROVAL_STATES } from '../../../src/kernel/terms/subcontract-terms';
import {
  type ClauseFacts,
  type ContractFacts,
  type ContractSnapshot,
  type MemberFacts,
} from '../../../src/guideline/snapshots/contract-snapshot';
import { type SubcontractFacts } from '../../../src/guideline/snapshots/subcontract-facts';
import { attestationsOf } from './arbitrary-attestations';
import { aMatrixOfAnyKind } from './arbitrary-matrix';
import {
  aCountry,
  aDate,
  anAnswer,
  anId,
  arbitraryLife,
  aText,
  listOf,
  orNull,
  outdatedIn,
  several,
} from './arbitrary-values';
import { aVendorOfAnyKind, someEvidence } from './arbitrary-vendor';

/** On what it rests that data go abroad; as often a consent as anything else. */
const someAbroad: fc.Arbitrary<AbroadFacts> = fc.record({
  basis: orNull(fc.constantFrom(...APPI28_BASES, 'CONSENT' as const, 'CONSENT' as const)),
  consentOn: orNull(aDate),
  information: fc.subarray([...FOREIGN_INFORMATION]),
  hasSubstitute: fc.boolean(),
});

const aContract: fc.Arbitrary<ContractFacts> = fc.record<ContractFacts>({
  ...arbitraryLife,
  institutionId: anId('institution'),
  endOn: orNull(aDate),
  renewals: fc
    .array(fc.record({ lastOn: aDate, renewedOn: aDate }), { maxLength: 2 })
    .map((renewals) => renewals.sort((one, other) => (one.renewedOn < other.renewedOn ? -1 : 1))),
  autoRenew: fc.boolean(),
  renewalMonths: orNull(fc.integer({ min: 1, max: 120 })),
  noticeMonths: orNull(fc.integer({ min: 0, max: 60 })),
  noticeFromMonths: orNull(fc.integer({ min: 0, max: 60 })),
  personalDataHandling: fc.constantFrom(...PERSONAL_DATA_HANDLINGS),
  externalStorage: anAnswer,
  statutoryRecords: anAnswer,
  jurisdictionConfirmed: anAnswer,
  storageCountries: listOf(aCountry),
  remoteMaintenance: anAnswer,
  governingLaw: orNull(aText),
  executiveApprovedOn: orNull(aDate),
  executiveApprovalOutdated: outdatedIn(['importance']),
  succeededFrom: orNull(aDate),
  importance: orNull(fc.constantFrom(...IMPORTANCES)),
  abroad: someAbroad,
  operatorType: orNull(fc.constantFrom(...OPERATOR_TYPES)),
  deploymentModel: orNull(fc.constantFrom(...DEPLOYMENT_MODELS)),
  chainType: orNull(fc.constantFrom(...CHAIN_TYPES)),
  usesThirdPartyCloud: anAnswer,
  externalConnection: anAnswer,
  reviewedOn: orNull(aDate),
  nextReviewOn: orNull(aDate),
  vendorManager: orNull(aText),
  cloudExceptionClauseProof: fc.boolean(),
  cloudExceptionAccessControlProof: fc.boolean(),
  cloudExceptionOutdated: outdatedIn(['remoteMaintenance']),
  claimsMaintenanceEntrusted: fc.boolean(),
});

/** Of three answers that must all be yes, most are. */
const mostlyYes = fc.oneof({ weight: 4, arbitrary: fc.constant('YES' as const) }, { weight: 1, arbitrary: anAnswer });

const aSubcontract: fc.Arbitrary<SubcontractFacts> = fc.record<SubcontractFacts>({
  id: anId('subcontract'),
  parentId: orNull(anId('subcontract')),
  rank: fc.integer({ min: 1, max: 3 }),
  vendorId: anId('vendor'),
  party: aVendorOfAnyKind.map(({ corporateNumber, formerNumbers, certifications }) => ({
    corporateNumber,
    formerNumbers,
    certifications,
  })),
  informationProvidedOn: orNull(aDate),
  consultedOn: orNull(aDate),
  agreedOn: orNull(aDate),
  approvedOn: orNull(aDate),
  startedOn: orNull(aDate),
  endedOn: orNull(aDate),
  approvalState: fc.constantFrom(...APPROVAL_STATES),
  ratifiedOn: orNull(aDate),
  refusedOn: orNull(aDate),
  information: orNull(
    fc.record({
      counterparty: fc.boolean(),
      work: fc.boolean(),
      personalDataHandling: fc.boolean(),
      safetyMeasures: fc.boolean(),
      country: fc.boolean(),
      furtherReentrustment: fc.boolean(),
    }),
  ),
  consultationRecorded: fc.boolean(),
  concernsMedicalSystems: anAnswer,
  handlesPersonalData: anAnswer,
  overseas: anAnswer,
  vendorCountry: orNull(aCountry),
  processingCountries: listOf(aCountry),
  abroad: someAbroad,
  overseasChecksOn: listOf(aDate),
  attestations: attestationsOf('SUBCONTRACT'),
  approvedUntil: orNull(aDate),
  reapprovedOn: orNull(aDate),
  approvalOutdated: outdatedIn(['work'], ['overseas', 'vendorCountry']),
  approverRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
  isSelfApproved: fc.boolean(),
  flowDownConfirmedOn: orNull(aDate),
  hasFlowDownEvidence: fc.boolean(),
  conditions: listOf(fc.record({ dueOn: aDate, metOn: orNull(aDate) })),
});

const aClause: fc.Arbitrary<ClauseFacts> = fc.record<ClauseFacts>({
  review: fc.constantFrom('PRESENT', 'PRESENT', 'PRESENT', ...CLAUSE_REVIEWS),
  documentId: orNull(anId('document')),
  isExcused: fc.boolean(),
  reviewedOn: orNull(aDate),
  noticeHours: fc.constantFrom(null, 72, 73, 96, 120, 121),
});

const aReentrustmentClause = fc.record({
  prohibited: fc.boolean(),
  priorInformation: fc.boolean(),
  consultation: fc.boolean(),
  agreement: fc.boolean(),
  approval: fc.boolean(),
});

const someSelections = listOf(
  fc.record({
    on: aDate,
    functionalFit: mostlyYes,
    securityFit: mostlyYes,
    guidelineFit: mostlyYes,
    organisationFit: mostlyYes,
    overallFit: anAnswer,
  }),
);
const someSupervisions = listOf(fc.record({ on: aDate, overallFit: anAnswer, followedUpOn: orNull(aDate) }));

const aMember: fc.Arbitrary<MemberFacts> = fc
  .record<MemberFacts>({
    id: fc.constant('member-1'),
    vendorId: fc.constant(''),
    from: orNull(aDate),
    to: orNull(aDate),
    vendor: aVendorOfAnyKind,
    abroad: someAbroad,
    effectivenessEvidence: someEvidence,
    selections: someSelections,
    supervisions: someSupervisions,
    attestations: attestationsOf('CONTRACT'),
  })
  .map((member) => ({ ...member, vendorId: member.vendor.id }));

/** A contract with any surroundings; findings about it name the contract, or the vendor that is only being considered. */
export const aContractSnapshotOfAnyKind: fc.Arbitrary<ContractSnapshot> = fc
  .record<ContractSnapshot>({
    subject: fc.record({
      kind: fc.constantFrom('CONTRACT' as const, 'VENDOR' as const),
      id: fc.constant('contract-1'),
    }),
    contract: aContract,
    vendor: aVendorOfAnyKind,
    // Most contracts have one vendor.
    members: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(aMember, { minLength: 1, maxLength: 1 })),
    certificationCoverage: fc.dictionary(anId('certification', 4), anAnswer),
    effectivenessEvidence: someEvidence,
    selections: someSelections,
    supervisions: someSupervisions,
    outdatedReviews: fc.dictionary(fc.constantFrom(...CLAUSE_KINDS), outdatedIn(['laterPapers']), { maxKeys: 3 }),
    clauses: fc.dictionary(fc.constantFrom(...CLAUSE_KINDS), aClause, {
      maxKeys: CLAUSE_KINDS.length,
    }),
    reentrustment: orNull(aReentrustmentClause),
    documents: listOf(
      fc.record({
        id: anId('document'),
        type: fc.constantFrom(...CONTRACT_DOCUMENT_TYPES),
        stored: fc.boolean(),
        from: orNull(aDate),
        to: orNull(aDate),
      }),
    ),
    dependencies: several(
      fc.record({
        id: anId('dependency'),
        kind: fc.constantFrom(...DEPENDENCY_KINDS),
        name: aText,
        vendorId: orNull(anId('vendor')),
        managedBy: orNull(aText),
        endedOn: orNull(aDate),
        hasResponsibilityPaper: fc.boolean(),
      }),
    ),
    incidentsClosedOn: listOf(aDate),
    brokenFiles: listOf(
      fc.record({ name: aText, state: fc.constantFrom('OTHER' as const, 'MISSING' as const, 'REPLACED' as const) }),
      1,
    ),
    manuals: listOf(fc.record({ rowKey: fc.constantFrom('SR-03', 'IN-05'), sharedOn: orNull(aDate) })),
    attestations: attestationsOf('CONTRACT'),
    subcontracts: several(aSubcontract),
    vendorsBeside: listOf(fc.record({ name: anId('vendor'), from: orNull(aDate), to: orNull(aDate) })),
    recipients: listOf(
      fc.record({ name: fc.constantFrom('見本地域医療連携協議会'), from: orNull(aDate), to: orNull(aDate) }),
    ),
    matrix: orNull(aMatrixOfAnyKind),
  })
  .map((snapshot) => {
    const { subject, contract, vendor } = snapshot;
    return { ...snapshot, subject: { ...subject, id: subject.kind === 'VENDOR' ? vendor.id : contract.id } };
  });
