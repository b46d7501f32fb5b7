import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_009 } from './mtx-009';

describe('MTX-009', () => {
  const judge = judging(MTX_009);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ emergencyRows: 0 }, { revision: 2 });

  it('speaks where no row is for emergencies', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 2, emergencyRows: 0 },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({ emergencyRows: 1, normalRows: 0 }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_009, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_009).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by rows for the other time, for the exit, or by one that is struck out', () => {
    const struck = aRow('A', { phase: 'EMERGENCY', applicability: 'NOT_PRESENT', reason: '該当なし' });
    expect(judge(aMatrixOfRows(struck, aRow('B', { phase: 'NORMAL' }), aRow('C', { phase: 'EXIT' })))).toHaveLength(1);
  });

  it('does not accuse a matrix whose rows speak of both times at once', () => {
    expect(judge(aMatrixOfRows(aRow('A', { phase: 'BOTH' })))).toEqual([]);
  });
});
