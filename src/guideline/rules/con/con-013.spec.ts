import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_013 } from './con-013';

describe('CON-013', () => {
  const judge = judging(CON_013);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ CONFIDENTIALITY: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'CONFIDENTIALITY', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('PRESENT'))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(judge(aContractSnapshot({}, { clauses: {} }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_013, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_013, 'CONFIDENTIALITY', { mayNotApply: true });
});
