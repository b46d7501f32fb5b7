import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { digestRows } from '../../digest-rows';
import { accountable, aRow, performing } from '../../../../test/factories/matrix-row-facts';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_003 } from './mtx-003';

describe('MTX-003', () => {
  const judge = judging(MTX_003);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ contested: ['CD-06'] }, { revision: 2 });

  it('names the rows that several answer for', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'MAJOR', facts: { revision: 2, rows: ['CD-06'] } },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({ unanswered: ['CD-06'] }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_003, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is asked when a matrix is to be agreed, and stops it', () => {
    expect(MTX_003).toMatchObject({ gates: ['matrix.agree'], blocksAt: ['matrix.agree'] });
  });

  it('lets several answer where it is written down how they share the row: the digest knows', () => {
    const several = [accountable('v'), accountable('s', 'SUB_ENTRUSTEE')];
    const contestedIn = (isNoted: boolean) => digestRows([aRow('SR-03', { isNoted, allocations: several })]).contested;
    expect(contestedIn(false)).toEqual(['SR-03']);
    expect(contestedIn(true)).toEqual([]);
  });

  it('is not quieted by putting the second party into another column of its own, nor by leaving other rows in order', () => {
    const two = [accountable('v'), accountable('c', 'CLOUD_PROVIDER'), performing('v')];
    expect(judge(aMatrixOfRows(aRow('IN-05', { allocations: two }), aRow('IN-06')))[0]?.facts).toMatchObject({
      rows: ['IN-05'],
    });
  });

  it('does not accuse one party that both answers and performs, nor others that only help', () => {
    const one = [accountable('v'), accountable('v'), performing('v'), performing('s')];
    expect(judge(aMatrixOfRows(aRow('IN-05', { allocations: one })))).toEqual([]);
  });
});
