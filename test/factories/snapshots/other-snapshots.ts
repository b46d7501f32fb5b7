import { calendarDate } from '../../../src/kernel/calendar-date';
import { type EquipmentSnapshot } from '../../../src/guideline/snapshots/equipment-snapshot';
import {
  type InstitutionSnapshot,
  type RiskAcceptanceFacts,
} from '../../../src/guideline/snapshots/institution-snapshot';
import { type ProvisionSnapshot } from '../../../src/guideline/snapshots/provision-snapshot';
import { type SystemContract, type SystemSnapshot } from '../../../src/guideline/snapshots/system-snapshot';
import { EQUIPMENT_ROLES } from '../../../src/kernel/terms/equipment-terms';
import { TOPICS_OF } from '../../../src/kernel/terms/attestation-terms';
import { attested } from './attested';
import { aContractLife } from './contract-life';

const since = calendarDate('2025-04-01');

export function aSystemContract(over: Partial<SystemContract> = {}): SystemContract {
  return {
    ...aContractLife(),
    startOn: since,
    endOn: null,
    autoRenew: false,
    renewalMonths: null,
    renewals: [],
    externalConnection: 'NO',
    members: [],
    claims: {},
    agreed: null,
    updateClauses: [],
    ...over,
  };
}

/** A live system that one contract carries and that supports two-factor sign-in. */
export function aSystemSnapshot(over: Partial<SystemSnapshot> = {}): SystemSnapshot {
  return {
    id: 'system-1',
    institutionId: 'institution-1',
    status: 'LIVE',
    liveFrom: since,
    retiredOn: null,
    provider: 'VENDOR',
    mfaClient: 'SUPPORTED',
    mfaServer: 'SUPPORTED',
    mfaPlannedOn: null,
    mfaExceptionNextRenewalOn: null,
    mfaExceptionOutdated: [],
    hasMfaExceptionPlan: false,
    claimsMaintenanceEntrusted: false,
    mfaAdopted: 'YES',
    hasOwnerDepartment: true,
    operator: '見本 三郎',
    interfaces: [],
    attestations: [],
    contracts: [aSystemContract()],
    selectedUnder: null,
    ...over,
  };
}

/** A device in use whose roles lie in one hand, under a contract. */
export function anEquipmentSnapshot(over: Partial<EquipmentSnapshot> = {}): EquipmentSnapshot {
  return {
    id: 'equipment-1',
    institutionId: 'institution-1',
    status: 'LIVE',
    liveFrom: since,
    disposedOn: null,
    roles: EQUIPMENT_ROLES.map((role) => ({ role, party: 'vendor-1', from: since, to: null })),
    remoteMaintenance: 'NO',
    endOfSupportOn: calendarDate('2099-12-31'),
    endOfSupportNotApplicable: false,
    endOfSupportAskedOn: null,
    hasEndOfSupportSource: false,
    endOfSupportDecision: null,
    remoteMaintenanceConfirmedOn: since,
    leaseEndOn: null,
    location: 'サーバー室',
    networkSegment: '10.0.1.0/24',
    storesData: 'YES',
    introductionApprovedOn: since,
    introductionApprover: 'SAFETY_MANAGER',
    introductionOutdated: [],
    introductionControlSince: null,
    splits: [],
    systems: [{ systemId: 'system-1', from: null, to: null }],
    engaged: [{ party: 'vendor-1', from: since, to: null }],
    attestations: [],
    ...over,
  };
}

/** What the executives give. */
export const INSTRUCTIONS = TOPICS_OF.INSTITUTION.filter((topic) => topic.startsWith('INSTRUCTION_'));

/** What an institution in order has said of itself besides. */
const GOVERNED = TOPICS_OF.INSTITUTION.filter(
  (topic) => !topic.startsWith('INSTRUCTION_') && topic !== 'PROCUREMENT_COMMITTEE',
);

/** An institution whose managers are appointed, and that has arranged, done and looked at whatever it must. */
export function anInstitutionSnapshot(over: Partial<InstitutionSnapshot> = {}): InstitutionSnapshot {
  return {
    id: 'institution-1',
    roles: [
      { role: 'SAFETY_MANAGER', person: '髙橋 花子', from: since, to: null },
      { role: 'PLANNING_MANAGER', person: '𠮷田 次郎', from: since, to: null },
      { role: 'SYSTEM_OPERATOR', person: '見本 三郎', from: since, to: null },
      { role: 'CISO', person: '髙﨑 一郎', from: since, to: null },
    ],
    riskAcceptances: [],
    hasSingleDepartment: false,
    departments: [{ name: '医療情報部', committeeMember: '見本 三郎', committeeMemberTo: null }],
    bedCount: 320,
    incidents: [],
    attestations: [
      ...INSTRUCTIONS.map((topic) => attested<'INSTITUTION'>(topic, { confirmerRole: 'EXECUTIVE' })),
      ...GOVERNED.map((topic) => attested<'INSTITUTION'>(topic)),
    ],
    ...over,
  };
}

export function aRiskAcceptance(over: Partial<RiskAcceptanceFacts> = {}): RiskAcceptanceFacts {
  return {
    id: 'risk-acceptance-1',
    ruleId: 'CERT-001',
    subjectId: 'contract-1',
    rationale: '代替となる事業者が無く、次期更新まで補完的対策により受容する',
    approvedBy: '院長 山﨑 清',
    approverRole: 'EXECUTIVE',
    validFrom: since,
    validTo: calendarDate('2099-12-31'),
    withdrawnOn: null,
    ...over,
  };
}

/** A provision whose scope was agreed before it began. */
export function aProvisionSnapshot(over: Partial<ProvisionSnapshot> = {}): ProvisionSnapshot {
  return {
    id: 'provision-1',
    institutionId: 'institution-1',
    plannedFrom: calendarDate('2025-05-01'),
    startedOn: calendarDate('2025-07-01'),
    endedOn: null,
    scopeAgreedOn: calendarDate('2025-06-20'),
    hasScopeAgreement: true,
    scopeAgreementTo: null,
    senderResponsibility: '医療機関',
    transportResponsibility: 'ネットワーク事業者',
    receiverResponsibility: '提供先',
    classification: 'PROVISION',
    entrustedUnder: null,
    legalBasis: 'CONSENT',
    scheme: 'REGIONAL_NETWORK',
    recipientCountry: 'JP',
    foreignBasis: null,
    foreignInformation: [],
    hasConsentEvidence: true,
    isOneOff: false,
    hasSchemeAllocation: true,
    recipientIsPublic: 'UNKNOWN',
    hasRecordSubstitute: false,
    hasProcedureRecord: true,
    hasTransferRecord: true,
    recordsKeptUntil: calendarDate('2035-12-31'),
    sourceRetentionOwner: '医療情報部',
    ...over,
  };
}
