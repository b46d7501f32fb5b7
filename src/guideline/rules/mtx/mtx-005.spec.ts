import { accountable, aRow, institution, performing } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_005 } from './mtx-005';

describe('MTX-005', () => {
  const judge = judging(MTX_005);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ delegated: ['LG-07', 'SV-05'] }, { revision: 2 });

  it('names the rows that the institution cannot hand over', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'BLOCKING',
        strength: 'MUST',
        facts: { revision: 2, rows: ['LG-07', 'SV-05'], clauses: ['1.2.2', '1⑨', '5.2.2', '5⑤', '表1-1'] },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({ contested: ['LG-07'] }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_005, amiss)).toEqual([null, 'BLOCKING', 'BLOCKING', 'BLOCKING', 'BLOCKING', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_005).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('calls ours what only we keep with the institution: the data of a cloud', () => {
    const strengthOf = (...delegated: string[]) => judge(withDigest({ delegated }))[0]?.strength;
    expect(strengthOf('CD-01')).toBe('PRODUCT');
    expect(strengthOf('CD-01', 'LG-07')).toBe('MUST');
  });

  it('is not quieted by naming the institution beside the one to whom the duty was handed', () => {
    const both = aRow('LG-01', { nonDelegable: true, allocations: [institution, accountable('v')] });
    expect(judge(aMatrixOfRows(both))[0]?.facts).toMatchObject({ rows: ['LG-01'] });
  });

  it('does not accuse whoever keeps the duty and has the vendor do the work', () => {
    const kept = aRow('LG-01', { nonDelegable: true, allocations: [institution, performing('v')] });
    expect(judge(aMatrixOfRows(kept))).toEqual([]);
  });
});
