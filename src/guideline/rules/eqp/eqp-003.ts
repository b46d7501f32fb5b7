import { lacks } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.3: each device has a party that manages its maintenance. */
export const EQP_003 = rule({
  id: 'EQP-003',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['equipment.activate'],
  title: { ja: '機器の保守管理者が不明', en: 'Maintenance manager unknown' },
  remedy: {
    ja: '機器の保守管理者を確認し、期間とともに登録する',
    en: 'Find out who manages the maintenance and register it with its dates',
  },
  judge(equipment, clock) {
    if (!lacks('MAINTAINER', equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id: equipment.id }, severity: 'MAJOR', facts: { role: 'MAINTAINER' } }];
  },
});
