import { managementVolume } from '../../clause';
import { isDone, judgeIncidents } from '../../incident-standing';
import { rule } from '../../rule';

/** 3.4.3: the chief information security officer is told at once. */
export const INC_008 = rule({
  id: 'INC-008',
  about: 'institution',
  clauses: managementVolume('3.4.3'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '情報セキュリティの最高責任者への報告が無い', en: 'Chief information security officer not informed' },
  remedy: {
    ja: '情報セキュリティの最高責任者に報告し、その日を登録する',
    en: 'Tell the chief information security officer, and register the day',
  },
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { knownOn, cisoInformedOn } = incident;
      if (isDone(cisoInformedOn, clock) || !clock.isPast(knownOn)) return null;
      return { severity: 'MAJOR', facts: { knownOn, cisoInformedOn } };
    });
  },
});
