import { addMonths } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑧, 5⑥: an agreed demarcation is reviewed from time to time; how often is ours unless the matrix names a day. */
export const MTX_017 = rule({
  id: 'MTX-017',
  about: 'contract',
  clauses: managementVolume('1⑧', '5⑥'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '分界表の定期見直し期限超過', en: 'Matrix review overdue' },
  remedy: {
    ja: '分界表を見直し、見直し日と次回の見直し期限を記録する',
    en: 'Review the matrix and record the day and the next review date',
  },
  policyNumbers: ['matrixReviewIntervalMonths'],
  judge({ contract, matrix }, clock, policy) {
    if (matrix === null) return SILENT;
    const lastOn = clock.latest([matrix.reviewedOn, matrix.agreedOn]);
    const dueOn =
      matrix.nextReviewOn ?? (lastOn === null ? null : addMonths(lastOn, policy.matrixReviewIntervalMonths));
    if (dueOn === null || !clock.isPast(dueOn) || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { dueOn, reviewedOn: matrix.reviewedOn, agreedOn: matrix.agreedOn });
  },
});
