import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_003 } from './cld-003';

describe('CLD-003', () => {
  const judge = judging(CLD_003);
  const amiss = aContractSnapshot({ externalConnection: 'YES' });

  it('speaks where there is a connection and no network service on record', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR', facts: { externalConnection: 'YES' } },
    ]);
    expect(judge({ ...amiss, dependencies: [aDependency({ kind: 'CLOUD' })] })).toHaveLength(1);
  });

  it('is silent where it is on record, and where there is no connection', () => {
    expect(judge({ ...amiss, dependencies: [aDependency({ kind: 'NETWORK' })] })).toEqual([]);
    expect(judge(aContractSnapshot({ externalConnection: 'NO' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_003, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is not quieted by not knowing', () => {
    expect(judge(aContractSnapshot({ externalConnection: 'UNKNOWN' }))).toMatchObject([
      { severity: 'MAJOR', facts: { externalConnection: 'UNKNOWN' } },
    ]);
  });

  it('is not quieted by a cloud on record, and does not accuse whoever has no line', () => {
    const cloud = { dependencies: [aDependency({ kind: 'CLOUD' })] };
    expect(judge(aContractSnapshot({ externalConnection: 'YES' }, cloud))).toHaveLength(1);
    expect(judge(aContractSnapshot({ externalConnection: 'NO' }, cloud))).toEqual([]);
  });

  it('asks anew from the day after the last day of the line', () => {
    const ended = { ...amiss, dependencies: [aDependency({ kind: 'NETWORK', endedOn: calendarDate('2026-12-31') })] };
    expect(severitiesOn(CLD_003, ended, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });
});
