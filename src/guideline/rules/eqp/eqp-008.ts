import { holdersOf, isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** Checklist 2②: whether a device that a vendor maintains is maintained from afar is asked of that vendor. */
export const EQP_008 = rule({
  id: 'EQP-008',
  about: 'equipment',
  clauses: [{ document: 'CHECKLIST', clause: '2②' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  title: { ja: 'リモート保守の有無が未確認', en: 'Remote-maintenance use not confirmed' },
  remedy: {
    ja: 'リモートメンテナンスの有無を保守事業者に確認し、登録する',
    en: 'Ask the maintainer whether the device is maintained remotely, and register the answer',
  },
  judge(equipment, clock) {
    const { id, remoteMaintenance, remoteMaintenanceConfirmedOn } = equipment;
    const isConfirmed = remoteMaintenanceConfirmedOn !== null && clock.hasCome(remoteMaintenanceConfirmedOn);
    if ((remoteMaintenance !== 'UNKNOWN' && isConfirmed) || !isInUse(equipment, clock)) return SILENT;
    // Nobody known to maintain it is EQP-003's; then it may well be a vendor.
    const maintainers = holdersOf('MAINTAINER', equipment, clock);
    if (maintainers.length > 0 && maintainers.every((party) => party === 'INSTITUTION')) return SILENT;
    const facts = { remoteMaintenance, remoteMaintenanceConfirmedOn, maintainers };
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts }];
  },
});
