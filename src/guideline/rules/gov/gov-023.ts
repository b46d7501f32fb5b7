import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 1③: safety management is put in writing and kept. */
export const GOV_023 = rule({
  id: 'GOV-023',
  about: 'institution',
  clauses: managementVolume('1③'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '安全管理の文書化・管理体制が無い', en: 'Safety management not documented' },
  remedy: {
    ja: '安全管理を文書化し、管理する体制を整え、確認記録(SAFETY_DOCUMENTATION)として登録する',
    en: 'Put safety management in writing, and have it kept, and register it as an attestation (SAFETY_DOCUMENTATION)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'SAFETY_DOCUMENTATION', clock, 'MINOR');
  },
});
