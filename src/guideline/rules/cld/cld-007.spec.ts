import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_007 } from './cld-007';

describe('CLD-007', () => {
  const judge = judging(CLD_007);
  const amiss = aContractSnapshot(
    { chainType: null },
    { dependencies: [aDependency({ name: '②' }), aDependency({ id: 'dependency-2', name: '①' })] },
  );

  it('names what stands behind the vendor', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'ADVISORY', facts: { dependencies: ['①', '②'] } },
    ]);
  });

  it('is silent where the chain is settled, and where nobody stands behind the vendor', () => {
    expect(judge(aContractSnapshot({ chainType: 'VERTICAL' }, { dependencies: [aDependency()] }))).toEqual([]);
    expect(judge(aContractSnapshot({ chainType: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_007, amiss)).toEqual([null, 'ADVISORY', 'ADVISORY', 'ADVISORY', 'ADVISORY', null]);
  });

  it('is not quieted by the model or by a paper of one of them, and accuses no vendor that builds on nobody', () => {
    const papers = [aDependency({ hasResponsibilityPaper: true }), aDependency({ id: 'dependency-2', name: '回線' })];
    expect(
      judge(aContractSnapshot({ chainType: null, deploymentModel: 'SAAS' }, { dependencies: papers })),
    ).toHaveLength(1);
    expect(judge(aContractSnapshot({ chainType: null, deploymentModel: 'SAAS' }, { dependencies: [] }))).toEqual([]);
  });

  it('asks for nothing from the day after the last day of the service', () => {
    const ended = {
      ...amiss,
      dependencies: amiss.dependencies.map((one) => ({ ...one, endedOn: calendarDate('2026-12-31') })),
    };
    expect(severitiesOn(CLD_007, ended, ['2026-12-31', '2027-01-01'])).toEqual(['ADVISORY', null]);
  });
});
