import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { type Clock } from '../../clock';
import { EQUIPMENT_PARTIES, type EquipmentRole } from '../../../kernel/terms/equipment-terms';
import { holdersOf, isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.3: where owner, installer and maintainer are not one, the very three have agreed on the split for this very device. */
export const EQP_004 = rule({
  id: 'EQP-004',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '三者が異なるのに役割分担の合意(責任分界行・契約)が無い',
    en: 'Owner/installer/maintainer differ without agreed split',
  },
  remedy: {
    ja: '三者の役割分担(行 EQ-01〜EQ-03)を、この機器を対象と明示した分界表または契約で合意する',
    en: 'Settle the split (rows EQ-01 to EQ-03) in an agreed matrix or contract that names this device',
  },
  judge(equipment, clock) {
    const { id, roles } = equipment;
    if (new Set(roles.map(({ party }) => party)).size < 2) return SILENT;
    const holders = EQUIPMENT_PARTIES.map((role) => ({ role, parties: holdersOf(role, equipment, clock) }));
    if (new Set(holders.flatMap(({ parties }) => parties)).size < 2 || !isInUse(equipment, clock)) return SILENT;
    const unsettled = holders.filter(
      ({ role, parties }) => !parties.every((party) => hasAgreed(role, party, equipment, clock)),
    );
    if (unsettled.length === 0) return SILENT;
    const heldBy = Object.fromEntries(holders.map(({ role, parties }) => [role.toLowerCase(), parties]));
    return [
      {
        subject: { kind: 'EQUIPMENT', id },
        severity: 'MAJOR',
        facts: { ...heldBy, unsettled: unsettled.map(({ role }) => role).sort() },
      },
    ];
  },
});

/** Whether it is agreed that this party has this role in the device. */
function hasAgreed(role: EquipmentRole, party: string, { splits }: EquipmentSnapshot, clock: Clock): boolean {
  return splits.some((one) => one.role === role && one.party === party && clock.isWithin(one.from, one.to));
}
