import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { CON_006 } from './con-006';

describe('CON-006', () => {
  const judge = judging(CON_006);
  const reviewed = (review: ClauseReview) => aContractSnapshot({}, { clauses: allClauses({ INFO_HANDLING: review }) });

  it('is blocking where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { clause: 'INFO_HANDLING', review: 'MISSING' },
      },
    ]);
  });

  it('takes nothing but a clause that is there for one, and what nobody has looked for is not', () => {
    const silencing = CLAUSE_REVIEWS.filter((review) => judge(reviewed(review)).length === 0);
    expect(silencing).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {} })).map(({ facts }) => facts)).toEqual([
      { clause: 'INFO_HANDLING', review: 'UNREVIEWED' },
    ]);
  });

  it('accuses nobody who handles no medical information', () => {
    const { clauses } = reviewed('MISSING');
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, { clauses }))).toEqual([]);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, { clauses }))).toHaveLength(1);
  });

  it('calls unconfirmed what nobody has looked for, and stops the gate as if it were missing', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      stopsGate: true,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'BLOCKING';
    expect(severitiesAroundLife(CON_006, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_006, 'INFO_HANDLING', { mayNotApply: true });
});
