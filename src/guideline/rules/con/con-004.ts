import { reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5④: contract or annexes say how the vendor is set up for the work and who answers for it. */
export const CON_004 = rule({
  id: 'CON-004',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '委託先の体制が契約等に明示されていない', en: 'Vendor structure not specified' },
  remedy: {
    ja: '委託先の体制(責任者・実施体制)を契約等に明示し、該当条項を登録する',
    en: 'Have the contract state who does the work at the vendor and who answers for it, and register the clause',
  },
  judge(snapshot, clock) {
    const review = reviewOf(snapshot, 'VENDOR_STRUCTURE');
    if (review === 'PRESENT' || !isLive(snapshot.contract, clock)) return SILENT;
    return [{ subject: snapshot.subject, severity: 'MAJOR', facts: { clause: 'VENDOR_STRUCTURE', review } }];
  },
});
