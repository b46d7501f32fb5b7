import { SAFETY_ROLES } from '../../../kernel/terms/equipment-terms';
import { managementVolume } from '../../clause';
import { lacks } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** 5.3: who manages a device and who keeps it safe is settled; that this has four parts, each with its holder, is ours. */
export const EQP_005 = rule({
  id: 'EQP-005',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '管理主体・安全確保の役割分担(パッチ・監視・設定・物理)が未割当',
    en: 'Managing party or safety role split undefined',
  },
  variants: {
    PARTLY: { ja: '安全確保の役割の一部が未割当', en: 'Nobody holds some of the roles that keep the device safe' },
  },
  remedy: {
    ja: '管理主体と、更新・監視・設定管理・物理的な保護の担当を定め、期間とともに登録する',
    en: 'Settle who manages the device and who patches, watches, configures and guards it, and register each with its dates',
  },
  judge(equipment, clock) {
    const unassigned = ['MANAGER' as const, ...SAFETY_ROLES].filter((role) => lacks(role, equipment, clock)).sort();
    if (unassigned.length === 0) return SILENT;
    const verdict = { subject: { kind: 'EQUIPMENT', id: equipment.id }, facts: { unassigned } } as const;
    const isSettled = !unassigned.includes('MANAGER') && unassigned.length < SAFETY_ROLES.length;
    return [isSettled ? { ...verdict, severity: 'MINOR', variant: 'PARTLY' } : { ...verdict, severity: 'MAJOR' }];
  },
});
