import { addDays } from '../../../kernel/calendar-date';
import { isInUse } from '../../equipment-standing';
import { nearing } from '../../nearing';
import { rule, SILENT } from '../../rule';

/** Ours: a lease comes to its end while the device is in use; once it is over, that is said until the device is gone or the lease renewed. */
export const EQP_015 = rule({
  id: 'EQP-015',
  about: 'equipment',
  clauses: [{ document: 'BUNKAITEN', clause: 'EQP-015' }],
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: { ja: 'リース・レンタル満了が近い', en: 'Lease end approaching' },
  variants: {
    OVER: { ja: 'リース・レンタル満了後も利用が続いている', en: 'In use after the end of its lease' },
  },
  remedy: {
    ja: '再リース・買取・返却のいずれかを決め、満了日または廃棄日を登録する',
    en: 'Decide to extend, buy or return, and register the new end of the lease or the day of disposal',
  },
  policyNumbers: ['contractEndDays'],
  foretells: true,
  judge(equipment, clock, policy) {
    const { id, leaseEndOn } = equipment;
    if (leaseEndOn === null) return SILENT;
    const [notice, minor] = policy.contractEndDays;
    const severity = nearing(clock, addDays(leaseEndOn, -notice), addDays(leaseEndOn, -minor));
    if (severity === null || !isInUse(equipment, clock)) return SILENT;
    const verdict = { subject: { kind: 'EQUIPMENT', id }, severity, facts: { leaseEndOn } } as const;
    return [clock.isPast(leaseEndOn) ? { ...verdict, variant: 'OVER' } : verdict];
  },
});
