import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑲: how patients and the public are told is arranged beforehand. */
export const GOV_020 = rule({
  id: 'GOV-020',
  about: 'institution',
  clauses: managementVolume('3⑲'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '患者等への公表・広報体制が無い', en: 'No public-disclosure procedure' },
  remedy: {
    ja: '患者等への公表・広報の体制を整備し、確認記録(PUBLICATION_PROCEDURE)として登録する',
    en: 'Arrange how patients and the public are told, and register it as an attestation (PUBLICATION_PROCEDURE)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'PUBLICATION_PROCEDURE', clock, 'MINOR');
  },
});
