import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isApproved, isAtWork, tiersFrom } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: what holds for a re-entrustment holds for every tier below it, and below one that is not approved nobody works. */
export const SUB_017 = rule({
  id: 'SUB-017',
  about: 'contract',
  clauses: managementVolume('5⑤', '5.2.2'),
  grades: { MUST: ['BLOCKING'] },
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
      if ((rank < 2 && parentId === null) || !isAtWork(subcontract, clock)) return null;
      const unapproved = tiersFrom(subcontract, snapshot.subcontracts)
        .filter((tier) => !isApproved(tier, clock))
        .map(({ id }) => id);
      if (unapproved.length === 0) return null;
      return {
        severity: 'BLOCKING',
        facts: { rank, parentId, startedOn, approvalState, approvedOn, unapproved: unapproved.sort() },
      };
    });
  },
});
