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

  it('calls ours a text that was not kept while the paper is', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        variant: 'TEXT_NOT_KEPT',
        facts: { revision: 1, isPaperKept: true, isContentKept: false },
      },
    ]);
  });

  it('speaks where no side’s agreement names a paper; one paper may carry both signatures', () => {
    const without = [anAgreement({ side: 'VENDOR', isDocumented: false }), anAgreement({ isDocumented: false })];
    expect(judge(of({ agreements: without }))).toMatchObject([{ severity: 'MAJOR', facts: { isPaperKept: false } }]);
    expect(judge(of({ agreements: without }))[0]?.variant).toBeUndefined();
    expect(judge(of({ agreements: [anAgreement({ side: 'VENDOR', isDocumented: false }), anAgreement()] }))).toEqual(
      [],
    );
  });

  it('asks of a draft only at the gate, and not for the text that agreeing keeps', () => {
    const draft = { status: 'UNDER_CONSULTATION', isContentKept: false } as const;
    expect(judge(of({ ...draft, agreements: [] }))).toEqual([]);
    expect(judge(of({ ...draft, agreements: [], isBeingAgreed: true }))[0]?.severity).toBe('MAJOR');
    expect(judge(of({ ...draft, isBeingAgreed: true }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_016).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_016, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is not quieted by keeping the text, nor by many who agreed without a paper', () => {
    const agreements = [1, 2, 3].map(() => anAgreement({ isDocumented: false }));
    expect(judge(of({ agreements, isContentKept: true }))[0]?.severity).toBe('MAJOR');
  });

  it('does not accuse whoever keeps one paper that the other side signed, too, and the text', () => {
    const onlyVendors = [anAgreement({ side: 'VENDOR' }), anAgreement({ isDocumented: false })];
    expect(judge(of({ agreements: onlyVendors, isContentKept: true }))).toEqual([]);
  });
});
