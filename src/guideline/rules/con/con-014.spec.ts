import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type ClauseReview, PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_014 } from './con-014';

describe('CON-014', () => {
  const judge = judging(CON_014);
  const reviewed = (review: ClauseReview, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ EXIT_RETURN_ERASURE: review }) });

  it('speaks where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'EXIT_RETURN_ERASURE', review: 'MISSING' },
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
    expect(severitiesAroundLife(CON_014, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  it('asks nothing where no personal data are handled, and believes that of nobody who does not say so', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(reviewed('MISSING', { personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['HANDLED', 'CLOUD_EXCEPTION', 'UNKNOWN']);
  });
});
