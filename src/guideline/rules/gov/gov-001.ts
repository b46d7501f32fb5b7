import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeVacancy } from '../../vacancy';

/** 3③: the institution has a manager for the safety of its medical information systems. */
export const GOV_001 = rule({
  id: 'GOV-001',
  about: 'institution',
  clauses: managementVolume('3③', '3.1.2'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '医療情報システム安全管理責任者が未設置', en: 'Safety manager not appointed' },
  remedy: {
    ja: '医療情報システム安全管理責任者を任命し、期間とともに登録する',
    en: 'Appoint a safety manager for medical information systems, and register who holds the role from when',
  },
  judge(institution, clock) {
    return judgeVacancy(institution, 'SAFETY_MANAGER', clock);
  },
});
