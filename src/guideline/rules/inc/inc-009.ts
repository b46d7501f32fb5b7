import { isDone, isReportable, judgeIncidents, OPEN_DAYS, owedAtItsEnd } from '../../incident-standing';
import { rule } from '../../rule';

/** APPI 26②: whose data leaked is told; where that is hard, something else is done for them. How long that may take is ours. */
export const INC_009 = rule({
  id: 'INC-009',
  about: 'institution',
  clauses: [
    { document: 'APPI', clause: '26②' },
    { document: 'APPI', clause: '規則10' },
  ],
  grades: { LAW: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '本人への通知(困難な場合は代替措置)が無い', en: 'Persons concerned not notified' },
  variants: {
    OPEN: {
      ja: '覚知から30日を過ぎ、本人への通知も代替措置も無い',
      en: 'Known for more than 30 days, and the persons concerned not told',
    },
  },
  remedy: {
    ja: '本人に通知してその日を登録するか、代替措置を登録する',
    en: 'Tell the persons concerned and register the day, or register what was done instead',
  },
  fixedNumbers: [OPEN_DAYS],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { leak, leakCategory, personsNotifiedOn, hasSubstitute } = incident;
      if (!isReportable(incident) || isDone(personsNotifiedOn, clock) || hasSubstitute) return null;
      const owed = owedAtItsEnd(incident, clock, 'LAW');
      return owed === null ? null : { ...owed, facts: { ...owed.facts, leak, leakCategory } };
    });
  },
});
