import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_017 } from './con-017';

describe('CON-017', () => {
  const judge = judging(CON_017);
  const reviewed = (review: ClauseReview, matrix: MatrixFacts | null = null) =>
    aContractSnapshot({}, { clauses: allClauses({ LEGAL_LIABILITY: review }), matrix });

  it('speaks where neither a clause nor a row shows it', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'LEGAL_LIABILITY', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
  });

  it('is silent where the matrix has one row on legal responsibility', () => {
    expect(judge(reviewed('MISSING', aMatrix({}, { legalRows: 1 })))).toEqual([]);
    expect(judge(reviewed('MISSING', aMatrix({}, { legalRows: 0 })))).toHaveLength(1);
  });

  itHoldsToTheClause(CON_017, 'LEGAL_LIABILITY', { mayNotApply: true, over: { matrix: null } });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_017, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });
});
