import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: an approval given under conditions holds what it set: each is met by its day. Ours. */
export const SUB_020 = rule({
  id: 'SUB-020',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { PRODUCT: ['MAJOR'] },
  title: {
    ja: '条件付承認の条件が期限内に未充足',
    en: 'Approval conditions unmet',
  },
  remedy: {
    ja: '条件の充足を事業者に確認して充足日を登録するか、承認を見直す',
    en: 'Have the vendor meet the conditions and register the day, or reconsider the approval',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ conditions, approvalState }) => {
      const unmetSince = conditions.filter((condition) => isOverdue(condition, clock)).map(({ dueOn }) => dueOn);
      return unmetSince.length === 0
        ? null
        : { severity: 'MAJOR', facts: { approvalState, unmetSince: unmetSince.sort() } };
    });
  },
});

function isOverdue({ dueOn, metOn }: SubcontractFacts['conditions'][number], clock: Clock): boolean {
  if (metOn !== null && (metOn <= dueOn || clock.hasCome(metOn))) return false;
  return clock.isPast(dueOn);
}
