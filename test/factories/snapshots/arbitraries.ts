import {
  FOREIGN_BASES,
  FOREIGN_INFORMATION,
  PROVISION_CLASSES,
  PROVISION_LEGAL_BASES,
  PROVISION_SCHEMES,
} from '../../../src/kernel/terms/provision-terms';
import fc from 'fast-check';
import {
  EOS_DECISION_TYPES,
  EQUIPMENT_ROLES,
  EQUIPMENT_STATUSES,
  INTRODUCTION_APPROVERS,
} from '../../../src/kernel/terms/equipment-terms';
import { INSTITUTION_ROLES } from '../../../src/kernel/terms/institution-terms';
import { MFA_SUPPORTS, SYSTEM_PROVIDERS, SYSTEM_STATUSES } from '../../../src/kernel/terms/system-terms';
import { type About } from '../../../src/guideline/rule';
import { type Snapshots } from '../../../src/guideline/snapshots';
import { type EquipmentSnapshot } from '../../../src/guideline/snapshots/equipment-snapshot';
import {
  type InstitutionSnapshot,
  type RiskAcceptanceFacts,
} from '../../../src/guideline/snapshots/institution-snapshot';
import { type ProvisionSnapshot } from '../../../src/guideline/snapshots/provision-snapshot';
import { type SystemContract, type SystemSnapshot } from '../../../src/guideline/snapshots/system-snapshot';
import { type VendorSnapshot } from '../../../src/guideline/snapshots/vendor-snapshot';
import { anIncidentOfAnyKind } from './arbitrary-incident';
import { attestationsOf } from './arbitrary-attestations';
import { aContractSnapshotOfAnyKind } from './arbitrary-contract';
import { someClaims, someNamed } from './arbitrary-matrix';
import {
  aCountry,
  aContractLifeOfAnyKind,
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
import { aVendorOfAnyKind } from './arbitrary-vendor';

const aHolder = fc.oneof(fc.constant('INSTITUTION'), anId('vendor'));

const aRiskAcceptance: fc.Arbitrary<RiskAcceptanceFacts> = fc.record<RiskAcceptanceFacts>({
  id: anId('risk-acceptance'),
  ruleId: fc.constantFrom('CERT-001', 'MTX-002'),
  subjectId: anId('contract'),
  rationale: orNull(aText),
  approvedBy: orNull(aText),
  approverRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
  validFrom: aDate,
  validTo: aDate,
  withdrawnOn: orNull(aDate),
});

const anInstitution: fc.Arbitrary<InstitutionSnapshot> = fc.record<InstitutionSnapshot>({
  id: anId('institution'),
  roles: listOf(
    fc.record({ role: fc.constantFrom(...INSTITUTION_ROLES), person: aText, from: aDate, to: orNull(aDate) }),
    6,
  ),
  riskAcceptances: several(aRiskAcceptance),
  hasSingleDepartment: fc.boolean(),
  departments: listOf(fc.record({ name: aText, committeeMember: orNull(aText), committeeMemberTo: orNull(aDate) }), 3),
  bedCount: orNull(fc.constantFrom(0, 199, 200, 320)),
  incidents: several(anIncidentOfAnyKind),
  attestations: attestationsOf('INSTITUTION'),
});

const aVendor: fc.Arbitrary<VendorSnapshot> = fc.record<VendorSnapshot>({
  vendor: aVendorOfAnyKind,
  contracts: several(aContractLifeOfAnyKind),
});

/** So that contracts name one and the same thing more often than by chance. */
const NAMED_BY_MANY = { 'interface-1': { 'CD-05': 'vendor-1' }, 'equipment-1': { 'EQ-01': 'INSTITUTION' } };

const aSystemContract: fc.Arbitrary<SystemContract> = fc.record<SystemContract>({
  ...arbitraryLife,
  members: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(anId('vendor'), { maxLength: 2 })),
  startOn: orNull(aDate),
  endOn: orNull(aDate),
  claims: someClaims,
  autoRenew: fc.boolean(),
  renewalMonths: orNull(fc.integer({ min: 1, max: 120 })),
  renewals: listOf(fc.record({ lastOn: aDate })),
  externalConnection: anAnswer,
  updateClauses: listOf(fc.record({ from: aDate, to: orNull(aDate), outdated: outdatedIn(['documentSha256']) })),
  agreed: orNull(fc.record({ on: aDate, named: fc.oneof(someNamed, fc.constant(NAMED_BY_MANY)) })),
});

/** Running at the same time and agreed alike, so that they contradict each other more often than by chance. */
function sideBySide(contracts: SystemContract[]): SystemContract[] {
  const [first] = contracts;
  if (first === undefined) return [];
  const { activatedOn, endedOn, agreed } = first;
  return contracts.map((contract) => ({ ...contract, activatedOn, endedOn, agreed }));
}

