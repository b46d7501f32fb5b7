import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isApproved, isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤, general guideline 3-4-4: what holds for a re-entrustment holds for every tier below it. */
export const SUB_017 = rule({
  id: 'SUB-017',
  about: 'contract',
  clauses: [...managementVolume('5⑤'), { document: 'PPC-GUIDELINE', clause: '通則編 3-4-4' }],
  grades: { LAW: ['BLOCKING'] },
  title: {
    ja: '再々委託以降が未承認',
    en: 'n-th tier re-entrustment unapproved',
  },
  remedy: {
    ja: '未承認の再々委託を止めるか、再委託と同じ手順で承認して登録する',
    en: 'Stop the unapproved tier, or approve it by the same steps as a re-entrustment and register the approval',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { rank, parentId, startedOn, approvalState, approvedOn } = subcontract;
      if (rank < 2 && parentId === null) return null;
      if (!isAtWork(subcontract, clock) || isApproved(subcontract, clock)) return null;
      return { severity: 'BLOCKING', facts: { rank, parentId, startedOn, approvalState, approvedOn } };
    });
  },
});
