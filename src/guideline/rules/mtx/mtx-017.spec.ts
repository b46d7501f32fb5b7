import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_017 } from './mtx-017';

describe('MTX-017', () => {
  const judge = judging(MTX_017);
  const withMatrix = (matrix: Partial<MatrixFacts>) => aContractSnapshot({}, { matrix: aMatrix(matrix) });
  const overdue = withMatrix({ nextReviewOn: calendarDate('2026-06-30'), reviewedOn: calendarDate('2025-06-30') });

  it('says since when the review is due', () => {
    expect(judge(overdue)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, dueOn: '2026-06-30', reviewedOn: '2025-06-30', agreedOn: '2025-03-20' },
      },
    ]);
  });

  it('speaks from the day after the day that the matrix names', () => {
    expect(severitiesOn(MTX_017, overdue, ['2026-06-29', '2026-06-30', '2026-07-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('counts the policy’s months from the last review where the matrix names no day', () => {
    const unnamed = withMatrix({ nextReviewOn: null, reviewedOn: calendarDate('2025-08-31') });
    expect(severitiesOn(MTX_017, unnamed, ['2026-08-30', '2026-08-31', '2026-09-01'])).toEqual([null, null, 'MAJOR']);
    expect(judge(unnamed, '2026-02-28', { ...DEFAULT_POLICY, matrixReviewIntervalMonths: 6 })).toEqual([]);
    expect(judge(unnamed, '2026-03-01', { ...DEFAULT_POLICY, matrixReviewIntervalMonths: 6 })).toHaveLength(1);
  });

  it('counts them from the agreement before any review, also when seen from a day before a later review', () => {
    for (const reviewedOn of [null, calendarDate('2026-04-10')]) {
      const agreedOnly = withMatrix({ nextReviewOn: null, agreedOn: calendarDate('2025-03-20'), reviewedOn });
      expect(severitiesOn(MTX_017, agreedOnly, ['2026-03-19', '2026-03-20', '2026-03-21'])).toEqual([
        null,
        null,
        'MAJOR',
      ]);
    }
    const reviewedLate = withMatrix({ nextReviewOn: null, reviewedOn: calendarDate('2026-04-10') });
    expect(severitiesOn(MTX_017, reviewedLate, ['2026-04-09', '2026-04-10', '2026-04-11'])).toEqual([
      'MAJOR',
      null,
      null,
    ]);
  });

  it('is silent where nothing was agreed, reviewed or planned, and where there is no matrix', () => {
    expect(judge(withMatrix({ nextReviewOn: null, agreedOn: null, reviewedOn: null }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const long = withMatrix({ nextReviewOn: calendarDate('2020-01-01') });
    expect(severitiesAroundLife(MTX_017, long)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });
});
