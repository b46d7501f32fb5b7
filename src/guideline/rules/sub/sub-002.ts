import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isAtWork, isRefused } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: re-entrusted work ends when its approval is refused or taken back. */
export const SUB_002 = rule({
  id: 'SUB-002',
  about: 'contract',
  clauses: managementVolume('5⑤', '5.2.2'),
  grades: { MUST: ['BLOCKING'] },
  title: {
    ja: '不承認・取消し後も再委託が継続',
    en: 'Active despite rejection/revocation',
  },
  remedy: {
    ja: '不承認または取消しとなった再委託を終了させ、終了日を登録する',
    en: 'Have the refused or revoked re-entrustment stopped, and register its last day',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      if (!isRefused(subcontract, clock) || !isAtWork(subcontract, clock)) return null;
      const { startedOn, approvalState, refusedOn } = subcontract;
      return { severity: 'BLOCKING', facts: { startedOn, approvalState, refusedOn } };
    });
  },
});
