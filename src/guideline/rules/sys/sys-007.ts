import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isInUse } from '../../system-standing';

/** Behind it 1⑤: whom to ask about a system is known. That the registry knows it is ours. */
export const SYS_007 = rule({
  id: 'SYS-007',
  about: 'system',
  clauses: managementVolume('1⑤'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: 'システムに責任部門・システム運用担当者が未設定', en: 'System without owner department / operator' },
  remedy: {
    ja: 'システムの責任部門とシステム運用担当者を定めて登録する',
    en: 'Name the department that owns the system and its operator, and register both',
  },
  judge(system, clock) {
    const { id, hasOwnerDepartment, operator } = system;
    if ((hasOwnerDepartment && operator !== null) || !isInUse(system, clock)) return SILENT;
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MINOR', facts: { hasOwnerDepartment, operator } }];
  },
});
