import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** Checklist 2②: whether a device is maintained from afar is known. */
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
    const { id, remoteMaintenance } = equipment;
    if (remoteMaintenance !== 'UNKNOWN' || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts: { remoteMaintenance } }];
  },
});
