import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_008 } from './mtx-008';

describe('MTX-008', () => {
  const judge = judging(MTX_008);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ normalRows: 0 }, { revision: 2 });

  it('speaks where no row is for normal time', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        facts: { revision: 2, normalRows: 0 },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({ normalRows: 1, emergencyRows: 0 }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_008, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_008).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by rows for the other time, for the exit, or by one that is struck out', () => {
    const struck = aRow('A', { phase: 'NORMAL', applicability: 'NOT_PRESENT', reason: '該当なし' });
    expect(judge(aMatrixOfRows(struck, aRow('B', { phase: 'EMERGENCY' }), aRow('C', { phase: 'EXIT' })))).toHaveLength(
      1,
    );
  });

  it('does not accuse a matrix whose rows speak of both times at once', () => {
    expect(judge(aMatrixOfRows(aRow('A', { phase: 'BOTH' })))).toEqual([]);
  });
});
