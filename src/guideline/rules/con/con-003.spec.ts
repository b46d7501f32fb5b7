import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { CON_003 } from './con-003';

describe('CON-003', () => {
  const judge = judging(CON_003);
  const reviewed = (review: ClauseReview) => aContractSnapshot({}, { clauses: allClauses({ SCOPE_OF_WORK: review }) });

  it('is blocking where the clause is missing', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { clause: 'SCOPE_OF_WORK', review: 'MISSING' },
      },
    ]);
  });

  it('is major where nobody has looked', () => {
    const unseen = { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR' };
    const facts = { clause: 'SCOPE_OF_WORK', review: 'UNREVIEWED' };
    const said = { ...unseen, facts, variant: 'UNCONFIRMED', stopsGate: true };
    expect(judge(reviewed('UNREVIEWED'))).toEqual([said]);
    expect(judge(aContractSnapshot({}, { clauses: {} }))).toEqual([said]);
  });

  it('is silent where the clause is there, and is not silenced by half of it or by calling it beside the point', () => {
    expect(judge(reviewed('PRESENT'))).toEqual([]);
    expect(judge(reviewed('PARTIAL'))[0]?.severity).toBe('MAJOR');
    expect(judge(reviewed('NOT_APPLICABLE'))[0]?.severity).toBe('BLOCKING');
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundLife(CON_003, reviewed('MISSING'))).toEqual([null, b, b, b, b, null]);
  });

  itHoldsToTheClause(CON_003, 'SCOPE_OF_WORK', { mayNotApply: false });
});
