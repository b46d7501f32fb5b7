import { type RuleId } from '../../guideline/rule';

/**
 * Where what a rule finds fault with is mended, in the API's words: a field of a record (`contract.endOn`), or a list under it
 * that takes an entry (`vendor.certifications`). `SUBJECT` is the record that the finding is about; `CONTRACT` the contract
 * of a matrix or re-entrustment; `VENDOR` the vendor of a contract, whose certificates and evaluations mend all its contracts at once.
 */
export interface WhereToMend {
  readonly whose: 'SUBJECT' | 'CONTRACT' | 'VENDOR';
  readonly resource: string;
  readonly field: string;
}

const PLACES: Readonly<Record<string, readonly RuleId[]>> = {
  'VENDOR vendors certifications': ['CERT-001', 'CERT-002', 'CERT-005', 'CERT-020', 'CERT-021', 'CERT-023'],
  'VENDOR vendors effectiveness-evidence': ['CERT-006', 'CERT-007'],
  'VENDOR vendors vendor-evaluations': ['VND-001', 'VND-002', 'VND-003', 'VND-004', 'VND-006'],
  'VENDOR vendors attestations': ['GL-001', 'GL-002'],
  'VENDOR vendors disclosure-documents': ['VND-008', 'VND-010'],
  'VENDOR vendors country': ['VND-020'],
  'SUBJECT vendors attestations': ['GL-003'],
  'SUBJECT vendors corporateNumber': ['VND-013'],
  'SUBJECT vendors name': ['VND-015'],
  'SUBJECT vendors contracts': ['SUB-023'],
  'SUBJECT vendors successions': ['VND-014'],
  'SUBJECT vendors contacts': ['GOV-014', 'GOV-015'],
  'SUBJECT certifications predecessorId': ['CERT-003', 'CERT-022'],
  'SUBJECT certifications renewalAppliedOn': ['CERT-004'],
  'SUBJECT certifications equivalenceRationale': ['CERT-008'],
  'SUBJECT certifications statementReviewedOn': ['CERT-009'],
  'SUBJECT certifications holderCorporateNumber': ['CERT-011'],
  'SUBJECT certifications suspensions': ['CERT-012'],
  'SUBJECT certifications evidenceRef': ['CERT-013'],
  'SUBJECT certifications verifications': ['CERT-014'],
  'SUBJECT certifications registrationNumber': ['CERT-015'],
  'SUBJECT certifications standardEdition': ['CERT-016', 'CERT-017'],
  'SUBJECT certifications lastSurveillanceOn': ['CERT-018'],
  'SUBJECT certifications accreditation': ['CERT-019'],
  'SUBJECT contracts certification-coverages': ['CERT-010'],
  'SUBJECT contracts attestations': [
    ...numbered('VND', [5, 7, 9, 11, 12, 17, 22]),
    ...numbered('GL', [4, 7, 10]),
    ...numbered('CON', [26, 37, 38]),
  ],
  'SUBJECT contracts clauses': [
    ...numbered('VND', [16, 19]),
    ...numbered('GL', [8, 12]),
    ...numbered('CON', [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 22, 25, 29, 32, 33]),
  ],
  'SUBJECT contracts documents': ['CON-001', 'CON-002', 'CON-030', 'CON-031'],
  'SUBJECT contracts vendorManager': ['VND-018'],
  'SUBJECT contracts storageCountries': ['GL-005', 'GL-006'],
  'SUBJECT contracts handlesMedicalInfo': ['GL-009'],
  'SUBJECT contracts externalStorage': ['GL-011'],
  'SUBJECT contracts endOn': ['CON-019', 'CON-020'],
  'SUBJECT contracts reviewedOn': ['CON-021'],
  'SUBJECT contracts personalDataHandling': ['CON-023'],
  'SUBJECT contracts cloudExceptionClauseRef': ['CON-024'],
  'SUBJECT contracts executive-approvals': ['CON-028'],
  'SUBJECT contracts serviceInUse': ['CON-035'],
  'SUBJECT contracts appi28Basis': ['CON-036'],
  'SUBJECT contracts externalConnection': ['CLD-003', 'SYS-011'],
  'SUBJECT contracts deploymentModel': ['CLD-004'],
  'SUBJECT contracts dependencies': ['CLD-001', 'CLD-008', 'CLD-009'],
  'SUBJECT contracts chainType': ['CLD-007'],
  'SUBJECT contracts matrix': ['MTX-001', 'CLD-002'],
  'CONTRACT contracts manuals': ['MTX-023'],
  'CONTRACT contracts clauses': ['SUB-009'],
  'SUBJECT subcontracts steps': ['SUB-001', 'SUB-002', 'SUB-004', 'SUB-008', 'SUB-019'],
  'SUBJECT subcontracts informationProvidedOn': ['SUB-003', 'SUB-005', 'SUB-006'],
  'SUBJECT subcontracts consultedOn': ['SUB-007'],
  'SUBJECT subcontracts attestations': ['SUB-010', 'SUB-016', 'SUB-022', 'SUB-024', 'SUB-025'],
  'SUBJECT subcontracts certifications': ['SUB-011'],
  'SUBJECT subcontracts processingCountries': ['SUB-012'],
  'SUBJECT subcontracts appi28Basis': ['SUB-013'],
  'SUBJECT subcontracts overseas-checks': ['SUB-014'],
  'SUBJECT subcontracts consentOn': ['SUB-015'],
  'SUBJECT subcontracts parentId': ['SUB-017', 'SUB-018'],
  'SUBJECT subcontracts conditions': ['SUB-020'],
  'SUBJECT subcontracts flowDownConfirmedOn': ['SUB-021'],
  'SUBJECT matrices rows': ['CLD-005', ...numbered('MTX', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 22, 25, 26, 27])],
  'SUBJECT matrices agreements': ['MTX-014', 'MTX-015', 'MTX-016', 'MTX-018', 'MTX-024'],
  'SUBJECT matrices reviewedOn': ['MTX-017', 'MTX-019'],
  'SUBJECT systems coverage': ['MTX-020', 'MTX-021', 'CLD-006'],
  'SUBJECT systems attestations': ['CON-015', 'SYS-001', 'SYS-005', 'SYS-008', 'SYS-009', 'SYS-010'],
  'SUBJECT systems contracts': ['CON-027', 'CON-034'],
  'SUBJECT systems mfaClient': ['SYS-002'],
  'SUBJECT systems mfaExceptionPlan': ['SYS-003'],
  'SUBJECT systems mfaAdopted': ['SYS-004'],
  'SUBJECT systems operator': ['SYS-007'],
  'SUBJECT equipment roles': ['EQP-001', 'EQP-002', 'EQP-003', 'EQP-004', 'EQP-005'],
  'SUBJECT equipment contractIds': ['EQP-006'],
  'SUBJECT equipment attestations': ['EQP-007', 'EQP-013', 'EQP-014'],
  'SUBJECT equipment remoteMaintenance': ['EQP-008'],
  'SUBJECT equipment endOfSupportOn': ['EQP-009', 'EQP-010'],
  'SUBJECT equipment eosDecisionType': ['EQP-011', 'EQP-012'],
  'SUBJECT equipment leaseEndOn': ['EQP-015'],
  'SUBJECT equipment location': ['EQP-016'],
  'SUBJECT equipment introductionApprovedOn': ['EQP-017'],
  'SUBJECT provisions procedureRef': ['TPP-001'],
  'SUBJECT provisions scopeAgreedOn': ['TPP-002'],
  'SUBJECT provisions senderResponsibility': ['TPP-003'],
  'SUBJECT provisions legalBasis': ['TPP-004', 'TPP-011'],
  'SUBJECT provisions transferRecordRef': ['TPP-005'],
  'SUBJECT provisions foreignBasis': ['TPP-006'],
  'SUBJECT provisions sourceRetentionOwner': ['TPP-007'],
  'SUBJECT provisions schemeAllocationRef': ['TPP-008'],
  'SUBJECT provisions classification': ['TPP-009'],
  'SUBJECT provisions scopeAgreementTo': ['TPP-010'],
  'SUBJECT institutions role-assignments': ['GOV-001', 'GOV-002', 'GOV-003', 'GOV-004'],
  'SUBJECT institutions attestations': [
    'VND-021',
    'SYS-006',
    ...numbered(
      'GOV',
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32, 33, 34],
    ),
  ],
  'SUBJECT institutions departments': ['GOV-035'],
  'SUBJECT risk-acceptances rationale': ['GOV-028'],
  'SUBJECT incidents preliminaryReportedOn': ['INC-001'],
  'SUBJECT incidents finalReportedOn': ['INC-002'],
  'SUBJECT incidents authorityReportedOn': ['INC-003'],
  'SUBJECT incidents causeAnalysedOn': ['INC-004'],
  'SUBJECT incidents prevention': ['INC-005'],
  'SUBJECT incidents explainedOn': ['INC-006'],
  'SUBJECT incidents vendorNotifiedOn': ['INC-007'],
  'SUBJECT incidents cisoInformedOn': ['INC-008'],
  'SUBJECT incidents personsNotifiedOn': ['INC-009'],
};

const places = new Map<RuleId, WhereToMend>();
for (const [place, rules] of Object.entries(PLACES)) {
  const [whose, resource, field] = place.split(' ') as [WhereToMend['whose'], string, string];
  for (const id of rules) places.set(id, { whose, resource, field });
}

/** Where what the rule finds is mended; a rule that has no place here fails its spec. */
export function whereToMend(id: RuleId): WhereToMend {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`${id} does not say where it is mended`);
  return place;
}

function numbered(theme: 'VND' | 'GL' | 'CON' | 'MTX' | 'GOV', numbers: readonly number[]): RuleId[] {
  return numbers.map((number): RuleId => `${theme}-${String(number).padStart(3, '0')}`);
}
