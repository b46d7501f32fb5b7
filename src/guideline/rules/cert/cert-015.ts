import {
  looksLikeIsmapNumber,
  parseCertificateNumber,
  parsePrivacyMarkNumber,
} from '../../../kernel/certification-number';
import { type CertificationScheme } from '../../../kernel/terms/certification-terms';
import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** Ours, for 5②: a number by which the register can be asked. Of a scheme whose numbers have no known form nothing is asked. */
export const CERT_015 = rule({
  id: 'CERT-015',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '登録番号の書式不正', en: 'Registration number format invalid' },
  variants: {
    UNCONFIRMED: { ja: '認証の登録番号が未登録', en: 'The registration number of the certificate is not on record' },
  },
  remedy: {
    ja: '登録証で登録番号を確認し、認証に登録し直す',
    en: 'Look the number up on the certificate, and register it anew',
  },
  judge(snapshot, clock) {
    return judgeCertificates(
      snapshot,
      clock,
      (scheme) => IS_OF_FORM[scheme] !== undefined,
      ({ scheme, registrationNumber }) => {
        const facts = { registrationNumber };
        if (registrationNumber === null) return { severity: 'MINOR', variant: 'UNCONFIRMED', facts };
        return IS_OF_FORM[scheme]?.(registrationNumber) === true ? null : { severity: 'MINOR', facts };
      },
    );
  },
});

const isCertificateNumber = (text: string) => parseCertificateNumber(text).ok;

const IS_OF_FORM: Readonly<Partial<Record<CertificationScheme, (text: string) => boolean>>> = {
  PMARK: (text) => parsePrivacyMarkNumber(text).ok,
  ISMS_JISQ27001: isCertificateNumber,
  ISO27001: isCertificateNumber,
  ISO27701: isCertificateNumber,
  ISO27017: isCertificateNumber,
  ISO27018: isCertificateNumber,
  ISMAP: looksLikeIsmapNumber,
  ISMAP_LIU: looksLikeIsmapNumber,
};
