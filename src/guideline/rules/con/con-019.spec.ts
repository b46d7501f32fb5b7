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
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-1', endOn: '2026-09-30', endedOn: null, autoRenew: false },
      },
    ]);
  });

  it('speaks from the day after the last day of the term', () => {
    expect(severitiesOn(CON_019, expired(), around)).toEqual([null, null, 'BLOCKING', 'BLOCKING']);
  });

  it('ends with the last day of use', () => {
    const left = expired({ serviceEndedOn: calendarDate('2026-10-31') });
    expect(severitiesOn(CON_019, left, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([
      'BLOCKING',
      'BLOCKING',
      null,
    ]);
  });

  it('speaks of a contract that was ended, too', () => {
    expect(severitiesOn(CON_019, expired({ endedOn: endOn }), around)).toEqual([null, null, 'BLOCKING', 'BLOCKING']);
  });

  it('takes automatic renewal for one until the contract is ended', () => {
    expect(severitiesOn(CON_019, expired({ autoRenew: true }), around)).toEqual([null, null, null, null]);
    const ended = expired({ autoRenew: true, endedOn: calendarDate('2026-10-31') });
    expect(severitiesOn(CON_019, ended, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([null, null, 'BLOCKING']);
  });

  it('is silent without a term, where a renewal moved it, and where the service is not used', () => {
    expect(judge(expired({ endOn: null }))).toEqual([]);
    expect(judge(expired({ endOn: calendarDate('2027-09-30') }))).toEqual([]);
    expect(judge(expired({ serviceInUse: false }))).toEqual([]);
  });
});
