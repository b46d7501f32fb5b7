import { addMonths } from '../../../kernel/calendar-date';
import { qualificationOf } from '../../certification-schemes';
import { holdsPrivacyMark, countedCertificates, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.1.2 footnote 4: of a vendor with nothing but an ISMS certificate, ask for papers that show that its management works. */
export const CERT_006 = rule({
  id: 'CERT-006',
  about: 'contract',
  clauses: managementVolume('5.1.2 脚注4'),
  grades: { SHOULD: ['MINOR'], PRODUCT: ['ADVISORY'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: 'ISMS 認証のみで有効性を示す資料が無い',
    en: 'ISMS-only vendor lacks effectiveness evidence',
  },
  variants: {
    LATE: {
      ja: 'ISMS 認証の有効性を示す資料の評価から本院の定めた期間を過ぎている',
      en: 'The review of the effectiveness evidence is older than the institution’s own interval',
    },
  },
  remedy: {
    ja: '具体的な管理方法の説明等、有効性を示す資料を事業者に求め、評価した日とともに登録する',
    en: 'Ask the vendor for evidence that its management works, review it and register it with the day of review',
  },
  policyNumbers: ['evidenceMaxAgeMonths'],
  fixedNumbers: NUMBERS_OF_GOOD,
  judge: ofEachVendor(({ subject, contract, vendor, effectivenessEvidence }, clock, policy) => {
    if (contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock) || holdsPrivacyMark(vendor, clock))
      return SILENT;
    const isms = countedCertificates(vendor, clock).filter(
      ({ scheme }) => qualificationOf(scheme) === 'QUALIFIES_27001',
    );
    if (isms.length === 0) return SILENT;
    // Only what was judged effective shows that it works; that something was read does not.
    const reviewedOn = clock.latest(
      effectivenessEvidence.filter(({ effective }) => effective === 'YES').map((evidence) => evidence.reviewedOn),
    );
    if (reviewedOn !== null && !clock.isPast(addMonths(reviewedOn, policy.evidenceMaxAgeMonths))) return SILENT;
    const certificationIds = isms.map(({ id }) => id).sort();
    const facts = { vendorId: vendor.id, certificationIds, reviewedOn };
    return reviewedOn === null
      ? [{ subject, severity: 'MINOR', facts }]
      : [{ subject, severity: 'ADVISORY', variant: 'LATE', facts }];
  }),
});
