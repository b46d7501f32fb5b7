import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isApproved, isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: nothing is re-entrusted before the institution has approved it. */
export const SUB_001 = rule({
  id: 'SUB-001',
  about: 'contract',
  clauses: managementVolume('5⑤', '5.2.2'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['subcontract.activate'],
  title: {
    ja: '承認前に再委託が実施されている',
    en: 'Re-entrustment active without approval',
  },
  remedy: {
    ja: '再委託を止めるか、情報提供・協議・合意を経て承認を登録する',
    en: 'Stop the re-entrusted work, or take it through information, consultation and agreement and register the approval',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      if (!isAtWork(subcontract, clock) || isApproved(subcontract, clock)) return null;
      const { startedOn, approvalState, approvedOn } = subcontract;
      return { severity: 'BLOCKING', facts: { startedOn, approvalState, approvedOn } };
    });
  },
});
