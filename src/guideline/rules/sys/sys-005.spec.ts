import { attested } from '../../../../test/factories/snapshots/attested';
import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_005 } from './sys-005';

describe('SYS-005', () => {
  const judge = judging(SYS_005);
  const live = (attestations: AttestationFacts<'SYSTEM'>[], over: Partial<SystemSnapshot> = {}) =>
    aSystemSnapshot({ liveFrom: calendarDate('2026-06-15'), attestations, ...over });
  const unapproved = (over: Partial<SystemSnapshot>) => aSystemSnapshot(over);
  const approved = (day: string, over: Partial<AttestationFacts<'SYSTEM'>> = {}) =>
    attested<'SYSTEM'>('INTRODUCTION_APPROVAL', { on: calendarDate(day), confirmerRole: 'SAFETY_MANAGER', ...over });
  const emergency = (day: string, over: Partial<AttestationFacts<'SYSTEM'>> = {}) =>
    attested<'SYSTEM'>('EMERGENCY_INTRODUCTION', { on: calendarDate(day), ...over });

  it('says since when the system runs, and what was said of it', () => {
    expect(judge(live([]))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { liveFrom: '2026-06-15', approvedOn: null, conclusion: null, approverRole: null, ratifiedBy: null },
      },
    ]);
    expect(judge(live([approved('2026-06-16')]))[0]?.facts).toEqual({
      liveFrom: '2026-06-15',
      approvedOn: '2026-06-16',
      conclusion: 'YES',
      approverRole: 'SAFETY_MANAGER',
      ratifiedBy: null,
    });
  });

  it('takes an approval of before the first day of use, or of that day', () => {
    const found = ['2026-06-14', '2026-06-15', '2026-06-16'].map((day) => judge(live([approved(day)])).length);
    expect(found).toEqual([0, 0, 1]);
    expect(judge(live([approved('2026-11-23')], { liveFrom: null }))).toEqual([]);
    expect(judge(live([approved('2026-11-24')], { liveFrom: null }))).toHaveLength(1);
  });

  it('takes the approval of those who are entitled to it alone', () => {
    const entitled = [...INSTITUTION_ROLES, null].filter(
      (confirmerRole: InstitutionRole | null) => judge(live([approved('2026-06-01', { confirmerRole })])).length === 0,
    );
    expect(entitled.sort()).toEqual(['EXECUTIVE', 'SAFETY_MANAGER']);
  });

  it('hears whoever refuses before the first day of use, entitled or not', () => {
    for (const confirmerRole of ['EXECUTIVE', 'SYSTEM_OPERATOR', null] as const) {
      const refused = approved('2026-06-02', { conclusion: 'NO', confirmerRole });
      expect(judge(live([approved('2026-06-01'), refused]))).toHaveLength(1);
    }
  });

  it('gives fourteen days after the first day of an emergency, and speaks after them', () => {
    const days = ['2026-06-15', '2026-06-29', '2026-06-30'];
    expect(severitiesOn(SYS_005, live([emergency('2026-06-15')]), days)).toEqual([null, null, 'MAJOR']);
    expect(severitiesOn(SYS_005, live([emergency('2026-06-15')], { liveFrom: null }), days)).toEqual([
      null,
      null,
      'MAJOR',
    ]);
    const ratified = (day: string) => judge(live([emergency('2026-06-15'), approved(day)])).length;
    expect([ratified('2026-06-29'), ratified('2026-06-30')]).toEqual([0, 1]);
    expect(judge(live([emergency('2026-06-15')]))[0]?.facts).toMatchObject({ ratifiedBy: '2026-06-29' });
  });

  it('is not quieted by an emergency that is declared afterwards, or of which nobody says that it was one', () => {
    expect(judge(live([emergency('2026-11-20')]))).toHaveLength(1);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(severitiesOn(SYS_005, live([emergency('2026-06-15', { conclusion })]), ['2026-06-16'])).toEqual(['MAJOR']);
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_005, unapproved({ ...term, status }), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
    expect(judge(unapproved({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(unapproved({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });

  it('is asked when a system goes live', () => {
    expect(SYS_005.gates).toEqual(['system.activate']);
  });
});