const aSystem: fc.Arbitrary<SystemSnapshot> = fc.record<SystemSnapshot>({
  id: anId('system'),
  institutionId: anId('institution'),
  status: fc.constantFrom(...SYSTEM_STATUSES),
  liveFrom: orNull(aDate),
  retiredOn: orNull(aDate),
  provider: fc.constantFrom(...SYSTEM_PROVIDERS),
  mfaClient: fc.constantFrom(...MFA_SUPPORTS),
  mfaServer: fc.constantFrom(...MFA_SUPPORTS),
  mfaPlannedOn: orNull(aDate),
  mfaExceptionNextRenewalOn: orNull(aDate),
  hasMfaExceptionPlan: fc.boolean(),
  mfaExceptionOutdated: outdatedIn(['contractTerms']),
  claimsMaintenanceEntrusted: fc.boolean(),
  mfaAdopted: anAnswer,
  hasOwnerDepartment: fc.boolean(),
  operator: orNull(aText),
  interfaces: several(
    fc.record({
      id: anId('interface'),
      name: aText,
      vendorIds: listOf(anId('vendor')),
    }),
  ),
  contracts: fc.oneof(several(aSystemContract), several(aSystemContract).map(sideBySide)),
  attestations: attestationsOf('SYSTEM'),
  selectedUnder: orNull(anId('contract')),
});

const anEquipment: fc.Arbitrary<EquipmentSnapshot> = fc
  .record<EquipmentSnapshot>({
    id: anId('equipment'),
    institutionId: anId('institution'),
    status: fc.constantFrom(...EQUIPMENT_STATUSES),
    liveFrom: orNull(aDate),
    disposedOn: orNull(aDate),
    roles: listOf(
      fc.record({
        role: fc.constantFrom(...EQUIPMENT_ROLES),
        party: aHolder,
        from: aDate,
        to: orNull(aDate),
      }),
      6,
    ),
    remoteMaintenance: anAnswer,
    endOfSupportOn: orNull(aDate),
    endOfSupportNotApplicable: fc.boolean(),
    endOfSupportAskedOn: orNull(aDate),
    hasEndOfSupportSource: fc.boolean(),
    endOfSupportDecision: orNull(
      fc.record({
        type: fc.constantFrom(...EOS_DECISION_TYPES),
        decidedOn: aDate,
        deciderRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
        hasRiskEvaluation: fc.boolean(),
        validTo: orNull(aDate),
      }),
    ),
    remoteMaintenanceConfirmedOn: orNull(aDate),
    leaseEndOn: orNull(aDate),
    location: orNull(aText),
    networkSegment: orNull(aText),
    storesData: anAnswer,
    introductionApprovedOn: orNull(aDate),
    introductionApprover: orNull(fc.constantFrom(...INTRODUCTION_APPROVERS)),
    introductionOutdated: outdatedIn(['storesData']),
    introductionControlSince: orNull(aDate),
    attestations: attestationsOf('EQUIPMENT'),
    systems: listOf(fc.record({ systemId: anId('system'), from: orNull(aDate), to: orNull(aDate) })),
    engaged: listOf(fc.record({ party: anId('vendor'), from: aDate, to: orNull(aDate) })),
    splits: listOf(
      fc.record({ role: fc.constantFrom(...EQUIPMENT_ROLES), party: aHolder, from: aDate, to: orNull(aDate) }),
      6,
    ),
  })
  .map((equipment) => {
    // The database refuses a day of what does not apply, or of what is not announced.
    const endOfSupportOn = equipment.endOfSupportNotApplicable ? null : equipment.endOfSupportOn;
    return {
      ...equipment,
      endOfSupportOn,
      endOfSupportAskedOn: endOfSupportOn === null ? equipment.endOfSupportAskedOn : null,
    };
  });

const aProvision: fc.Arbitrary<ProvisionSnapshot> = fc.record<ProvisionSnapshot>({
  id: anId('provision'),
  institutionId: anId('institution'),
  plannedFrom: orNull(aDate),
  startedOn: orNull(aDate),
  endedOn: orNull(aDate),
  scopeAgreedOn: orNull(aDate),
  hasScopeAgreement: fc.boolean(),
  scopeAgreementTo: orNull(aDate),
  senderResponsibility: orNull(aText),
  transportResponsibility: orNull(aText),
  receiverResponsibility: orNull(aText),
  classification: fc.constantFrom(...PROVISION_CLASSES),
  entrustedUnder: orNull(fc.record({ endedOn: orNull(aDate) })),
  legalBasis: orNull(fc.constantFrom(...PROVISION_LEGAL_BASES)),
  scheme: orNull(fc.constantFrom(...PROVISION_SCHEMES)),
  recipientCountry: orNull(aCountry),
  foreignBasis: orNull(fc.constantFrom(...FOREIGN_BASES)),
  foreignInformation: fc.subarray([...FOREIGN_INFORMATION]),
  hasConsentEvidence: fc.boolean(),
  isOneOff: fc.boolean(),
  hasSchemeAllocation: fc.boolean(),
  recipientIsPublic: anAnswer,
  hasRecordSubstitute: fc.boolean(),
  hasProcedureRecord: fc.boolean(),
  hasTransferRecord: fc.boolean(),
  recordsKeptUntil: orNull(aDate),
  sourceRetentionOwner: orNull(aText),
});

/**
 * Snapshots in any state, orderly or not: every field of every snapshot takes every kind of value it can. Ids are few,
 * so that references meet; those that findings may name are each given once.
 */
export const ARBITRARY_SNAPSHOTS: { readonly [A in About]: fc.Arbitrary<Snapshots[A]> } = {
  institution: anInstitution,
  vendor: aVendor,
  contract: aContractSnapshotOfAnyKind,
  system: aSystem,
  equipment: anEquipment,
  provision: aProvision,
};
