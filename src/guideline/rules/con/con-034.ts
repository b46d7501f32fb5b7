import { type Clock } from '../../clock';
import { rule, SILENT } from '../../rule';
import { isInForce } from '../../snapshots/contract-life';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';

/** Ours: a system that vendors run and that is in use hangs on at least one contract in force. */
export const CON_034 = rule({
  id: 'CON-034',
  about: 'system',
  clauses: [{ document: 'BUNKAITEN', clause: 'CON-034' }],
  grades: { PRODUCT: ['MAJOR'] },
  title: {
    ja: '稼働中システムに有効な契約が一つも紐付かない',
    en: 'Live vendor-provided system without any active contract',
  },
  remedy: {
    ja: 'システムを担う有効な契約を紐付けるか、システムの利用終了日を登録する',
    en: 'Link a contract in force that carries the system, or register the system’s last day of use',
  },
  // Contracts that are over make it neither better nor worse.
  growth: { contractIds: 'SHOWN' },
  judge(system, clock) {
    const { id, provider, contracts, liveFrom } = system;
    if (provider === 'INTERNAL' || contracts.some((contract) => isInForce(contract, clock))) return SILENT;
    if (!isInUse(system, clock)) return SILENT;
    const contractIds = contracts.map((contract) => contract.id).sort();
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MAJOR', facts: { liveFrom, contractIds } }];
  },
});

/** In use on the clock's day, its last day included; a system retired without a last day on record is out of use. */
function isInUse({ status, liveFrom, retiredOn }: SystemSnapshot, clock: Clock): boolean {
  switch (status) {
    case 'PLANNED':
      return false;
    case 'LIVE':
      return clock.isWithin(liveFrom, retiredOn);
    case 'RETIRED':
      return retiredOn !== null && clock.isWithin(liveFrom, retiredOn);
  }
}
