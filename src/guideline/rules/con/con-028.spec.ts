import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CON_028 } from './con-028';

describe('CON-028', () => {
  const judge = judging(CON_028);
  const important = (over: Partial<ContractFacts> = {}) => aContractSnapshot({ importance: 'HIGH', ...over });

  it('speaks about an important contract that no executive approved', () => {
    expect(judge(important())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', importance: 'HIGH', concludedOn: '2025-03-20' },
      },
    ]);
    expect(judge(important({ executiveApprovedOn: calendarDate('2025-03-01') }))).toEqual([]);
  });

  it('is not silenced by an approval that is still to come', () => {
    const approved = important({ executiveApprovedOn: calendarDate('2026-11-24') });
    expect(severitiesOn(CON_028, approved, ['2026-11-23', '2026-11-24'])).toEqual(['MAJOR', null]);
  });

  it('asks nothing of contracts from before edition 6.0, unless they were renewed since', () => {
    const signed = (day: string, over: Partial<ContractFacts> = {}) =>
      judge(important({ signedOn: calendarDate(day), ...over })).length;
    expect([signed('2023-05-30'), signed('2023-05-31')]).toEqual([0, 1]);
    const renewed = (day: string) => [{ lastOn: calendarDate('2023-03-31'), renewedOn: calendarDate(day) }];
    const said = ['2023-05-30', '2023-05-31'].map((day) => signed('2020-03-01', { renewals: renewed(day) }));
    expect(said).toEqual([0, 1]);
    const toCome = important({ signedOn: calendarDate('2020-03-01'), renewals: renewed('2026-12-01') });
    expect(severitiesOn(CON_028, toCome, ['2026-11-30', '2026-12-01'])).toEqual([null, 'MAJOR']);
  });

  it('counts a term that opened by silence as a renewal', () => {
    const old = { signedOn: calendarDate('2020-03-01'), startOn: calendarDate('2020-04-01'), renewalMonths: 120 };
    const silently = important({ ...old, endOn: calendarDate('2026-12-31'), autoRenew: true });
    expect(severitiesOn(CON_028, silently, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
    expect(judge(silently, '2027-01-01')[0]?.facts['concludedOn']).toBe('2027-01-01');
    expect(judge(important({ ...old, endOn: calendarDate('2026-12-31') }), '2027-01-01')).toEqual([]);
    const before = important({ ...old, endOn: calendarDate('2023-03-31'), autoRenew: true });
    expect(judge(before)).toEqual([]);
  });

  it('speaks less gravely where nobody has rated it, from edition 6.0 on, until an executive has approved it all the same', () => {
    const unrated = (over: Partial<ContractFacts> = {}) => aContractSnapshot({ importance: null, ...over });
    expect(judge(unrated())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        variant: 'UNRATED',
        facts: { vendorId: 'vendor-1', importance: null, concludedOn: '2025-03-20' },
      },
    ]);
    expect(judge(unrated({ signedOn: calendarDate('2023-05-30') }))).toEqual([]);
    expect(judge(unrated({ signedOn: calendarDate('2023-05-31') }))).toHaveLength(1);
    expect(judge(unrated({ executiveApprovedOn: calendarDate('2025-03-01') }))).toEqual([]);
  });

  it('asks where nobody knows when it was signed', () => {
    expect(judge(important({ signedOn: null }))[0]).toMatchObject({ severity: 'MAJOR', facts: { concludedOn: null } });
  });

  it('accuses nobody of what is not important, not signed yet, or over', () => {
    expect(judge(aContractSnapshot())).toEqual([]);
    const term = {
      signedOn: calendarDate('2026-03-20'),
      startOn: calendarDate('2026-04-01'),
      activatedOn: calendarDate('2026-04-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-03-19', '2026-03-20', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_028, important(term), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });
});
