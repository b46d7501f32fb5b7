import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { CON_019 } from './con-019';

describe('CON-019', () => {
  const judge = judging(CON_019);
  const endOn = calendarDate('2026-09-30');
  const expired = (over: Partial<ContractFacts> = {}) => aContractSnapshot({ endOn, ...over });
  const around = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'];

  it('says which term ran out under a service that goes on', () => {
    expect(judge(expired())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', serviceInUse: 'YES', endOn: '2026-09-30', endedOn: null, autoRenew: false },
      },
    ]);
  });

  it('speaks from the day after the last day of the term', () => {
    expect(severitiesOn(CON_019, expired(), around)).toEqual([null, null, 'MAJOR', 'MAJOR']);
  });

  it('ends with the last day of use', () => {
    const left = expired({ serviceEndedOn: calendarDate('2026-10-31') });
    expect(severitiesOn(CON_019, left, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('speaks of a contract that was ended, too', () => {
    expect(severitiesOn(CON_019, expired({ endedOn: endOn }), around)).toEqual([null, null, 'MAJOR', 'MAJOR']);
  });

  it('takes automatic renewal for one until the contract is ended', () => {
    expect(severitiesOn(CON_019, expired({ autoRenew: true }), around)).toEqual([null, null, null, null]);
    const ended = expired({ autoRenew: true, endedOn: calendarDate('2026-10-31') });
    expect(severitiesOn(CON_019, ended, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([null, null, 'MAJOR']);
  });

  it('counts the terms that silence has renewed until the contract is ended in one of them, late or early', () => {
    const renewing = { autoRenew: true, renewalMonths: 12 } as const;
    const late = expired({ ...renewing, endedOn: calendarDate('2029-10-31') });
    expect(severitiesOn(CON_019, late, ['2027-10-01', '2029-10-31', '2029-11-01'])).toEqual([null, null, 'MAJOR']);
    expect(judge(late, '2029-11-01')[0]?.facts).toMatchObject({ endOn: '2030-09-30', endedOn: '2029-10-31' });
    const early = expired({ ...renewing, endedOn: calendarDate('2026-07-31') });
    expect(judge(early, '2026-08-01')[0]?.facts).toMatchObject({ endOn: '2026-09-30', endedOn: '2026-07-31' });
  });

  it('is not silenced by a term that was never entered or by not knowing whether the service is used', () => {
    const early = expired({ endOn: null, endedOn: calendarDate('2026-08-31') });
    expect(severitiesOn(CON_019, early, ['2026-08-31', '2026-09-01'])).toEqual([null, 'MAJOR']);
    expect(judge(expired({ serviceInUse: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('accuses nobody of a draft that was dropped', () => {
    const dropped = { activatedOn: null, endedOn: calendarDate('2026-08-31'), serviceInUse: 'UNKNOWN' } as const;
    expect(judge(expired(dropped))).toEqual([]);
    expect(judge(expired({ ...dropped, serviceInUse: 'YES' }))).toHaveLength(1);
  });

  it('asks of a term that ran out without anybody’s taking it into force whether the service is used', () => {
    const forgotten = { activatedOn: null, startOn: null } as const;
    const found = (serviceInUse: ContractFacts['serviceInUse']) =>
      judge(expired({ ...forgotten, serviceInUse })).length;
    expect([found('YES'), found('UNKNOWN'), found('NO')]).toEqual([1, 1, 0]);
  });

  it('is silent without a term, where a renewal moved it, and where the service is not used', () => {
    expect(judge(expired({ endOn: null }))).toEqual([]);
    expect(judge(expired({ endOn: calendarDate('2027-09-30') }))).toEqual([]);
    expect(judge(expired({ serviceInUse: 'NO' }))).toEqual([]);
  });

  it('is not erased by a renewal that came late: the days between stay', () => {
    const renewed = aContractSnapshot({
      endOn: calendarDate('2028-03-31'),
      autoRenew: false,
      renewals: [{ lastOn: calendarDate('2026-03-31'), renewedOn: calendarDate('2026-05-11') }],
    });
    const days = ['2026-03-31', '2026-04-01', '2026-05-10', '2026-05-11', '2028-03-31', '2028-04-01'];
    expect(severitiesOn(CON_019, renewed, days)).toEqual([null, 'MAJOR', 'MAJOR', null, null, 'MAJOR']);
    expect(judge(renewed, '2026-04-01')[0]?.facts['endOn']).toBe('2026-03-31');
  });

  it('accuses nobody who renewed in time, be it twice', () => {
    const renewed = aContractSnapshot({
      endOn: calendarDate('2028-03-31'),
      renewals: [
        { lastOn: calendarDate('2026-03-31'), renewedOn: calendarDate('2026-03-31') },
        { lastOn: calendarDate('2027-03-31'), renewedOn: calendarDate('2027-02-01') },
      ],
    });
    expect(severitiesOn(CON_019, renewed, ['2026-03-31', '2026-04-01', '2027-04-01'])).toEqual([null, null, null]);
  });
});
