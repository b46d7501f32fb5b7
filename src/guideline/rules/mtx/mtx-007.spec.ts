import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_007 } from './mtx-007';

describe('MTX-007', () => {
  const judge = judging(MTX_007);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ operationalRows: 0 }, { revision: 2 });

  it('speaks where there is no such row at all', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'MAJOR', facts: { revision: 2, operationalRows: 0 } },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(withDigest({ unanswered: ['LG-10', 'SR-01'] }))).toEqual([]);
    expect(judge(withDigest({ legalRows: 0 }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_007, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_007).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is content with one row', () => {
    expect(judge(withDigest({ operationalRows: 1 }))).toEqual([]);
  });

  it('is not quieted by such rows that are struck out or left to others', () => {
    const struck = aRow('A', { layer: 'OPERATIONAL', applicability: 'NOT_PRESENT', reason: '該当なし' });
    const left = aRow('B', { layer: 'OPERATIONAL', applicability: 'SETTLED_ELSEWHERE', reason: '別契約' });
    expect(judge(aMatrixOfRows(struck, left, aRow('C', { layer: 'LEGAL' })))).toHaveLength(1);
  });

  it('does not accuse a layer that has its row, though nobody answers for it yet: that is MTX-002', () => {
    expect(judge(aMatrixOfRows(aRow('A', { layer: 'OPERATIONAL', allocations: [] })))).toEqual([]);
  });
});
