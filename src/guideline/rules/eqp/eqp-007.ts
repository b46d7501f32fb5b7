import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** 5.3, checklist 2①: the inventory is held against what stands in the house; how often is ours. */
export const EQP_007 = rule({
  id: 'EQP-007',
  about: 'equipment',
  clauses: [...managementVolume('5.3'), { document: 'CHECKLIST', clause: '2①' }],
  grades: { OTHER_DOCUMENT: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '機器台帳の棚卸しが古い', en: 'Inventory not confirmed recently' },
  variants: {
    NEVER: { ja: '機器台帳の棚卸しの記録が無い', en: 'The device has never been found in an inventory' },
  },
  remedy: {
    ja: '機器の現物と台帳を照合し、確認記録(INVENTORY_CHECK)として登録する',
    en: 'Hold the device against the inventory, and register it as an attestation (INVENTORY_CHECK)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(equipment, clock, policy) {
    const { id, attestations } = equipment;
    const lack = lackOf(attestations, 'INVENTORY_CHECK', clock, policy.confirmationIntervalMonths);
    if (lack === null || !isInUse(equipment, clock)) return SILENT;
    const verdict = { subject: { kind: 'EQUIPMENT', id }, severity: 'MINOR', facts: lack.facts } as const;
    return [
      lack.isLate ? { ...verdict, strength: 'PRODUCT' } : { ...verdict, strength: 'OTHER_DOCUMENT', variant: 'NEVER' },
    ];
  },
});
