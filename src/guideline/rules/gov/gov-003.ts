import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeVacancy } from '../../vacancy';

/** Behind it 3⑩: somebody operates the systems. That the registry knows who is ours. */
export const GOV_003 = rule({
  id: 'GOV-003',
  about: 'institution',
  clauses: managementVolume('3⑩'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: 'システム運用担当者が未設置', en: 'System operator not appointed' },
  remedy: {
    ja: 'システム運用担当者を任命し、期間とともに登録する',
    en: 'Appoint a system operator, and register who holds the role from when',
  },
  judge(institution, clock) {
    return judgeVacancy(institution, 'SYSTEM_OPERATOR', clock, 'MINOR');
  },
});
