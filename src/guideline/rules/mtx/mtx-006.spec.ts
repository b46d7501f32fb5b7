import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_006 } from './mtx-006';

describe('MTX-006', () => {
  const judge = judging(MTX_006);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ legalRows: 0 }, { revision: 2 });

  it('speaks where there is no such row at all', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'ADVISORY', facts: { revision: 2, legalRows: 0 } },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(withDigest({ unanswered: ['LG-10', 'SR-01'] }))).toEqual([]);
    expect(judge(withDigest({ operationalRows: 0 }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_006, amiss)).toEqual([null, 'ADVISORY', 'ADVISORY', 'ADVISORY', 'ADVISORY', null]);
  });

  it('gives an example, and stops nothing', () => {
    expect(MTX_006).toMatchObject({ strengths: ['EXAMPLE'], gates: [] });
  });

  it('is content with one row', () => {
    expect(judge(withDigest({ legalRows: 1 }))).toEqual([]);
  });

  it('is not quieted by such rows that are struck out or left to others', () => {
    const struck = aRow('A', { layer: 'LEGAL', applicability: 'NOT_PRESENT', reason: '該当なし' });
    const left = aRow('B', { layer: 'LEGAL', applicability: 'SETTLED_ELSEWHERE', reason: '別契約' });
    expect(judge(aMatrixOfRows(struck, left, aRow('C', { layer: 'OPERATIONAL' })))).toHaveLength(1);
  });

  it('does not accuse a layer that has its row, though nobody answers for it yet: that is MTX-002', () => {
    expect(judge(aMatrixOfRows(aRow('A', { layer: 'LEGAL', allocations: [] })))).toEqual([]);
  });
});
