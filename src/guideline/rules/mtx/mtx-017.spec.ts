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
  const overdue = withMatrix({ nextReviewOn: calendarDate('2026-06-30'), reviewedOn: calendarDate('2026-01-31') });

  it('says since when the review is due', () => {
    expect(judge(overdue)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        strength: 'PRODUCT',
        variant: 'LATE',
        facts: {
          revision: 1,
          agreedOn: '2025-03-20',
          reviewedOn: '2026-01-31',
          nextReviewOn: '2026-06-30',
          intervalEndsOn: '2027-01-31',
        },
      },
    ]);
  });

  it('speaks from the day after the day that the matrix names, once it was reviewed', () => {
    expect(severitiesOn(MTX_017, overdue, ['2026-06-29', '2026-06-30', '2026-07-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('speaks from that day where it was never reviewed, too; the interval still runs, so that only our own is broken', () => {
    const never = withMatrix({ nextReviewOn: calendarDate('2025-09-30'), reviewedOn: null });
    expect(severitiesOn(MTX_017, never, ['2025-09-30', '2025-10-01'])).toEqual([null, 'MAJOR']);
    expect(judge(never, '2025-10-01')[0]?.strength).toBe('PRODUCT');
    expect(judge(never, '2026-03-21')[0]?.strength).toBe('MUST');
  });

  it('falls short of the guideline where it was never reviewed within the interval, of ours where that was long ago', () => {
    const strengthOn = (matrix: Partial<MatrixFacts>, day: string) =>
      judge(withMatrix(matrix), day)[0]?.strength ?? null;
    const never = { reviewedOn: null };
    expect(['2026-03-20', '2026-03-21'].map((day) => strengthOn(never, day))).toEqual([null, 'MUST']);
    const once = { reviewedOn: calendarDate('2025-08-31') };
    expect(['2026-08-31', '2026-09-01'].map((day) => strengthOn(once, day))).toEqual([null, 'PRODUCT']);
    const short = { ...DEFAULT_POLICY, matrixReviewIntervalMonths: 6 };
    expect(judge(withMatrix(once), '2026-02-28', short)).toEqual([]);
    expect(judge(withMatrix(once), '2026-03-01', short)).toHaveLength(1);
  });

  it('is not quieted by a next review that is set far away, nor by a review entered for a day to come', () => {
    const far = { nextReviewOn: calendarDate('2099-12-31') };
    expect(judge(withMatrix({ ...far, reviewedOn: calendarDate('2025-08-31') }), '2026-09-01')).toHaveLength(1);
    expect(judge(withMatrix({ ...far, reviewedOn: calendarDate('2027-01-01') }), '2026-11-23')[0]?.strength).toBe(
      'MUST',
    );
    expect(judge(withMatrix({ ...far, reviewedOn: calendarDate('2025-01-01') }), '2026-11-23')[0]?.facts).toMatchObject(
      { reviewedOn: null },
    );
  });

  it('speaks where it was never reviewed and no day is set for it; one reviewed in time is not accused for want of a day', () => {
    const unscheduled = withMatrix({ reviewedOn: null, nextReviewOn: null });
    expect(judge(unscheduled, '2025-03-21')[0]?.strength).toBe('MUST');
    // No day has gone by yet: it is not called overdue before the interval is over.
    const said = ['2025-03-21', '2026-03-20', '2026-03-21'].map((day) => judge(unscheduled, day)[0]?.variant ?? null);
    expect(said).toEqual(['UNSCHEDULED', 'UNSCHEDULED', null]);
    expect(judge(withMatrix({ nextReviewOn: null }))).toEqual([]);
  });

  it('asks nothing of what was not agreed, and is silent where there is no matrix', () => {
    for (const status of ['DRAFT', 'UNDER_CONSULTATION'] as const)
      expect(judge(withMatrix({ status, nextReviewOn: null, reviewedOn: null }))).toEqual([]);
    expect(judge(withMatrix({ nextReviewOn: null, agreedOn: null, reviewedOn: null }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const long = withMatrix({ agreedOn: calendarDate('2020-01-01'), reviewedOn: null });
    expect(severitiesAroundLife(MTX_017, long)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('counts a review on the day of the agreement, and takes a next review that has been kept for none', () => {
    const atOnce = withMatrix({ reviewedOn: calendarDate('2025-03-20'), nextReviewOn: null });
    expect(judge(atOnce, '2026-03-21')[0]?.strength).toBe('PRODUCT');
    const reviewedOn = calendarDate('2025-08-31');
    for (const nextReviewOn of [reviewedOn, calendarDate('2025-05-31')])
      expect(severitiesOn(MTX_017, withMatrix({ reviewedOn, nextReviewOn }), ['2025-09-01', '2026-09-01'])).toEqual([
        null,
        'MAJOR',
      ]);
  });
});
