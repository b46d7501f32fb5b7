import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
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

  it('is not quieted by a cloud on record or by saying whose it is, and accuses no contract that is over', () => {
    const known = { deploymentModel: null, usesThirdPartyCloud: 'YES', chainType: 'VERTICAL' } as const;
    expect(judge(aContractSnapshot(known, { dependencies: [aDependency()] }))).toHaveLength(1);
    const over = { ...known, endedOn: calendarDate('2026-11-22'), serviceInUse: 'NO' } as const;
    expect(judge(aContractSnapshot(over))).toEqual([]);
  });
});
