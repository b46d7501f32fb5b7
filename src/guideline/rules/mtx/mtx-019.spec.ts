import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { MTX_019 } from './mtx-019';

describe('MTX-019', () => {
  const judge = judging(MTX_019);
  const after = (closed: readonly string[], matrix: Partial<MatrixFacts>) =>
    aContractSnapshot({}, { incidentsClosedOn: closed.map(calendarDate), matrix: aMatrix(matrix) });
  const amiss = after(['2020-01-10'], { reviewedOn: null, agreedOn: calendarDate('2019-12-01') });

  it('says which incident the matrix was not looked at after', () => {
    const reviewed = { reviewedOn: calendarDate('2026-05-31') };
    expect(judge(after(['2026-05-31', '2026-06-01'], reviewed))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        facts: { revision: 1, closedOn: '2026-06-01', dueOn: '2026-07-31', lastOn: '2026-05-31' },
      },
    ]);
  });

  it('speaks from the day after the sixtieth', () => {
    const never = after(['2026-06-01'], { reviewedOn: null });
    expect(severitiesOn(MTX_019, never, ['2026-07-30', '2026-07-31', '2026-08-01'])).toEqual([null, null, 'MINOR']);
  });

  it('is silent where it was reviewed or agreed on that day or later', () => {
    for (const day of ['2026-06-01', '2026-09-01']) {
      expect(judge(after(['2026-06-01'], { reviewedOn: calendarDate(day) }))).toEqual([]);
      expect(judge(after(['2026-06-01'], { reviewedOn: null, agreedOn: calendarDate(day) }))).toEqual([]);
    }
    expect(
      severitiesOn(MTX_019, after(['2026-06-01'], { reviewedOn: calendarDate('2026-10-10') }), [
        '2026-10-09',
        '2026-10-10',
        '2026-10-11',
      ]),
    ).toEqual(['MINOR', null, null]);
  });

  it('is silent without incidents, and without a matrix', () => {
    expect(judge(after([], { reviewedOn: null, agreedOn: null }))).toEqual([]);
    expect(judge({ ...after(['2026-06-01'], {}), matrix: null })).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_019, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is not quieted by a review that is entered for a day to come, nor by one before the incident', () => {
    const closed = ['2026-06-01'];
    for (const reviewedOn of ['2026-12-24', '2026-05-31'])
      expect(judge(after(closed, { reviewedOn: calendarDate(reviewedOn) }))).toHaveLength(1);
  });

  it('does not accuse a matrix that was agreed anew after the incident, though never reviewed', () => {
    expect(judge(after(['2026-06-01'], { reviewedOn: null, agreedOn: calendarDate('2026-06-01') }))).toEqual([]);
  });
});
