import { type CertificationScheme } from '../../../kernel/terms/certification-terms';
import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** Lists of services: that a provider stands there says nothing of the service that is bought; its statement does. */
const LISTS: ReadonlySet<CertificationScheme> = new Set<CertificationScheme>(['ISMAP', 'ISMAP_LIU', 'CS_GOLD']);

/** 企Q-28 of edition 6.0: the statement says which services a list covers. Asked where somebody takes the list for a certificate (CERT-008). */
export const CERT_009 = rule({
  id: 'CERT-009',
  about: 'vendor',
  clauses: [...managementVolume('5②'), { document: 'MHLW-6.0/Q&A', clause: '企Q-28' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: {
    ja: 'ISMAP・CSマーク等の掲載のみで言明書(対象範囲)を確認していない',
    en: 'Registered-list only; statement of applicability not checked',
  },
  remedy: {
    ja: '言明書で対象サービスの範囲を確認し、確認日を認証に記録する',
    en: 'Read in the statement which services are covered, and record the day on the certificate',
  },
  judge(snapshot, clock) {
    return judgeCertificates(
      snapshot,
      clock,
      (scheme) => LISTS.has(scheme),
      ({ equivalenceRationale, equivalenceApprovedBy, statementReviewedOn, validFrom }) => {
        if (equivalenceRationale === null && equivalenceApprovedBy === null) return null;
        const isRead =
          statementReviewedOn !== null && statementReviewedOn >= validFrom && clock.hasCome(statementReviewedOn);
        return isRead ? null : { severity: 'MINOR', facts: { statementReviewedOn, validFrom } };
      },
    );
  },
});
