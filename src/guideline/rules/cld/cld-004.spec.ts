import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLD_004 } from './cld-004';

describe('CLD-004', () => {
  const judge = judging(CLD_004);
  const amiss = aContractSnapshot({ deploymentModel: null });

  it('speaks where nobody knows the model', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MINOR', facts: { deploymentModel: null } },
    ]);
  });

  it('is silent where it is known', () => {
    expect(judge(aContractSnapshot({ deploymentModel: 'SAAS' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_004, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });
});
