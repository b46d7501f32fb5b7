import { isDone, isReportable, judgeIncidents } from '../../incident-standing';
import { rule } from '../../rule';
import { fixed } from '../../rule-number';
import { addDays } from '../../../kernel/calendar-date';

const PPC = { document: 'PPC-GUIDELINE', clause: '通則 3-5-3-3' } as const;
const FIRST_DAY = fixed(3, PPC, {
  ja: '速報の目安は覚知から3日',
  en: 'a preliminary report is expected from the third day',
});
const LAST_DAY = fixed(5, PPC, {
  ja: '速報の目安は覚知から5日以内',
  en: 'a preliminary report is expected by the fifth day',
});

/** APPI 26①: a leak that is to be reported is told at once; the commission takes three to five days for that. Until the fifth it is ours to remind of it. */
export const INC_001 = rule({
  id: 'INC-001',
  about: 'institution',
  clauses: [
    { document: 'APPI', clause: '26①' },
    { document: 'APPI', clause: '規則7・8①' },
    { document: 'PPC-GUIDELINE', clause: '通則 3-5-3-3' },
  ],
  grades: { LAW: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: {
    ja: '個人情報保護委員会への速報が未了(法は「速やかに」、目安3〜5日)',
    en: 'PPC preliminary report due/overdue',
  },
  variants: {
    DUE: {
      ja: '個人情報保護委員会への速報の目安の日が近い',
      en: 'The preliminary report to the commission is about due',
    },
  },
  remedy: {
    ja: '個人情報保護委員会に速報し、その日を登録する。報告の要らない事態であれば区分(NONE)を登録する',
    en: 'Tell the commission and register the day; where it is nothing to be reported, register that (NONE)',
  },
  fixedNumbers: [FIRST_DAY, LAST_DAY],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { knownOn, preliminaryReportedOn, finalReportedOn, leak, leakCategory } = incident;
      if (!isReportable(incident) || isDone(preliminaryReportedOn, clock) || isDone(finalReportedOn, clock))
        return null;
      if (!clock.hasCome(addDays(knownOn, FIRST_DAY.value))) return null;
      const facts = { knownOn, dueOn: addDays(knownOn, LAST_DAY.value), leak, leakCategory };
      return clock.isPast(facts.dueOn)
        ? { severity: 'MAJOR', strength: 'LAW', facts }
        : { severity: 'MAJOR', strength: 'PRODUCT', variant: 'DUE', facts };
    });
  },
});
