import { judgeClause, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** 5④: contract or annexes say how the vendor is set up for the work and who answers for it. */
export const CON_004 = rule({
  id: 'CON-004',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '委託先の体制が契約等に明示されていない', en: 'Vendor structure not specified' },
  variants: unconfirmed('委託先の体制の定め', 'a clause on the vendor’s structure'),
  remedy: {
    ja: '委託先の体制(責任者・実施体制)を契約等に明示し、該当条項を登録する',
    en: 'Have the contract state who does the work at the vendor and who answers for it, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'VENDOR_STRUCTURE', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
