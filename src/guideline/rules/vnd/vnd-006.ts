import { addMonths, maxDate } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type SupervisionFacts } from '../../snapshots/contract-snapshot';

/**
 * 1⑭, 1.2.1: who entrusts looks into the vendor's work from time to time while the contract is in force. That it is never
 * done falls short of the guideline; how often is ours, and so is that problems found are followed up.
 */
export const VND_006 = rule({
  id: 'VND-006',
  about: 'contract',
  clauses: managementVolume('1⑭', '1.2.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: { ja: '委託先の定期評価・取扱状況把握が未実施', en: 'Periodic supervision review overdue' },
  variants: {
    LATE: {
      ja: '委託先の前回の定期評価から本院の定めた間隔を過ぎている',
      en: 'The last supervision review is longer ago than the institution’s own interval',
    },
    NOT_FOLLOWED_UP: {
      ja: '委託先の定期評価の結論が無い、または指摘事項の是正確認が無い',
      en: 'The last supervision review concludes nothing, or what it found was not followed up',
    },
  },
  remedy: {
    ja: '委託先における取扱状況を確認し、監督の評価として記録する',
    en: 'Look into how the vendor handles the data and record it as a supervision evaluation',
  },
  policyNumbers: ['supervisionIntervalMonths', 'importantSupervisionIntervalMonths'],
  judge: ofEachVendor(({ subject, contract, supervisions }, clock, policy) => {
    if (!isActive(contract, clock)) return SILENT;
    const { vendorId, importance, activatedOn, startOn } = contract;
    // Used, and never taken into force (CON-035): it counts from the first day of its term.
    const begunOn = activatedOn ?? startOn;
    const months =
      importance === 'NORMAL' ? policy.supervisionIntervalMonths : policy.importantSupervisionIntervalMonths;
    const done = supervisions.filter(({ on }) => (begunOn === null || on >= begunOn) && clock.hasCome(on));
    const reviewedOn = maxDate(...done.map(({ on }) => on));
    const countsFrom = reviewedOn ?? begunOn;
    const facts = { vendorId, importance, activatedOn, reviewedOn };
    if (countsFrom === null || clock.isPast(addMonths(countsFrom, months))) {
      return reviewedOn === null
        ? [{ subject, severity: 'MAJOR', facts }]
        : [{ subject, severity: 'MINOR', variant: 'LATE', facts }];
    }
    const isOpen = done.some((review) => review.on === reviewedOn && !isSettled(review, clock));
    return isOpen ? [{ subject, severity: 'MINOR', variant: 'NOT_FOLLOWED_UP', facts }] : SILENT;
  }),
});

/** It found nothing, or what it found was followed up. */
function isSettled({ overallFit, followedUpOn }: SupervisionFacts, clock: Clock): boolean {
  return overallFit === 'YES' || (followedUpOn !== null && clock.hasCome(followedUpOn));
}
