import { managementVolume } from '../../clause';
import { holdersOf, isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** Ours, for 5.3: a vendor that maintains a device does so under a contract that names the device or carries its system. */
export const EQP_006 = rule({
  id: 'EQP-006',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { PRODUCT: ['MINOR'] },
  title: {
    ja: '所有者・保守者として登録された事業者と有効契約が無い',
    en: 'Role holder has no active contract',
  },
  remedy: {
    ja: '機器又はそのシステムの契約を登録・発効させるか、保守管理者の登録を改める',
    en: 'Register the contract for the device or its system and take it into force, or mend who maintains the device',
  },
  judge(equipment, clock) {
    const { id, engaged } = equipment;
    const unengaged = holdersOf('MAINTAINER', equipment, clock).filter(
      (holder) =>
        holder !== 'INSTITUTION' &&
        !engaged.some(({ party, from, to }) => party === holder && clock.isWithin(from, to)),
    );
    if (unengaged.length === 0 || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MINOR', facts: { maintainers: unengaged } }];
  },
});
