import { type SubjectKind } from '../../guideline/subject';

/** Fields that the pages of records show each at a place of its own (`fieldPlace`), by the names of the API. */
const FIELDS: Readonly<Partial<Record<SubjectKind, ReadonlySet<string>>>> = {
  VENDOR: new Set(['corporateNumber', 'country']),
  INSTITUTION: new Set(['introductionControlSince', 'claimsMaintenanceEntrusted', 'hasSingleDepartment']),
  CERTIFICATION: new Set([
    'registrationNumber',
    'standardEdition',
    'validTo',
    'holderName',
    'scopeText',
    'evidenceRef',
    'verifiedOn',
    'lastSurveillanceOn',
    'equivalenceRationale',
    'equivalenceApprovedOn',
  ]),
  CONTRACT: new Set([
    'status',
    'startOn',
    'endOn',
    'autoRenew',
    'noticeFrom',
    'noticeDeadline',
    'signedOn',
    'activatedOn',
    'endedOn',
    'serviceInUse',
    'importance',
    'executiveApprovedOn',
    'handlesMedicalInfo',
    'personalDataHandling',
    'deploymentModel',
    'usesThirdPartyCloud',
    'externalStorage',
    'statutoryRecords',
    'storageCountries',
    'jurisdictionConfirmed',
    'appi28Basis',
    'governingLaw',
    'remoteMaintenance',
    'externalConnection',
    'reviewedOn',
    'nextReviewOn',
  ]),
  SUBCONTRACT: new Set([
    'work',
    'parentId',
    'rank',
    'concernsMedicalSystems',
    'handlesPersonalData',
    'overseas',
    'processingCountries',
    'storageCountries',
    'informationProvidedOn',
    'consultedOn',
    'agreedOn',
    'approvalState',
    'approvedOn',
    'approvedUntil',
    'refusedOn',
    'startedOn',
    'endedOn',
    'appi28Basis',
    'flowDownConfirmedOn',
  ]),
  SYSTEM: new Set(['liveFrom', 'operator', 'mfaClient', 'mfaServer', 'mfaPlannedOn']),
  EQUIPMENT: new Set([
    'liveFrom',
    'disposedOn',
    'location',
    'networkSegment',
    'remoteMaintenance',
    'endOfSupportOn',
    'introductionApprovedOn',
    'leaseEndOn',
  ]),
};

/** Facts by another name than the field that they are of. */
const CALLED: Readonly<Record<string, string>> = {
  dueOn: 'nextReviewOn',
  endOfSupportNotApplicable: 'endOfSupportOn',
  hasEndOfSupportSource: 'endOfSupportOn',
  endOfSupportAskedOn: 'endOfSupportOn',
  introductionApprover: 'introductionApprovedOn',
  missing: 'informationProvidedOn',
  approverRole: 'approvedOn',
};

/** The field that a fact is of. */
function fieldOfFact(fact: string): string {
  return CALLED[fact] ?? fact;
}

/** Where a page shows a field. */
export function fieldPlace(field: string): string {
  return `field-${field}`;
}

/** The place of the first of the facts that the page of such a record shows as a field; null: it shows none of them. */
export function placeOfFacts(kind: SubjectKind, facts: readonly string[]): string | null {
  const shown = FIELDS[kind];
  const found = facts.map(fieldOfFact).find((name) => shown?.has(name) === true);
  return found === undefined ? null : fieldPlace(found);
}
