import { lacks } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.3: each device has a party that answers for its installation. */
export const EQP_002 = rule({
  id: 'EQP-002',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['equipment.activate'],
  title: { ja: '機器の設置責任者が不明', en: 'Installation-responsible party unknown' },
  remedy: {
    ja: '機器の設置責任者を確認し、期間とともに登録する',
    en: 'Find out who answers for the installation and register it with its dates',
  },
  judge(equipment, clock) {
    if (!lacks('INSTALLER', equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id: equipment.id }, severity: 'MAJOR', facts: { role: 'INSTALLER' } }];
  },
});
