import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';
import { addMonths } from '../../../kernel/calendar-date';

/** 5.2.2: who supervises hears how the work goes. One that has not begun, or only lately, is not asked yet; how often is ours. */
export const SUB_022 = rule({
  id: 'SUB-022',
  about: 'contract',
  clauses: managementVolume('5.2.2'),
  grades: { SHOULD: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '再委託先の監督報告が期限超過', en: 'Supervision report for sub overdue' },
  variants: {
    LATE: {
      ja: '再委託先の前回の監督報告から本院の定めた間隔を過ぎている',
      en: 'The last report on the sub-entrustee is longer ago than the institution’s own interval',
    },
  },
  remedy: {
    ja: '再委託先の状況の報告を受け、確認記録(WORK_REPORT)として登録する',
    en: 'Have the sub-entrustee’s work reported, and register the report as an attestation (WORK_REPORT)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(snapshot, clock, policy) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { startedOn } = subcontract;
      if (startedOn === null || !isAtWork(subcontract, clock)) return null;
      // Whoever has reported before the first report is due is no worse off than who has not.
      if (!clock.isPast(addMonths(startedOn, policy.confirmationIntervalMonths))) return null;
      const lack = lackOf(subcontract.attestations, 'WORK_REPORT', clock, policy.confirmationIntervalMonths);
      if (lack === null) return null;
      const facts = { startedOn, ...lack.facts };
      return lack.isLate
        ? { severity: 'MINOR', strength: 'PRODUCT', variant: 'LATE', facts }
        : { severity: 'MINOR', strength: 'SHOULD', facts };
    });
  },
});
