import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { GL_008 } from './gl-008';

describe('GL-008', () => {
  const judge = judging(GL_008);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = { externalStorage: 'YES' }) =>
    aContractSnapshot(contract, { clauses: allClauses({ SECONDARY_USE: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'SECONDARY_USE', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('PRESENT'))).toEqual([]);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(judge(aContractSnapshot({ externalStorage: 'YES' }, { clauses: {} }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(GL_008, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(reviewed('MISSING', { externalStorage: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(reviewed('MISSING', { externalStorage: 'NO' }))).toEqual([]);
  });
});
