import { type Snapshots } from '../../../src/guideline/snapshots';

/** What a fact is when nobody knows it. */
type Unknown = 'UNKNOWN' | 'UNREVIEWED' | null;

/** Where a fact stands in a snapshot, from the outside in; `*` is one of a list, or of a record's entries. */
type Path = readonly string[];

export interface ForgettableFact {
  readonly name: string;
  readonly unknown: Unknown;
}

const facts = (unknown: Unknown, names: string): ForgettableFact[] =>
  (names.match(/\S+/g) ?? []).map((name) => ({ name, unknown }));

const OF_A_CONTRACT = [
  ...facts(
    'UNKNOWN',
    `contract.handlesMedicalInfo contract.personalDataHandling contract.externalStorage contract.statutoryRecords
    contract.jurisdictionConfirmed contract.usesThirdPartyCloud contract.remoteMaintenance contract.externalConnection contract.serviceInUse
    subcontracts.*.concernsMedicalSystems subcontracts.*.handlesPersonalData subcontracts.*.overseas
    selections.*.functionalFit selections.*.securityFit selections.*.guidelineFit selections.*.organisationFit selections.*.overallFit
    supervisions.*.overallFit effectivenessEvidence.*.effective certificationCoverage.*
    vendor.attestations.*.complies attestations.*.conclusion subcontracts.*.attestations.*.conclusion`,
  ),
  ...facts('UNREVIEWED', 'clauses.*.review'),
  ...facts(
    null,
    `attestations.*.confirmerRole subcontracts.*.attestations.*.confirmerRole reentrustment clauses.*.documentId clauses.*.reviewedOn clauses.*.noticeHours contract.governingLaw contract.executiveApprovedOn contract.deploymentModel contract.chainType contract.vendorManager contract.reviewedOn
    subcontracts.*.approverRole subcontracts.*.flowDownConfirmedOn subcontracts.*.vendorCountry subcontracts.*.abroad.basis subcontracts.*.abroad.consentOn contract.abroad.basis contract.abroad.consentOn contract.importance contract.operatorType
    subcontracts.*.party.corporateNumber subcontracts.*.party.formerNumbers.*.number subcontracts.*.party.certifications.*.registrationNumber subcontracts.*.party.certifications.*.accreditation subcontracts.*.party.certifications.*.lastSurveillanceOn subcontracts.*.party.certifications.*.statementReviewedOn subcontracts.*.party.certifications.*.renewalPlan subcontracts.*.party.certifications.*.standardEdition subcontracts.*.party.certifications.*.holderCorporateNumber subcontracts.*.party.certifications.*.equivalenceApproverRole subcontracts.*.party.certifications.*.equivalenceApprovedOn subcontracts.*.party.certifications.*.renewalAppliedOn subcontracts.*.party.certifications.*.verifiedOn subcontracts.*.party.certifications.*.verifiedResult
    subcontracts.*.information
    subcontracts.*.ratifiedOn subcontracts.*.informationProvidedOn subcontracts.*.consultedOn subcontracts.*.agreedOn
    subcontracts.*.conditions.*.metOn supervisions.*.followedUpOn effectivenessEvidence.*.reviewedOn
    documents.*.from manuals.*.sharedOn dependencies.*.vendorId dependencies.*.managedBy matrix.reviewedOn matrix.nextReviewOn
    matrix.parties.*.subcontractId matrix.parties.*.dependencyId
    vendor.disclosures.*.receivedOn vendor.disclosures.*.answeredNo vendor.country vendor.corporateNumber vendor.formerNumbers.*.number vendor.emergencyContacts.*.verifiedOn
    vendor.address vendor.corporateRegister.process vendor.corporateRegister.changedOn vendor.corporateRegister.successorCorporateNumber vendor.corporateRegister.name vendor.corporateRegister.address
    vendor.certifications.*.registrationNumber vendor.certifications.*.accreditation
    vendor.certifications.*.lastSurveillanceOn vendor.certifications.*.statementReviewedOn vendor.certifications.*.renewalPlan
    vendor.certifications.*.standardEdition vendor.certifications.*.holderCorporateNumber
    vendor.certifications.*.equivalenceApproverRole vendor.certifications.*.equivalenceApprovedOn
    vendor.certifications.*.renewalAppliedOn
    vendor.certifications.*.verifiedOn vendor.certifications.*.verifiedResult`,
  ),
];

