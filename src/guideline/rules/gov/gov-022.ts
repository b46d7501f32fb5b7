import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 1④, 1.2.1: patients have somebody to ask. */
export const GOV_022 = rule({
  id: 'GOV-022',
  about: 'institution',
  clauses: managementVolume('1④', '1.2.1'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '患者等への説明窓口が無い', en: 'No patient inquiry desk' },
  remedy: {
    ja: '患者等への説明窓口を設け、確認記録(PATIENT_DESK)として登録する',
    en: 'Set up a desk that patients can ask, and register it as an attestation (PATIENT_DESK)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'PATIENT_DESK', clock, 'MINOR');
  },
});
