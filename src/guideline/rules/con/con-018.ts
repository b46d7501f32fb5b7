import { judgeClause, reviewOf, standingOf, unconfirmed } from '../../clause-standing';
import { fixed } from '../../rule-number';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

const LONG_HOURS = fixed(72, 'OURS', {
  ja: '通知期限が72時間を超えれば注意する',
  en: 'a notice later than 72 hours is noted',
});
const TOO_LONG_HOURS = fixed(120, 'OURS', {
  ja: '通知期限が120時間を超えれば、概ね3〜5日以内の速報に間に合わない',
  en: 'with a notice later than 120 hours the preliminary report within about 3 to 5 days comes too late',
});

/** Ours, for APPI 26(1): the vendor's notice comes soon enough for the institution to report in time. */
export const CON_018 = rule({
  id: 'CON-018',
  about: 'contract',
  clauses: [{ document: 'APPI', clause: '26条1項ただし書' }],
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: {
    ja: '漏えい等の通知(委託先→委託元)期限の定めが無い/長過ぎる',
    en: 'Breach-notice deadline from vendor missing or too long',
  },
  variants: {
    ...unconfirmed('漏えい等の通知期限の定め', 'a deadline for the notice of a breach'),
    TOO_LONG: {
      ja: '漏えい等の通知(委託先→委託元)期限が長い',
      en: 'The vendor has long to give notice of a breach',
    },
  },
  remedy: {
    ja: '漏えい等の発覚から通知までの期限を契約に定め、該当条項と時間数を登録する',
    en: 'Have the contract set within how many hours a breach is notified, and register clause and hours',
  },
  fixedNumbers: [LONG_HOURS, TOO_LONG_HOURS],
  judge(snapshot, clock) {
    const { subject, contract, clauses } = snapshot;
    const { personalDataHandling } = contract;
    if (personalDataHandling === 'NOT_HANDLED') return SILENT;
    const noticeHours = clauses.BREACH_NOTICE?.noticeHours ?? null;
    const facts = { personalDataHandling, noticeHours };
    if (standingOf(snapshot, 'BREACH_NOTICE', clock) !== 'SETTLED')
      return judgeClause(snapshot, clock, 'BREACH_NOTICE', { absent: 'MINOR', unconfirmed: 'MINOR' }, facts);
    const review = reviewOf(snapshot, 'BREACH_NOTICE');
    const isSoon = noticeHours !== null && noticeHours <= LONG_HOURS.value;
    if (isSoon || review === 'NOT_APPLICABLE' || !isLive(contract, clock)) return SILENT;
    const isLateOnly = noticeHours !== null && noticeHours <= TOO_LONG_HOURS.value;
    const verdict = {
      subject,
      severity: isLateOnly ? 'ADVISORY' : 'MINOR',
      facts: { clause: 'BREACH_NOTICE', review, ...facts },
    } as const;
    return [noticeHours === null ? verdict : { ...verdict, variant: 'TOO_LONG' }];
  },
});
