import { qualificationOf } from '../../certification-schemes';
import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** Ours, for 5②: whoever certifies to 27001 is itself accredited, by ISMS-AC or another body that signed the IAF's arrangement. */
export const CERT_019 = rule({
  id: 'CERT-019',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR'] },
  title: {
    ja: '認証機関が認定(ISMS-AC/IAF MLA)を受けているか不明',
    en: 'Certification body accreditation unknown',
  },
  remedy: {
    ja: '登録証の認定シンボルで認定機関を確認し、認証に記録する',
    en: 'See on the certificate who has accredited its body, and record that',
  },
  judge(snapshot, clock) {
    return judgeCertificates(
      snapshot,
      clock,
      (scheme) => qualificationOf(scheme) === 'QUALIFIES_27001',
      ({ accreditation }) => (isNamed(accreditation) ? null : { severity: 'MINOR', facts: { accreditation } }),
    );
  },
});

/** Somebody is named: a dash or 「なし」 is nobody. */
function isNamed(accreditation: string | null): boolean {
  if (accreditation === null || !/[\p{L}\p{N}]/u.test(accreditation)) return false;
  return !/^(none|なし|無し|無|不明)$/i.test(accreditation.normalize('NFKC').trim());
}
