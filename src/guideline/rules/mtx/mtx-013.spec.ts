import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_013 } from './mtx-013';

describe('MTX-013', () => {
  const judge = judging(MTX_013);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ unexplained: ['SE-03'] }, { revision: 2 });

  it('names the rows left out without a reason', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'MINOR', facts: { revision: 2, rows: ['SE-03'] } },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_013, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_013).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by a reason that says nothing', () => {
    for (const reason of ['', '　 ', '-', '―', '。'])
      expect(judge(aMatrixOfRows(aRow('RM-01', { applicability: 'NOT_PRESENT', reason })))).toHaveLength(1);
  });

  it('does not accuse a short reason, nor asks one of a row that applies', () => {
    expect(
      judge(aMatrixOfRows(aRow('RM-01', { applicability: 'SETTLED_ELSEWHERE', reason: '№3' }), aRow('IN-05'))),
    ).toEqual([]);
  });
});
