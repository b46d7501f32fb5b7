import fc from 'fast-check';
import { addMonths } from '../../../src/kernel/calendar-date';
import {
  CERTIFICATION_SCHEMES,
  STANDARD_EDITIONS,
  SUSPENSION_KINDS,
  VERIFICATION_RESULTS,
} from '../../../src/kernel/terms/certification-terms';
import { INSTITUTION_ROLES } from '../../../src/kernel/terms/institution-terms';
import {
  ATTESTED_GUIDELINES,
  CORPORATE_REGISTER_PROCESSES,
  DISCLOSURE_DOCUMENT_TYPES,
  EFFECTIVENESS_EVIDENCE_TYPES,
  LEGAL_FORMS,
} from '../../../src/kernel/terms/vendor-terms';
import {
  type CertificationFacts,
  type EffectivenessEvidenceFacts,
  type VendorFacts,
} from '../../../src/guideline/snapshots/vendor-snapshot';
import {
  aCorporateNumber,
  aCountry,
  aDate,
  anAnswer,
  anId,
  aText,
  listOf,
  orNull,
  outdatedIn,
  several,
} from './arbitrary-values';

const aCertification: fc.Arbitrary<CertificationFacts> = fc
  .record<CertificationFacts>({
    id: anId('certification', 4),
    // The two schemes that the guideline names as often as all others together.
    scheme: fc.oneof(
      fc.constantFrom('PMARK' as const, 'ISMS_JISQ27001' as const),
      fc.constantFrom(...CERTIFICATION_SCHEMES),
    ),
    registrationNumber: orNull(fc.constantFrom('10990001(03)', '0912345', 'IS 123')),
    accreditation: orNull(fc.constantFrom('ISMS-AC', 'NONE', ' ')),
    lastSurveillanceOn: orNull(aDate),
    statementReviewedOn: orNull(aDate),
    renewalPlan: orNull(aText),
    hasCopy: fc.boolean(),
    standardEdition: orNull(fc.constantFrom(...STANDARD_EDITIONS)),
    holderCorporateNumber: orNull(aCorporateNumber),
    scopeNamesVendor: fc.boolean(),
    validFrom: aDate,
    validTo: aDate,
    suspensions: listOf(fc.record({ kind: fc.constantFrom(...SUSPENSION_KINDS), from: aDate, to: orNull(aDate) }), 2),
    equivalenceRationale: orNull(aText),
    equivalenceApprovedBy: orNull(aText),
    equivalenceApproverRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
    equivalenceApprovedOn: orNull(aDate),
    equivalenceOutdated: outdatedIn(['scopeText']),
    renewalAppliedOn: orNull(aDate),
    successorId: fc.option(anId('certification', 4), { nil: null, freq: 2 }),
    verifiedOn: orNull(aDate),
    verifiedResult: orNull(fc.constantFrom(...VERIFICATION_RESULTS)),
  })
  // Half of those that were applied for again, were so while applications are taken.
  .chain((certification) =>
    fc.boolean().map((inTime) => ({
      ...certification,
      renewalAppliedOn:
        inTime && certification.renewalAppliedOn !== null
          ? addMonths(certification.validTo, -6)
          : certification.renewalAppliedOn,
    })),
  );

/** In half of those with several, one certificate follows the other. */
const someCertifications = fc
  .tuple(several(aCertification), fc.boolean())
  .map(([[first, second, ...others], follows]) => {
    if (first === undefined || second === undefined) return first === undefined ? [] : [first];
    return [follows ? { ...first, successorId: second.id } : first, second, ...others];
  });

export const aVendorOfAnyKind: fc.Arbitrary<VendorFacts> = fc.record<VendorFacts>({
  id: anId('vendor'),
  name: fc.constantFrom('㈱見本', '株式会社手本'),
  nameEn: orNull(fc.constantFrom('Mihon Inc.')),
  address: orNull(fc.constantFrom('東京都見本区1-1', '見本区1丁目1番')),
  country: orNull(aCountry),
  legalForm: fc.constantFrom(...LEGAL_FORMS),
  corporateNumber: orNull(aCorporateNumber),
  formerNumbers: listOf(fc.record({ number: orNull(aCorporateNumber), since: aDate }), 2),
  certifications: someCertifications,
  attestations: listOf(
    fc.record({
      guideline: fc.constantFrom(...ATTESTED_GUIDELINES),
      edition: fc.constantFrom('7.0', '6.0', '2.0', '1.1', '初版'),
      attestedOn: aDate,
      validTo: orNull(aDate),
      complies: anAnswer,
    }),
  ),
  disclosures: listOf(
    fc.record({
      type: fc.constantFrom(...DISCLOSURE_DOCUMENT_TYPES),
      product: fc.constantFrom('電子カルテ', '画像管理'),
      issuedOn: aDate,
      receivedOn: orNull(aDate),
      answeredNo: orNull(fc.constantFrom(0, 2)),
      items: orNull(fc.constantFrom(3, 58)),
      openItems: listOf(
        fc.record({
          no: fc.constantFrom('1', '2.1'),
          answer: fc.constantFrom('NO', 'UNANSWERED'),
          treatedOn: orNull(aDate),
        }),
      ),
      subprocessors: fc.subarray(['見本クラウド', '株式会社下請']),
    }),
  ),
  beneath: listOf(fc.record({ names: fc.subarray(['見本クラウド株式会社', '㈱下請']), endedOn: orNull(aDate) })),
  emergencyContacts: listOf(fc.record({ reachable24h: fc.boolean(), verifiedOn: orNull(aDate) })),
  corporateRegister: orNull(
    fc.record({
      process: orNull(fc.constantFrom(...CORPORATE_REGISTER_PROCESSES)),
      changedOn: orNull(aDate),
      closedOn: orNull(aDate),
      successorCorporateNumber: orNull(aCorporateNumber),
      name: orNull(fc.constantFrom('株式会社見本', '株式会社手本')),
      address: orNull(fc.constantFrom('東京都見本区1-1', '東京都見本区2-1')),
    }),
  ),
});

export const someEvidence: fc.Arbitrary<EffectivenessEvidenceFacts[]> = listOf(
  fc.record<EffectivenessEvidenceFacts>({
    type: fc.constantFrom(...EFFECTIVENESS_EVIDENCE_TYPES),
    receivedOn: aDate,
    reviewedOn: orNull(aDate),
    effective: anAnswer,
  }),
);
