import { judgeClause, reviewOf, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';

/** 5④: the contract says what work is entrusted. */
export const CON_003 = rule({
  id: 'CON-003',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '委託業務の内容が契約に明示されていない', en: 'Entrusted work not specified' },
  variants: unconfirmed('委託業務の内容の定め', 'a clause on the entrusted work'),
  remedy: {
    ja: '委託業務の内容を契約に明示し、該当条項を確認して登録する',
    en: 'Have the contract state the entrusted work, and register the clause once it is checked',
  },
  judge(snapshot, clock) {
    const isHalfThere = reviewOf(snapshot, 'SCOPE_OF_WORK') === 'PARTIAL';
    const rated = { absent: isHalfThere ? 'MAJOR' : 'BLOCKING', unconfirmed: 'MAJOR' } as const;
    return judgeClause(snapshot, clock, 'SCOPE_OF_WORK', rated);
  },
});
