import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { VND_019 } from './vnd-019';

describe('VND-019', () => {
  const judge = judging(VND_019);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ TECH_INFO: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { clause: 'TECH_INFO', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('PRESENT'))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'ADVISORY', variant: 'UNCONFIRMED' });
    expect(judge(aContractSnapshot({}, { clauses: {} }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'ADVISORY';
    expect(severitiesAroundLife(VND_019, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(VND_019, 'TECH_INFO', { mayNotApply: true });
});
