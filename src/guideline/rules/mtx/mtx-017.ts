import { addMonths, minDate } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/**
 * 1⑧, 5⑥: an agreed demarcation is reviewed from time to time. Never reviewed within the interval, or without a day set for
 * it, falls short of the guideline; reviewed, but longer ago than our interval or its own day, only of ours.
 */
export const MTX_017 = rule({
  id: 'MTX-017',
  about: 'contract',
  clauses: managementVolume('1⑧', '5⑥'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '分界表の定期見直し期限超過', en: 'Matrix review overdue' },
  variants: {
    LATE: {
      ja: '分界表の前回の見直しから定めた間隔を過ぎている、または定めた見直し期限を過ぎている',
      en: 'The last review of the matrix is longer ago than the interval set, or the day set for the next one has gone by',
    },
    UNSCHEDULED: {
      ja: '合意後に一度も見直していない分界表に、次回の見直し期限が定められていない',
      en: 'Not reviewed since it was agreed, and no day is set for the first review',
    },
  },
  remedy: {
    ja: '分界表を見直し、見直し日と次回の見直し期限を記録する',
    en: 'Review the matrix and record the day and the next review date',
  },
  policyNumbers: ['matrixReviewIntervalMonths'],
  judge({ contract, matrix }, clock, policy) {
    if (matrix?.status !== 'AGREED' || !isLive(contract, clock)) return SILENT;
    const { agreedOn, nextReviewOn } = matrix;
    if (agreedOn === null || !clock.hasCome(agreedOn)) return SILENT;
    const reviewedOn = clock.latest([matrix.reviewedOn]);
    const isReviewed = reviewedOn !== null && reviewedOn >= agreedOn;
    const countsFrom = isReviewed ? reviewedOn : agreedOn;
    const intervalEndsOn = addMonths(countsFrom, policy.matrixReviewIntervalMonths);
    // A day of its own may be sooner than our interval, never later; one that is before the last review has been kept.
    const own = nextReviewOn !== null && nextReviewOn > countsFrom ? nextReviewOn : null;
    const isOver = clock.isPast(intervalEndsOn);
    const isUnscheduled = !isReviewed && nextReviewOn === null && !isOver;
    const isNeglected = !isReviewed && (isUnscheduled || isOver);
    if (!isNeglected && !clock.isPast(minDate(intervalEndsOn, own) ?? intervalEndsOn)) return SILENT;
    const facts = { agreedOn, reviewedOn: isReviewed ? reviewedOn : null, nextReviewOn, intervalEndsOn };
    if (!isNeglected) return aboutMatrix(matrix, 'MAJOR', facts, { strength: 'PRODUCT', variant: 'LATE' });
    const said = isUnscheduled ? { variant: 'UNSCHEDULED' } : {};
    return aboutMatrix(matrix, 'MAJOR', facts, { strength: 'MUST', ...said });
  },
});
