import { aRow, institution } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_010 } from './mtx-010';

describe('MTX-010', () => {
  const judge = judging(MTX_010);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ causeUnanswered: ['IR-04'] }, { revision: 2 });

  it('speaks where nobody answers for cause investigation', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 2, causeRows: 1, rows: ['IR-04'] },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_010, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('speaks where there is no such row', () => {
    expect(judge(withDigest({ causeRows: 0 }))[0]?.facts).toEqual({ revision: 1, causeRows: 0, rows: [] });
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_010).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by leaving the row to a contract that does not answer it', () => {
    const left = { causeRows: 0, settledElsewhere: ['IR-04'] };
    expect(judge(withDigest(left))).toHaveLength(1);
    expect(judge(withDigest(left, { answeredElsewhere: [{ key: 'IR-04', from: null, to: null }] }))).toEqual([]);
  });

  it('does not accuse an institution that looks for the cause itself', () => {
    expect(judge(aMatrixOfRows(aRow('IR-04', { phase: 'EMERGENCY', allocations: [institution] })))).toEqual([]);
  });
});
