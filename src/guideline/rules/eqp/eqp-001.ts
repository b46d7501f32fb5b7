import { lacks } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.3: each device has a known owner. */
export const EQP_001 = rule({
  id: 'EQP-001',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['equipment.activate'],
  title: { ja: '機器の所有者が不明', en: 'Equipment owner unknown' },
  remedy: {
    ja: '機器の所有者を確認し、期間とともに登録する',
    en: 'Find out who owns the device and register it with its dates',
  },
  judge(equipment, clock) {
    if (!lacks('OWNER', equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id: equipment.id }, severity: 'MAJOR', facts: { role: 'OWNER' } }];
  },
});
