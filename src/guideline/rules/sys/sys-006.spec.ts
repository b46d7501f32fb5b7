import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { SYS_006 } from './sys-006';

type Said = AttestationFacts<'INSTITUTION'>;

describe('SYS-006', () => {
  const judge = judging(SYS_006);
  const committee = (day: string, over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>('PROCUREMENT_COMMITTEE', { on: calendarDate(day), ...over });
  const shared = (day: string, over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>('PROCUREMENT_SHARING', { on: calendarDate(day), ...over });
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });

  it('speaks three months after the committee was set up, if it has never heard anything', () => {
    const silent = having(committee('2026-06-15'));
    const strengths = ['2026-09-15', '2026-09-16'].map((day) => judge(silent, day)[0]?.strength ?? null);
    expect(strengths).toEqual([null, 'MUST']);
    expect(judge(silent)).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        strength: 'MUST',
        facts: { committeeSince: '2026-06-15', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  it('is ours where it has heard something, longer ago than our interval', () => {
    const once = having(committee('2025-04-01'), shared('2026-08-20'));
    expect(severitiesOn(SYS_006, once, ['2026-11-20', '2026-11-21'])).toEqual([null, 'MINOR']);
    expect(judge(once)[0]).toMatchObject({ strength: 'PRODUCT', variant: 'LATE' });
  });

  it('is not quieted by a meeting that shared nothing, or of which nobody says so', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(committee('2025-04-01'), shared('2026-11-01', { conclusion })))[0]?.strength).toBe('MUST');
  });

  it('asks only where a committee stands, or may stand', () => {
    expect(judge(having())).toEqual([]);
    expect(judge(having(committee('2025-04-01', { conclusion: 'NO' })))).toEqual([]);
    expect(judge(having(committee('2025-04-01', { conclusion: 'UNKNOWN' })))).toHaveLength(1);
    const over = (day: string) => judge(having(committee('2025-04-01', { until: calendarDate(day) }))).length;
    expect([over('2026-11-22'), over('2026-11-23')]).toEqual([0, 1]);
  });

  it('gives no new time to a committee that is said to stand again, but to one that is set up anew', () => {
    const again = (first: Partial<Said>) =>
      severitiesOn(SYS_006, having(committee('2026-11-20'), committee('2026-06-15', first)), ['2026-11-24']);
    expect(again({})).toEqual(['MINOR']);
    expect(again({ conclusion: 'UNKNOWN' })).toEqual(['MINOR']);
    expect(again({ conclusion: 'NO' })).toEqual([null]);
    expect(again({ until: calendarDate('2026-11-20') })).toEqual(['MINOR']);
    expect(again({ until: calendarDate('2026-11-19') })).toEqual([null]);
    const between = having(
      committee('2026-06-15'),
      committee('2026-08-01', { conclusion: 'NO' }),
      committee('2026-11-20'),
    );
    expect(judge(between)).toEqual([]);
  });

  it('accuses nobody who has one department only', () => {
    expect(judge({ ...having(committee('2025-04-01')), hasSingleDepartment: true })).toEqual([]);
  });
});
