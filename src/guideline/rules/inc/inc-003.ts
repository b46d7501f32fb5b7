import { managementVolume } from '../../clause';
import { isDone, judgeIncidents } from '../../incident-standing';
import { rule } from '../../rule';
import { addDays } from '../../../kernel/calendar-date';

/** 1.2.2, 3.4.3: an attack, suspected too, is told to the ministry and the competent authority without delay. */
export const INC_003 = rule({
  id: 'INC-003',
  about: 'institution',
  clauses: managementVolume('1.2.2', '3.4.3'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '厚労省等への報告記録が無い', en: 'MHLW/authority report missing' },
  remedy: {
    ja: '厚生労働省・所管官庁等に報告し、その日と控えを登録する',
    en: 'Tell the ministry or the competent authority, and register the day and the report',
  },
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { knownOn, attack, authorityReportedOn } = incident;
      if (attack === 'NO' || isDone(authorityReportedOn, clock)) return null;
      return clock.isPast(addDays(knownOn, 1)) ? { severity: 'MAJOR', facts: { knownOn, attack } } : null;
    });
  },
});
