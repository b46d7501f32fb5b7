import { isDone, isReportable, judgeIncidents } from '../../incident-standing';
import { rule } from '../../rule';
import { fixed } from '../../rule-number';
import { addDays } from '../../../kernel/calendar-date';

const RULE_8 = { document: 'APPI', clause: '規則8②' } as const;
const FINAL_DAYS = fixed(30, RULE_8, { ja: '確報は覚知から30日以内', en: 'the final report follows within 30 days' });
const MALICIOUS_DAYS = fixed(60, RULE_8, {
  ja: '不正の目的によるおそれがあれば60日以内',
  en: 'within 60 days where it may have been done with ill intent',
});

/** APPI 26, 規則8②: the final report follows within thirty days, where it may have been done with ill intent within sixty. */
export const INC_002 = rule({
  id: 'INC-002',
  about: 'institution',
  clauses: [
    { document: 'APPI', clause: '26条' },
    { document: 'APPI', clause: '規則8②' },
  ],
  grades: { LAW: ['MAJOR'] },
  title: { ja: '確報(30日、不正目的のおそれは60日)期限接近・超過', en: 'PPC final report due/overdue' },
  remedy: {
    ja: '個人情報保護委員会に確報し、その日を登録する',
    en: 'Send the final report to the commission, and register the day',
  },
  fixedNumbers: [FINAL_DAYS, MALICIOUS_DAYS],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { knownOn, finalReportedOn, leak, leakCategory } = incident;
      if (!isReportable(incident) || isDone(finalReportedOn, clock)) return null;
      const days = leakCategory === 'MALICIOUS' ? MALICIOUS_DAYS.value : FINAL_DAYS.value;
      const dueOn = addDays(knownOn, days);
      return clock.isPast(dueOn) ? { severity: 'MAJOR', facts: { knownOn, dueOn, leak, leakCategory } } : null;
    });
  },
});
