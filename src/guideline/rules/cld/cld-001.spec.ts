import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_001 } from './cld-001';

describe('CLD-001', () => {
  const judge = judging(CLD_001);
  const cloud = aDependency({ id: 'dependency-1', kind: 'CLOUD', name: '国内クラウド①' });
  const network = aDependency({ id: 'dependency-2', kind: 'NETWORK', name: '閉域網㈱𠮷' });
  const unrecorded = aContractSnapshot({ usesThirdPartyCloud: 'YES', deploymentModel: 'SAAS' });

  it('is major where another’s cloud is used and none is on record', () => {
    expect(judge(unrecorded)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { usesThirdPartyCloud: 'YES', deploymentModel: 'SAAS' },
      },
    ]);
    expect(judge({ ...unrecorded, dependencies: [network] })).toHaveLength(1);
  });

  it('is minor where nobody knows, whatever is on record', () => {
    const unknown = aContractSnapshot({ usesThirdPartyCloud: 'UNKNOWN' });
    expect(judge(unknown).map(({ severity }) => severity)).toEqual(['MINOR']);
    expect(judge({ ...unknown, dependencies: [cloud] }).map(({ severity }) => severity)).toEqual(['MINOR']);
  });

  it('is silent where no such cloud is used, and where it is on record', () => {
    expect(judge(aContractSnapshot({ usesThirdPartyCloud: 'NO' }))).toEqual([]);
    expect(judge({ ...unrecorded, dependencies: [network, cloud] })).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_001, unrecorded)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('asks before a cloud service begins, or one of which nobody knows what it is, and lets a server in the house begin', () => {
    const stops = (deploymentModel: 'SAAS' | 'ON_PREMISES' | null) =>
      judge(aContractSnapshot({ usesThirdPartyCloud: 'UNKNOWN', deploymentModel }))[0]?.stopsGate;
    expect([stops('SAAS'), stops(null), stops('ON_PREMISES')]).toEqual([true, true, false]);
  });

  it('is not quieted by calling the model on-premises, nor by another provider than a cloud', () => {
    const called = { ...unrecorded, contract: { ...unrecorded.contract, deploymentModel: 'ON_PREMISES' as const } };
    expect(judge(called).map(({ severity }) => severity)).toEqual(['MAJOR']);
    expect(judge({ ...called, dependencies: [network] })).toHaveLength(1);
  });

  it('does not accuse whoever recorded the cloud, though its provider is in no registry', () => {
    expect(judge({ ...unrecorded, dependencies: [{ ...cloud, vendorId: null }] })).toEqual([]);
  });

  it('asks anew from the day after the last day of the cloud', () => {
    const ended = { ...unrecorded, dependencies: [{ ...cloud, endedOn: calendarDate('2026-12-31') }] };
    expect(severitiesOn(CLD_001, ended, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });
});
