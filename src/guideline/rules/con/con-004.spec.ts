import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { CON_004 } from './con-004';

describe('CON-004', () => {
  const judge = judging(CON_004);
  const reviewed = (review: ClauseReview) =>
    aContractSnapshot({}, { clauses: allClauses({ VENDOR_STRUCTURE: review }) });

  it('is major where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'VENDOR_STRUCTURE', review: 'MISSING' },
      },
    ]);
  });

  it('takes nothing but a clause that is there for one, and what nobody has looked for is not', () => {
    const silencing = CLAUSE_REVIEWS.filter((review) => judge(reviewed(review)).length === 0);
    expect(silencing).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {} })).map(({ facts }) => facts)).toEqual([
      { clause: 'VENDOR_STRUCTURE', review: 'UNREVIEWED' },
    ]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      stopsGate: false,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_004, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_004, 'VENDOR_STRUCTURE', { mayNotApply: false });
});
