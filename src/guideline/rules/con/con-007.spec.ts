import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import {
  CLAUSE_REVIEWS,
  type ClauseReview,
  PERSONAL_DATA_HANDLINGS,
  type PersonalDataHandling,
} from '../../../kernel/terms/contract-terms';
import { CON_007 } from './con-007';

describe('CON-007', () => {
  const judge = judging(CON_007);
  const reviewed = (review: ClauseReview, personalDataHandling: PersonalDataHandling = 'HANDLED') =>
    aContractSnapshot({ personalDataHandling }, { clauses: allClauses({ PRIVACY_DUTY: review }) });

  it('is major where the clause is not there', () => {
    expect(judge(reviewed('PARTIAL'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'PRIVACY_DUTY', review: 'PARTIAL', personalDataHandling: 'HANDLED' },
      },
    ]);
  });

  it('takes nothing but a clause that is there for one, and what nobody has looked for is not', () => {
    expect(CLAUSE_REVIEWS.filter((review) => judge(reviewed(review)).length === 0)).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {} }))[0]?.facts['review']).toBe('UNREVIEWED');
  });

  it('is silent only where personal data are known not to be handled', () => {
    const silencing = PERSONAL_DATA_HANDLINGS.filter((handling) => judge(reviewed('MISSING', handling)).length === 0);
    expect(silencing).toEqual(['NOT_HANDLED']);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(aContractSnapshot({}, { clauses: {} }))[0]).toMatchObject({
      severity: 'MAJOR',
      variant: 'UNCONFIRMED',
      stopsGate: false,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MAJOR';
    expect(severitiesAroundLife(CON_007, reviewed('MISSING'))).toEqual([null, m, m, m, m, null]);
  });

  itHoldsToTheClause(CON_007, 'PRIVACY_DUTY', { mayNotApply: false });
});