/** What nobody may know of a contract's vendor, nobody may know of one of several either. */
function ofMember({ name, unknown }: ForgettableFact): ForgettableFact[] {
  const own = name.replace(/^contract\.(?=abroad\.)/, '');
  return /^(?:vendor|abroad|effectivenessEvidence|selections|supervisions|attestations)\./.test(own)
    ? [{ name: `members.*.${own}`, unknown }]
    : [];
}

/** The same of absences. */
const ofMembers = (names: string): string =>
  facts(null, names)
    .flatMap(ofMember)
    .map(({ name }) => name)
    .join(' ');

/** Every fact that nobody may know, by what is judged; a vendor's belong to the contract that engages it. Of `one+other`, both go. */
export const FORGETTABLE_FACTS = {
  institution: [
    ...facts(
      'UNKNOWN',
      'attestations.*.conclusion incidents.*.leak incidents.*.leakCategory incidents.*.attack incidents.*.vendorInvolved incidents.*.patientImpact incidents.*.causeWithVendor',
    ),
    ...facts(
      null,
      'riskAcceptances.*.rationale riskAcceptances.*.approvedBy riskAcceptances.*.approverRole attestations.*.confirmerRole departments.*.committeeMember bedCount incidents.*.vendorKnownOn',
    ),
  ],
  contract: [...OF_A_CONTRACT, ...OF_A_CONTRACT.flatMap(ofMember)],
  system: [
    ...facts(
      'UNKNOWN',
      'mfaClient mfaServer mfaAdopted contracts.*.externalConnection contracts.*.handlesMedicalInfo contracts.*.serviceInUse attestations.*.conclusion',
    ),
    ...facts(null, 'mfaPlannedOn mfaExceptionNextRenewalOn operator attestations.*.confirmerRole'),
  ],
  equipment: [
    ...facts('UNKNOWN', 'remoteMaintenance storesData attestations.*.conclusion'),
    ...facts(
      null,
      `attestations.*.confirmerRole location networkSegment remoteMaintenanceConfirmedOn endOfSupportOn endOfSupportAskedOn endOfSupportDecision.deciderRole endOfSupportDecision.validTo
      introductionApprovedOn introductionApprover introductionControlSince`,
    ),
  ],
  provision: [
    ...facts('UNKNOWN', 'classification recipientIsPublic'),
    ...facts(
      null,
      `plannedFrom+startedOn scopeAgreedOn senderResponsibility transportResponsibility receiverResponsibility
      legalBasis scheme recipientCountry foreignBasis recordsKeptUntil sourceRetentionOwner entrustedUnder`,
    ),
  ],
} as const satisfies { readonly [A in keyof Snapshots]?: readonly ForgettableFact[] };

/** What is judged together with all that it brings along. */
export type ForgetfulKind = keyof typeof FORGETTABLE_FACTS;

