import { managementVolume } from '../../clause';
import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** Ours, for 5.3: whoever answers for a device knows where it stands and in which part of the network. */
export const EQP_016 = rule({
  id: 'EQP-016',
  about: 'equipment',
  clauses: managementVolume('5.3'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '設置場所・ネットワーク区画が未登録', en: 'Location / network segment missing' },
  remedy: {
    ja: '設置場所とネットワーク区画を確認して登録する',
    en: 'Find out where the device stands and to which network segment it belongs, and register both',
  },
  judge(equipment, clock) {
    const { id, location, networkSegment } = equipment;
    if ((location !== null && networkSegment !== null) || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MINOR', facts: { location, networkSegment } }];
  },
});
