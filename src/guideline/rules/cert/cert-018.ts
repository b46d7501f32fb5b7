import { addMonths, maxDate } from '../../../kernel/calendar-date';
import { qualificationOf } from '../../certification-schemes';
import { judgeCertificates } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { fixed } from '../../rule-number';

const SURVEILLANCE_MONTHS = fixed(15, 'OURS', {
  ja: '年次(12か月)の維持審査に3か月の猶予',
  en: 'a yearly surveillance audit (12 months) and three months to hear of it',
});

/** Ours, for 5②: an ISMS certificate lives from the audits between its first and its last day. */
export const CERT_018 = rule({
  id: 'CERT-018',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: 'ISMS の年次維持審査の結果を15か月以上確認していない',
    en: 'ISMS surveillance audit overdue',
  },
  remedy: {
    ja: '直近の維持審査の実施日と結果を事業者に確認し、認証に記録する',
    en: 'Ask the vendor when the last surveillance audit was and how it ended, and record the day on the certificate',
  },
  fixedNumbers: [SURVEILLANCE_MONTHS],
  growth: { lastSurveillanceOn: 'EARLIER' },
  judge(snapshot, clock) {
    return judgeCertificates(
      snapshot,
      clock,
      (scheme) => qualificationOf(scheme) === 'QUALIFIES_27001',
      ({ validFrom, lastSurveillanceOn }) => {
        const auditedOn = clock.latest([lastSurveillanceOn]);
        const since = maxDate(validFrom, auditedOn) ?? validFrom;
        if (!clock.isPast(addMonths(since, SURVEILLANCE_MONTHS.value))) return null;
        return { severity: 'ADVISORY', facts: { lastSurveillanceOn: auditedOn, validFrom } };
      },
    );
  },
});
