import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { GL_012 } from './gl-012';

describe('GL-012', () => {
  const judge = judging(GL_012);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = { externalStorage: 'YES' }) =>
    aContractSnapshot(contract, { clauses: allClauses({ GUIDELINE_COMPLIANCE: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { clause: 'GUIDELINE_COMPLIANCE', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('PRESENT'))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(judge(aContractSnapshot({ externalStorage: 'YES' }, { clauses: {} }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MINOR';
    expect(severitiesAroundLife(GL_012, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(reviewed('MISSING', { externalStorage: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(reviewed('MISSING', { externalStorage: 'NO' }))).toEqual([]);
  });
});
