import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { SYSTEM_STATUSES } from '../../../kernel/terms/system-terms';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { grownSince } from '../../growth';
import { CON_034 } from './con-034';

describe('CON-034', () => {
  const judge = judging(CON_034);
  const bare = (over: Partial<SystemSnapshot> = {}) => aSystemSnapshot({ contracts: [], ...over });

  it('says which contracts there are, none of them in force', () => {
    const signed = aSystemContract({ id: 'contract-2', activatedOn: null });
    const ended = aSystemContract({ id: 'contract-1', endedOn: calendarDate('2026-03-31') });
    expect(judge(bare({ contracts: [signed, ended] }))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { liveFrom: '2025-04-01', contractIds: ['contract-1', 'contract-2'] },
      },
    ]);
  });

  it('is silent while one contract is in force', () => {
    const contracts = [
      aSystemContract({ activatedOn: calendarDate('2025-06-01'), endedOn: calendarDate('2026-03-31') }),
      aSystemContract({ id: 'contract-2', activatedOn: calendarDate('2026-04-03') }),
    ];
    const days = ['2025-05-31', '2025-06-01', '2025-06-02', '2026-03-30', '2026-03-31'];
    expect(severitiesOn(CON_034, bare({ contracts }), days)).toEqual(['MAJOR', null, null, null, null]);
    const gap = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'];
    expect(severitiesOn(CON_034, bare({ contracts }), gap)).toEqual(['MAJOR', 'MAJOR', null, null]);
  });

  it('is not silenced by a contract that nobody took into force, however much it is used', () => {
    const used = aSystemContract({ activatedOn: null, startOn: calendarDate('2025-06-01'), serviceInUse: 'YES' });
    expect(judge(bare({ contracts: [used] }))).toHaveLength(1);
  });

  it('is no worse for a contract that is over: what was accepted of it stays so', () => {
    const over = aSystemContract({ endedOn: calendarDate('2026-01-31') });
    const [before, after] = [bare(), bare({ contracts: [over] })].map((system) => judge(system)[0]);
    expect(before && after && grownSince(before, after, CON_034)).toEqual([]);
  });

  it('speaks from the first day of use to the last', () => {
    const used = bare({ retiredOn: calendarDate('2026-12-31') });
    const days = ['2025-03-31', '2025-04-01', '2025-04-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    const expected = [null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null];
    expect(severitiesOn(CON_034, used, days)).toEqual(expected);
    expect(severitiesOn(CON_034, { ...used, status: 'RETIRED' }, days)).toEqual(expected);
    expect(judge(bare({ liveFrom: null }))).toHaveLength(1);
  });

  it('asks only of systems in use that vendors run', () => {
    expect(SYSTEM_STATUSES.filter((status) => judge(bare({ status })).length > 0)).toEqual(['LIVE']);
    expect(judge(bare({ provider: 'INTERNAL' }))).toEqual([]);
  });

  it('does not accuse a change of contracts without a day between', () => {
    const contracts = [
      aSystemContract({ endedOn: calendarDate('2026-03-31') }),
      aSystemContract({ id: 'contract-2', activatedOn: calendarDate('2026-04-01') }),
    ];
    expect(severitiesOn(CON_034, bare({ contracts }), ['2026-03-31', '2026-04-01'])).toEqual([null, null]);
  });
});
