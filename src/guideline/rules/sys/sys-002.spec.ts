import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_002 } from './sys-002';

describe('SYS-002', () => {
  const judge = judging(SYS_002);
  const around = ['2027-03-31', '2027-04-01', '2027-04-02'];
  const withMfa = (mfa: Partial<SystemSnapshot>, contract: Partial<SystemContract> = {}) =>
    aSystemSnapshot({ contracts: [aSystemContract(contract)], ...mfa });
  const absent = { mfaClient: 'NO', mfaServer: 'SUPPORTED' } as const;
  const unknown = { mfaClient: 'SUPPORTED', mfaServer: 'UNKNOWN' } as const;
  const planned = (day: string | null) =>
    ({ mfaClient: 'PLANNED', mfaServer: 'SUPPORTED', mfaPlannedOn: day === null ? null : calendarDate(day) }) as const;

  it('says what is known of client, server and plan', () => {
    expect(judge(withMfa({ mfaClient: 'NO', mfaServer: 'UNKNOWN' }))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { mfaClient: 'NO', mfaServer: 'UNKNOWN', mfaPlannedOn: null },
      },
    ]);
  });

  it('is silent where both sides support it', () => {
    expect(severitiesOn(SYS_002, withMfa({}), around)).toEqual([null, null, null]);
  });

  it('tells a system that merely runs on, and judges not knowing as not supporting', () => {
    for (const mfa of [absent, unknown, { mfaClient: 'UNKNOWN' } as const])
      expect(severitiesOn(SYS_002, withMfa(mfa), around)).toEqual(['MINOR', 'MINOR', 'MINOR']);
    expect(judge({ ...withMfa(absent), contracts: [] })[0]?.severity).toBe('MINOR');
  });

  it('is major where it is chosen for use on the reference date: planned, in talks, signed but not yet begun', () => {
    const chosen = { status: 'PLANNED', liveFrom: null } as const;
    expect(severitiesOn(SYS_002, withMfa({ ...unknown, ...chosen, contracts: [] }), around)).toEqual([
      'MAJOR',
      'MAJOR',
      'MAJOR',
    ]);
    const talks = withMfa(absent, {
      negotiatingFrom: calendarDate('2026-07-10'),
      signedOn: calendarDate('2026-08-10'),
      startOn: calendarDate('2026-09-01'),
      activatedOn: calendarDate('2026-09-01'),
    });
    expect(severitiesOn(SYS_002, talks, ['2026-07-09', '2026-07-10', '2026-08-31', '2026-09-01'])).toEqual([
      'MINOR',
      'MAJOR',
      'MAJOR',
      'MINOR',
    ]);
    const short = withMfa(absent, { activatedOn: null, endOn: calendarDate('2027-03-31') });
    expect(judge(short)[0]?.severity).toBe('MINOR');
  });

  it('is major where it is introduced on the reference date or later', () => {
    const later = withMfa(absent, { startOn: calendarDate('2027-04-01'), activatedOn: calendarDate('2027-04-01') });
    expect(severitiesOn(SYS_002, later, around)).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    const live = { ...withMfa(absent), contracts: [], liveFrom: calendarDate('2027-04-02') };
    expect(severitiesOn(SYS_002, live, around)).toEqual(['MINOR', 'MINOR', 'MAJOR']);
  });

  it('is not quieted by renewing in silence: before the next term begins is when to choose', () => {
    const renewing = (startOn: string | null, endOn: string) =>
      withMfa(absent, {
        autoRenew: true,
        startOn: startOn === null ? null : calendarDate(startOn),
        endOn: calendarDate(endOn),
      });
    expect(judge(renewing('2026-04-01', '2027-03-31'))[0]?.severity).toBe('MAJOR');
    expect(severitiesOn(SYS_002, renewing('2025-04-01', '2026-03-31'), ['2026-03-31', '2026-04-01'])).toEqual([
      'MINOR',
      'MAJOR',
    ]);
    expect(judge(renewing(null, '2026-12-31'))[0]?.severity).toBe('MAJOR');
    // a contract that renews itself month by month is judged on the last day of the calendar as quickly as today
    expect(
      severitiesOn(SYS_002, renewing('2025-12-01', '2025-12-31'), ['2027-02-28', '2027-03-01', '9999-12-31']),
    ).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
    expect(
      severitiesOn(SYS_002, renewing('2025-01-01', '2025-12-31'), ['2025-06-01', '2027-12-31', '2028-01-01']),
    ).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
  });

  it('does not accuse a term that ends before, nor one that is known to end', () => {
    expect(judge(withMfa(absent, { endOn: calendarDate('2027-03-31') }))[0]?.severity).toBe('MINOR');
    const ending = { autoRenew: true, endOn: calendarDate('2027-03-31'), endedOn: calendarDate('2027-03-31') };
    expect(judge(withMfa(absent, ending))[0]?.severity).toBe('MINOR');
  });

  it('blocks at the gate what is selected, activated or renewed for use on the reference date', () => {
    const asked = (contract: Partial<SystemContract>, selectedUnder: string | null = 'contract-1') =>
      judge({ ...withMfa(unknown, contract), selectedUnder })[0]?.severity;
    expect(asked({})).toBe('BLOCKING');
    expect(asked({ endOn: calendarDate('2030-03-31') })).toBe('BLOCKING');
    expect(asked({ endOn: calendarDate('2026-12-31'), autoRenew: true })).toBe('BLOCKING');
    expect(asked({ endOn: calendarDate('2027-03-31') })).toBe('MINOR');
    expect(asked({}, 'contract-2')).toBe('MINOR');
    expect(SYS_002.gates).toEqual(['system.select']);
  });

  it('takes a plan for support until its day has passed, if that day is the reference date or earlier', () => {
    const kept = withMfa(planned('2027-02-15'));
    expect(severitiesOn(SYS_002, kept, ['2027-02-14', '2027-02-15', '2027-02-16'])).toEqual([null, null, 'MINOR']);
    expect(severitiesOn(SYS_002, withMfa(planned('2027-04-01')), around)).toEqual([null, null, 'MINOR']);
    expect(severitiesOn(SYS_002, withMfa(planned('2027-04-02')), around)).toEqual(['MINOR', 'MINOR', 'MINOR']);
    expect(severitiesOn(SYS_002, withMfa(planned(null)), around)).toEqual(['MINOR', 'MINOR', 'MINOR']);
  });

  it('is silent about a system after its last day', () => {
    const ending = { ...withMfa(absent), retiredOn: calendarDate('2027-12-31') };
    expect(severitiesOn(SYS_002, ending, ['2027-12-30', '2027-12-31', '2028-01-01'])).toEqual(['MINOR', 'MINOR', null]);
    expect(judge({ ...withMfa(absent), status: 'RETIRED' })).toEqual([]);
  });

  it('counts the reference date itself, and no system that is gone by then', () => {
    const day = calendarDate('2027-04-01');
    const live = { ...withMfa(absent), contracts: [], liveFrom: day };
    expect(severitiesOn(SYS_002, live, ['2027-03-31', '2027-04-01'])).toEqual(['MINOR', 'MAJOR']);
    const selected = { ...withMfa(unknown, { endOn: day }), selectedUnder: 'contract-1' };
    expect(judge(selected)[0]?.severity).toBe('BLOCKING');
    expect(judge({ ...selected, retiredOn: calendarDate('2027-03-31') })[0]?.severity).toBe('MINOR');
    const undated = withMfa(absent, { startOn: null, activatedOn: day, endOn: null });
    expect(severitiesOn(SYS_002, undated, ['2027-04-01'])).toEqual(['MAJOR']);
  });

  it('knows the term that reaches the reference date to the day, be it of weeks or of a year', () => {
    const term = (startOn: string, endOn: string) =>
      withMfa(absent, { autoRenew: true, startOn: calendarDate(startOn), endOn: calendarDate(endOn) });
    expect(severitiesOn(SYS_002, term('2027-01-10', '2027-01-20'), ['2027-02-20', '2027-02-21'])).toEqual([
      'MINOR',
      'MAJOR',
    ]);
    expect(severitiesOn(SYS_002, term('2025-04-02', '2026-04-01'), ['2026-04-01'])).toEqual(['MAJOR']);
  });
});
