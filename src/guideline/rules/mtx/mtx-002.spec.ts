import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aRow } from '../../../../test/factories/matrix-row-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_002 } from './mtx-002';

describe('MTX-002', () => {
  const judge = judging(MTX_002);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ unanswered: ['IN-05', 'SR-03'] }, { revision: 2 });

  it('names the rows that nobody answers for', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 2, rows: ['IN-05', 'SR-03'] },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_002, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is blocking until the matrix was agreed, and major afterwards', () => {
    const severityIn = (status: MatrixFacts['status']) =>
      judge(withDigest({ unanswered: ['IN-05'] }, { status })).map(({ severity }) => severity);
    expect(severityIn('DRAFT')).toEqual(['BLOCKING']);
    expect(severityIn('UNDER_CONSULTATION')).toEqual(['BLOCKING']);
    expect(severityIn('AGREED')).toEqual(['MAJOR']);
    expect(severityIn('SUPERSEDED')).toEqual(['MAJOR']);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_002).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by leaving a row to another contract that does not answer it', () => {
    const left = withDigest({ settledElsewhere: ['IN-05'] });
    expect(judge(left)[0]?.facts).toMatchObject({ rows: ['IN-05'] });
    const answered = (from: string, to: string | null) =>
      withDigest(
        { settledElsewhere: ['IN-05'] },
        { answeredElsewhere: [{ key: 'IN-05', from: calendarDate(from), to: to === null ? null : calendarDate(to) }] },
      );
    expect(judge(answered('2026-01-01', null))).toEqual([]);
    expect(severitiesOn(MTX_002, answered('2026-06-01', '2026-12-31'), ['2026-05-31', '2026-06-01'])).toEqual([
      'MAJOR',
      null,
    ]);
    expect(severitiesOn(MTX_002, answered('2026-06-01', '2026-12-31'), ['2026-12-31', '2027-01-01'])).toEqual([
      null,
      'MAJOR',
    ]);
  });

  it('does not take the answer to another row for one to this', () => {
    const other = withDigest(
      { settledElsewhere: ['IN-05'] },
      { answeredElsewhere: [{ key: 'SR-03', from: null, to: null }] },
    );
    expect(judge(other)).toHaveLength(1);
  });

  it('does not accuse a row whose thing is not there, with its reason', () => {
    expect(
      judge(aMatrixOfRows(aRow('IN-05', { applicability: 'NOT_PRESENT', reason: '無し', allocations: [] }))),
    ).toEqual([]);
    expect(judge(aMatrixOfRows(aRow('IN-05', { allocations: [] })))).toHaveLength(1);
  });
});
