import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeVacancy } from '../../vacancy';

/** 3③: the institution has a planning manager. */
export const GOV_002 = rule({
  id: 'GOV-002',
  about: 'institution',
  clauses: managementVolume('3③'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '企画管理者が未設置', en: 'Planning manager not appointed' },
  remedy: {
    ja: '企画管理者を任命し、期間とともに登録する',
    en: 'Appoint a planning manager, and register who holds the role from when',
  },
  judge(institution, clock) {
    return judgeVacancy(institution, 'PLANNING_MANAGER', clock);
  },
});
