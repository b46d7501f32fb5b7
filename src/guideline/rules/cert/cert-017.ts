import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** Ours, for 5②: a Privacy Mark of before goes on to its last day; its holder has not been examined by the new edition yet. */
export const CERT_017 = rule({
  id: 'CERT-017',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: 'Pマークが JIS Q 15001:2017 準拠指針での付与のまま(2024-10-01以降の申請は2023準拠)',
    en: 'P-mark granted under pre-2023 operating guideline',
  },
  variants: {
    UNCONFIRMED: {
      ja: 'Pマークがどの版の指針で付与されたかが未確認',
      en: 'Not confirmed by which edition of the guideline the Privacy Mark was granted',
    },
  },
  remedy: {
    ja: '付与時の指針の版を登録証で確認して登録し、2017準拠であれば次回の更新で2023準拠となることを事業者に確かめる',
    en: 'Register the edition as on the certificate; where it is that of 2017, ask the vendor whether the next renewal is to that of 2023',
  },
  judge(snapshot, clock) {
    return judgeCertificates(
      snapshot,
      clock,
      (scheme) => scheme === 'PMARK',
      ({ standardEdition, validTo }) => {
        const facts = { standardEdition, validTo };
        if (standardEdition === null) return { severity: 'ADVISORY', variant: 'UNCONFIRMED', facts };
        return standardEdition === 'JISQ15001:2017' ? { severity: 'ADVISORY', facts } : null;
      },
    );
  },
});
