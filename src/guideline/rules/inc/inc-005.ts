import { managementVolume } from '../../clause';
import { isDone, judgeIncidents, OPEN_DAYS, owedAtItsEnd } from '../../incident-standing';
import { rule } from '../../rule';

/** 1⑫, 1.2.2: something is done so that it does not happen again; by when is what the institution says itself. */
export const INC_005 = rule({
  id: 'INC-005',
  about: 'institution',
  clauses: managementVolume('1⑫', '1.2.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '再発防止策の記録・期限超過', en: 'Prevention measures missing/overdue' },
  variants: {
    OPEN: {
      ja: '覚知から30日を過ぎ、再発防止策の記録が無い',
      en: 'Known for more than 30 days, and nothing recorded to prevent it',
    },
    OVERDUE: { ja: '再発防止策が、定めた期限を過ぎている', en: 'What is to prevent it is past its due date' },
  },
  remedy: {
    ja: '再発防止策と期限を登録し、実施した日を登録する',
    en: 'Register what keeps it from happening again with its due date, and the day on which it was done',
  },
  fixedNumbers: [OPEN_DAYS],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { knownOn, hasPrevention, preventionDueOn, preventionDoneOn } = incident;
      if (!hasPrevention) return owedAtItsEnd(incident, clock, 'MUST');
      if (preventionDueOn === null || isDone(preventionDoneOn, clock) || !clock.isPast(preventionDueOn)) return null;
      return {
        severity: 'MAJOR',
        strength: 'PRODUCT',
        variant: 'OVERDUE',
        facts: { knownOn, preventionDueOn },
      };
    });
  },
});
