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
        severity: 'MAJOR',
        facts: { mfaClient: 'NO', mfaServer: 'UNKNOWN', mfaPlannedOn: null },
      },
    ]);
  });

  it('is silent where both sides support it', () => {
    expect(severitiesOn(SYS_002, withMfa({}), around)).toEqual([null, null, null]);
  });

  it('is minor where nobody knows, and judges it as absent from the reference date on', () => {
    expect(severitiesOn(SYS_002, withMfa(unknown), around)).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
    expect(severitiesOn(SYS_002, withMfa({ mfaClient: 'UNKNOWN' }), around)).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
  });

  it('is major where it is absent under a contract for use on or after the reference date, and from that date in any case', () => {
    const ends = (endOn: string | null) =>
      severitiesOn(SYS_002, withMfa(absent, { endOn: endOn === null ? null : calendarDate(endOn) }), around);
    expect(ends(null)).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(ends('2027-04-01')).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(ends('2027-04-02')).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(ends('2027-03-31')).toEqual([null, 'MAJOR', 'MAJOR']);
    const endedEarly = withMfa(absent, { endedOn: calendarDate('2027-03-31') });
    expect(severitiesOn(SYS_002, endedEarly, around)).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(severitiesOn(SYS_002, { ...withMfa(absent), contracts: [] }, around)).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge(withMfa({ mfaClient: 'NO', mfaServer: 'UNKNOWN', contracts: [] }))[0]?.severity).toBe('MINOR');
  });

  it('counts a contract from the first talk on', () => {
    const talks = withMfa(absent, {
      negotiatingFrom: calendarDate('2026-07-10'),
      signedOn: calendarDate('2026-08-10'),
      activatedOn: calendarDate('2026-09-01'),
    });
    expect(severitiesOn(SYS_002, talks, ['2026-07-09', '2026-07-10', '2026-07-11'])).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('blocks what is newly chosen from the reference date on', () => {
    const chosen = { status: 'PLANNED', liveFrom: null } as const;
    expect(severitiesOn(SYS_002, withMfa({ ...absent, ...chosen, contracts: [] }), around)).toEqual([
      'MAJOR',
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(severitiesOn(SYS_002, withMfa({ ...unknown, ...chosen }), around)).toEqual([
      'MINOR',
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(SYS_002.gates).toEqual(['system.select']);
  });

  it('blocks while a contract is under negotiation, until it is signed', () => {
    const renewal = aSystemSnapshot({
      ...absent,
      contracts: [
        aSystemContract(),
        aSystemContract({
          id: 'contract-2',
          negotiatingFrom: calendarDate('2027-05-10'),
          signedOn: calendarDate('2027-06-20'),
          activatedOn: null,
        }),
      ],
    });
    expect(severitiesOn(SYS_002, renewal, ['2027-05-09', '2027-05-10', '2027-05-11'])).toEqual([
      'MAJOR',
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(severitiesOn(SYS_002, renewal, ['2027-06-19', '2027-06-20', '2027-06-21'])).toEqual([
      'BLOCKING',
      'MAJOR',
      'MAJOR',
    ]);
  });

  it('takes a plan for support until its day has passed, if that day is the reference date or earlier', () => {
    const kept = withMfa(planned('2027-02-15'));
    expect(severitiesOn(SYS_002, kept, ['2027-02-14', '2027-02-15', '2027-02-16'])).toEqual([null, null, 'MINOR']);
    expect(severitiesOn(SYS_002, withMfa(planned('2027-04-01')), around)).toEqual([null, null, 'MAJOR']);
    expect(severitiesOn(SYS_002, withMfa(planned('2027-04-02')), around)).toEqual(['MAJOR', 'MAJOR', 'MAJOR']);
    expect(severitiesOn(SYS_002, withMfa(planned(null)), around)).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
  });

  it('is silent about a system after its last day, and before the reference date about one that will not see it', () => {
    const ending = { ...withMfa(absent), retiredOn: calendarDate('2027-12-31') };
    expect(severitiesOn(SYS_002, ending, ['2027-12-30', '2027-12-31', '2028-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
    expect(severitiesOn(SYS_002, { ...ending, retiredOn: calendarDate('2027-03-31') }, around)).toEqual([
      null,
      null,
      null,
    ]);
    expect(judge({ ...withMfa(absent), status: 'RETIRED' })).toEqual([]);
  });
});
