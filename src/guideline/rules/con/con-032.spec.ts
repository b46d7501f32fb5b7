import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_032 } from './con-032';

describe('CON-032', () => {
  const judge = judging(CON_032);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ PERSONNEL_TRAINING: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { clause: 'PERSONNEL_TRAINING', review: 'MISSING' },
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
    expect(severitiesAroundLife(CON_032, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_032, 'PERSONNEL_TRAINING', { mayNotApply: true });
});
