import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix, anAgreement } from '../../../../test/factories/snapshots/matrix-facts';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_016 } from './mtx-016';

describe('MTX-016', () => {
  const judge = judging(MTX_016);
  const of = (matrix: Partial<MatrixFacts>) => aContractSnapshot({}, { matrix: aMatrix(matrix) });
  const amiss = of({ isContentKept: false });

  it('speaks of an agreed revision whose text was not kept', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, withoutPaper: [], isContentKept: false },
      },
    ]);
  });

  it('names the side whose agreement names no paper, agreed or about to be', () => {
    const agreements = [anAgreement({ side: 'VENDOR', isDocumented: false }), anAgreement({ isDocumented: false })];
    for (const status of ['UNDER_CONSULTATION', 'AGREED'] as const)
      expect(judge(of({ status, agreements }))[0]?.facts).toMatchObject({ withoutPaper: ['INSTITUTION', 'VENDOR'] });
    expect(judge(of({ agreements: [anAgreement(), anAgreement({ side: 'VENDOR' })] }))).toEqual([]);
  });

  it('does not ask for the text before agreeing keeps it', () => {
    expect(judge(of({ status: 'UNDER_CONSULTATION', isContentKept: false }))).toEqual([]);
    expect(judge(of({ status: 'DRAFT', isContentKept: false, agreements: [] }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_016).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_016, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });
});
