import { addMonths } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isApproved, isAtWork, outdatedSince } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/**
 * 5⑤: an approval is one of this work, of these data, of these countries and, where it says so, of these years. When one of
 * them changes while the work goes on, it goes on beyond what was approved. How long an approval counts that names no term is ours.
 */
export const SUB_019 = rule({
  id: 'SUB-019',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: {
    ja: '承認範囲(業務・データ・期間)を超えて実施',
    en: 'Scope/term exceeds approval',
  },
  variants: {
    LONG_AGO: {
      ja: '期限の定めの無い承認から長期間が経過している',
      en: 'Approved long ago, without a term',
    },
  },
  remedy: {
    ja: '変わった内容について改めて情報提供・協議・合意を経て承認を求めるか、承認された内容に戻す。誤記であれば訂正を申請する',
    en: 'Ask for approval of what has changed, by the same steps, or return to what was approved; have a mistyping corrected',
  },
  policyNumbers: ['subcontractApprovalMonths'],
  judge(snapshot, clock, policy) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      if (!isAtWork(subcontract, clock) || !isApproved(subcontract, clock)) return null;
      const { approvedOn, reapprovedOn, approvedUntil } = subcontract;
      const outdated = outdatedSince(subcontract, clock);
      const isOver = approvedUntil !== null && clock.isPast(approvedUntil);
      const last = reapprovedOn !== null && clock.hasCome(reapprovedOn) ? reapprovedOn : approvedOn;
      const facts = {
        approvedOn: last,
        approvedUntil,
        changedSince: outdated?.from ?? null,
        changed: outdated?.what ?? [],
      };
      if (outdated !== null || isOver) return { severity: 'MAJOR', strength: 'MUST', facts };
      if (approvedUntil !== null || last === null) return null;
      const isLongAgo = clock.isPast(addMonths(last, policy.subcontractApprovalMonths));
      return isLongAgo ? { severity: 'MAJOR', strength: 'PRODUCT', variant: 'LONG_AGO', facts } : null;
    });
  },
});