const ABSENCES_OF_A_CONTRACT = `vendor.disclosures.*.items vendor.disclosures.*.openItems.*.treatedOn contract.negotiatingFrom contract.signedOn contract.activatedOn contract.endedOn contract.startOn contract.endOn
    contract.renewalMonths contract.noticeMonths contract.noticeFromMonths contract.nextReviewOn contract.serviceEndedOn contract.succeededFrom
    subcontracts.*.parentId subcontracts.*.approvedOn subcontracts.*.startedOn subcontracts.*.endedOn subcontracts.*.refusedOn
    subcontracts.*.approvedUntil subcontracts.*.reapprovedOn subcontracts.*.approvalOutdated.*.to
    contract.executiveApprovalOutdated.*.to contract.cloudExceptionOutdated.*.to outdatedReviews.*.*.to
    documents.*.to dependencies.*.endedOn vendorsBeside.*.from vendorsBeside.*.to recipients.*.from recipients.*.to
    matrix matrix.agreedOn matrix.parties.*.vendorId matrix.divergences.*.to
    matrix.answeredElsewhere.*.from matrix.answeredElsewhere.*.to
    attestations.*.until attestations.*.openItems.*.targetOn subcontracts.*.attestations.*.until subcontracts.*.attestations.*.openItems.*.targetOn vendor.attestations.*.validTo vendor.corporateRegister vendor.corporateRegister.closedOn vendor.nameEn vendor.beneath.*.endedOn
    vendor.certifications.*.equivalenceRationale vendor.certifications.*.equivalenceApprovedBy
    subcontracts.*.party.certifications.*.equivalenceRationale subcontracts.*.party.certifications.*.equivalenceApprovedBy
    subcontracts.*.party.certifications.*.successorId subcontracts.*.party.certifications.*.suspensions.*.to
    subcontracts.*.party.certifications.*.equivalenceOutdated.*.to vendor.certifications.*.equivalenceOutdated.*.to
    vendor.certifications.*.successorId vendor.certifications.*.suspensions.*.to`;

/** Facts whose absence tells something: a deed not done, an end not set, a thing that is not there. Nobody forgets those. */
export const TELLING_ABSENCES: Readonly<Record<ForgetfulKind, string>> = {
  institution: `incidents.*.cisoInformedOn incidents.*.authorityReportedOn incidents.*.preliminaryReportedOn incidents.*.finalReportedOn incidents.*.personsNotifiedOn incidents.*.explainedOn incidents.*.causeAnalysedOn incidents.*.preventionDueOn incidents.*.preventionDoneOn incidents.*.vendorNotifiedOn incidents.*.closedOn incidents.*.noticeHours
    attestations.*.until attestations.*.openItems.*.targetOn departments.*.committeeMemberTo roles.*.to riskAcceptances.*.withdrawnOn`,
  contract: `${ABSENCES_OF_A_CONTRACT} members.*.from members.*.to ${ofMembers(ABSENCES_OF_A_CONTRACT)}`,
  system: `contracts.*.updateClauses.*.to contracts.*.updateClauses.*.outdated.*.to mfaExceptionOutdated.*.to liveFrom retiredOn selectedUnder contracts.*.negotiatingFrom contracts.*.signedOn contracts.*.activatedOn
    contracts.*.endedOn contracts.*.startOn contracts.*.endOn contracts.*.renewalMonths contracts.*.serviceEndedOn contracts.*.claims contracts.*.agreed
    attestations.*.until attestations.*.openItems.*.targetOn`,
  equipment:
    'introductionOutdated.*.to liveFrom disposedOn endOfSupportDecision leaseEndOn roles.*.to splits.*.to systems.*.from systems.*.to engaged.*.to attestations.*.until attestations.*.openItems.*.targetOn',
  provision: 'endedOn entrustedUnder.endedOn scopeAgreementTo',
};

/** The snapshot with the fact unknown; of several records, in the one that `pick` picks. Itself where nothing was known. */
export function forget<S>(snapshot: S, { name, unknown }: ForgettableFact, pick: number): S {
  return name.split('+').reduce((before: S, one) => replaced(before, one.split('.'), unknown, pick) as S, snapshot);
}

function replaced(part: unknown, [key, ...rest]: Path, unknown: Unknown, pick: number): unknown {
  if (key === undefined) return unknown;
  if (part === null || typeof part !== 'object') return part;
  const keys = Object.keys(part);
  const chosen = key === '*' ? keys[pick % keys.length] : key;
  if (chosen === undefined) return part;
  if (!keys.includes(chosen)) throw new RangeError(`there is no ${chosen}`);
  const before = (part as Readonly<Record<string, unknown>>)[chosen];
  const after = replaced(before, rest, unknown, pick);
  if (after === before) return part;
  return Array.isArray(part) ? part.with(Number(chosen), after) : { ...part, [chosen]: after };
}
