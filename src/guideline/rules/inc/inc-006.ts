import { managementVolume } from '../../clause';
import { isDone, judgeIncidents, OPEN_DAYS, owedAtItsEnd } from '../../incident-standing';
import { rule } from '../../rule';

/** 1⑨, 1.2.2: patients and others concerned are told what happened and why; how long that may take is ours. */
export const INC_006 = rule({
  id: 'INC-006',
  about: 'institution',
  clauses: managementVolume('1⑨', '1.2.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '患者・関係機関への説明記録が無い', en: 'No explanation record' },
  variants: {
    OPEN: {
      ja: '覚知から30日を過ぎ、患者・関係機関への説明記録が無い',
      en: 'Known for more than 30 days, and no explanation recorded',
    },
  },
  remedy: {
    ja: '患者・関係機関に説明し、その日と控えを登録する',
    en: 'Explain it to patients and others concerned, and register the day',
  },
  fixedNumbers: [OPEN_DAYS],
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { patientImpact, explainedOn } = incident;
      if (patientImpact === 'NO' || isDone(explainedOn, clock)) return null;
      const owed = owedAtItsEnd(incident, clock, 'MUST');
      return owed === null ? null : { ...owed, facts: { ...owed.facts, patientImpact } };
    });
  },
});
