import { mayQualify } from '../../certification-standing';
import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** Ours, for 5②: what a number and a last day rest on is at hand as a copy, or it is known where the copy is kept. */
export const CERT_013 = rule({
  id: 'CERT-013',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '登録番号・有効期限の証拠(登録証写し)が無い', en: 'No certificate copy on file' },
  remedy: {
    ja: '登録証の写しを事業者から受け、認証に添付するか保管場所を記録する',
    en: 'Ask the vendor for a copy of the certificate, and attach it or record where it is kept',
  },
  judge(snapshot, clock) {
    return judgeCertificates(snapshot, clock, mayQualify, ({ hasCopy, validTo }) =>
      hasCopy ? null : { severity: 'MINOR', facts: { validTo } },
    );
  },
});
