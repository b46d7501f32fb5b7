import { attested } from '../../../../test/factories/snapshots/attested';
import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_001 } from './sys-001';

describe('SYS-001', () => {
  const judge = judging(SYS_001);
  const undated = (over: Partial<SystemSnapshot>) => aSystemSnapshot({ liveFrom: null, contracts: [], ...over });
  const checked = (day: string) => [attested<'SYSTEM'>('REQUIREMENT_CHECK', { on: calendarDate(day) })];
  const signed = (...days: (string | null)[]) =>
    days.map((day) => aSystemContract({ signedOn: day === null ? null : calendarDate(day) }));

  it('says when it was chosen, and what was confirmed', () => {
    expect(judge(aSystemSnapshot({ contracts: [], attestations: checked('2025-04-02') }))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { chosenOn: '2025-04-01', confirmedOn: '2025-04-02', conclusion: 'YES', until: null },
      },
    ]);
    expect(judge(undated({}))[0]?.facts).toEqual({
      chosenOn: null,
      confirmedOn: null,
      conclusion: null,
      until: null,
    });
  });

  itWantsItConfirmed<'system', 'SYSTEM'>(SYS_001, (attestations) => undated({ attestations }), {
    topic: 'REQUIREMENT_CHECK',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('is not quieted by a check after the choice, but by one before it is chosen again', () => {
    const chosen = (day: string, ...signings: (string | null)[]) =>
      judge(aSystemSnapshot({ contracts: signed(...signings), attestations: checked(day) })).length;
    expect([chosen('2025-03-31'), chosen('2025-04-01'), chosen('2025-04-02')]).toEqual([0, 0, 1]);
    expect([chosen('2026-06-15', '2026-06-14'), chosen('2026-06-15', '2026-06-15')]).toEqual([1, 0]);
    expect(chosen('2026-06-15', '2025-03-20', null, '2026-10-01')).toBe(0);
    // What is to be signed has chosen nothing yet.
    expect(chosen('2026-06-15', '2026-11-24')).toBe(1);
  });

  it('goes by no contract that has ended', () => {
    const signedFor = aSystemContract({ signedOn: calendarDate('2026-06-16'), endedOn: calendarDate('2026-08-31') });
    const days = ['2026-06-15', '2026-06-16', '2026-08-31', '2026-09-01'];
    expect(severitiesOn(SYS_001, undated({ status: 'PLANNED', contracts: [signedFor] }), days)).toEqual([
      null,
      'MAJOR',
      'MAJOR',
      null,
    ]);
    // The check of June came after the system went live in April of the year before; only the contract came after the check.
    const late = aSystemSnapshot({ contracts: [signedFor], attestations: checked('2026-06-15') });
    expect(severitiesOn(SYS_001, late, days)).toEqual(['MAJOR', null, null, 'MAJOR']);
  });

  it('hears whoever finds later that it does not fit', () => {
    const attestations = [
      ...checked('2025-03-01'),
      attested<'SYSTEM'>('REQUIREMENT_CHECK', { on: calendarDate('2026-06-15'), conclusion: 'NO' }),
    ];
    expect(judge(aSystemSnapshot({ contracts: [], attestations }))).toHaveLength(1);
  });

  it('asks of a planned system once it is signed for, and nothing of one that is out of use', () => {
    const planned = undated({ status: 'PLANNED', contracts: signed('2026-10-01') });
    expect(severitiesOn(SYS_001, planned, ['2026-09-30', '2026-10-01'])).toEqual([null, 'MAJOR']);
    expect(judge(undated({ status: 'PLANNED' }))).toEqual([]);
    const ending = undated({ retiredOn: calendarDate('2026-12-31') });
    expect(severitiesOn(SYS_001, ending, ['2026-12-31', '2027-01-01'])).toEqual(['MAJOR', null]);
  });

  it('is asked when a system goes live', () => {
    expect(SYS_001.gates).toEqual(['system.activate']);
  });
});
