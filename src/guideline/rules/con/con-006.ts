import { reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5④: the contract says how medical information is handled. */
export const CON_006 = rule({
  id: 'CON-006',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: { ja: '医療情報の取扱いが契約等に明示されていない', en: 'Handling of medical information not specified' },
  remedy: {
    ja: '医療情報の取扱いを契約等に明示し、該当条項を登録する',
    en: 'Have the contract state how medical information is handled, and register the clause',
  },
  judge(snapshot, clock) {
    const review = reviewOf(snapshot, 'INFO_HANDLING');
    if (review === 'PRESENT' || !isLive(snapshot.contract, clock)) return SILENT;
    return [{ subject: snapshot.subject, severity: 'BLOCKING', facts: { clause: 'INFO_HANDLING', review } }];
  },
});
