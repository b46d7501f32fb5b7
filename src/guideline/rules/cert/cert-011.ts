import {
  hasCertainlyGood,
  holderStanding,
  isInRenewalReview,
  isPresented,
  qualifies,
  NUMBERS_OF_GOOD,
} from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { isEngaged } from '../../vendor-standing';

/** 5②: it is the vendor itself that is to be certified, not its parent or a sister. */
export const CERT_011 = rule({
  id: 'CERT-011',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  // While it is not known whose a certificate is, CERT-001 counts it, and leaves its gates to this rule.
  gates: ['contract.activate', 'contract.renew', 'vendor.procure'],
  title: {
    ja: '認証の名義法人が契約当事者と異なる(親会社・グループ会社の認証)',
    en: 'Certificate holder is not the contracting entity',
  },
  variants: {
    UNCONFIRMED: {
      ja: '認証の名義法人が契約当事者であるかが未確認',
      en: 'Not confirmed whether the certificate holder is the contracting entity',
    },
  },
  remedy: {
    ja: '登録証の適用範囲に契約当事者の名があるかを確認して記録し、無ければ契約当事者自身の認証を求める',
    en: 'Check whether the certificate’s scope names the contracting entity and record it; if not, ask for that entity’s own certificate',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const standing = holderStanding(certification, vendor, clock);
      if (standing === 'VENDOR' || !counts(certification, clock)) continue;
      if (!isEngaged(contracts, clock) || hasCertainlyGood(vendor, clock)) continue;
      const { holderCorporateNumber } = certification;
      const facts = { holderCorporateNumber, corporateNumber: vendor.corporateNumber };
      verdicts.push(
        standing === 'ANOTHER'
          ? aboutCertification(certification, vendor.id, 'MAJOR', facts)
          : {
              ...aboutCertification(certification, vendor.id, 'MINOR', facts),
              variant: 'UNCONFIRMED',
              stopsGate: true,
            },
      );
    }
    return verdicts;
  },
});

/** What speaks for the vendor but for the holder: inside its term, or under review for its renewal. */
function counts(certification: CertificationFacts, clock: Clock): boolean {
  return (
    isPresented(certification, clock) || (qualifies(certification, clock) && isInRenewalReview(certification, clock))
  );
}
