import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_011 } from './con-011';

describe('CON-011', () => {
  const judge = judging(CON_011);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ LEGAL_COMPLIANCE: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { clause: 'LEGAL_COMPLIANCE', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('PRESENT'))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(judge(aContractSnapshot({}, { clauses: {} }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MINOR';
    expect(severitiesAroundLife(CON_011, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_011, 'LEGAL_COMPLIANCE', { mayNotApply: true });
});
