import { accountable, aRow, institution, performing } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_004 } from './mtx-004';

describe('MTX-004', () => {
  const judge = judging(MTX_004);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ unperformed: ['IR-03'] }, { revision: 2 });

  it('names the rows that nobody performs', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'MAJOR', facts: { revision: 2, rows: ['IR-03'] } },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({ unanswered: ['IR-03'] }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_004, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_004).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by parties that only answer, help or hear of it', () => {
    const others = (['SUPPORT', 'INFORMED'] as const).map((role) => ({ ...performing('s'), role }));
    expect(judge(aMatrixOfRows(aRow('IR-03', { allocations: [accountable('v'), ...others] })))[0]?.facts).toMatchObject(
      {
        rows: ['IR-03'],
      },
    );
  });

  it('does not accuse a row that the institution performs itself, nor one whose thing is not there', () => {
    const itself = [{ ...institution, role: 'RESPONSIBLE' as const }];
    const absent = { applicability: 'NOT_PRESENT', reason: '該当なし', allocations: [] } as const;
    expect(judge(aMatrixOfRows(aRow('IR-03', { allocations: itself }), aRow('RM-01', absent)))).toEqual([]);
  });
});
