import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES } from '../../../kernel/terms/institution-terms';
import { GOV_002 } from './gov-002';

describe('GOV-002', () => {
  const judge = judging(GOV_002);
  const held = (from: string, to: string | null, person = '髙﨑 一郎') => ({
    role: 'PLANNING_MANAGER' as const,
    person,
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });

  it('says until when the role was held', () => {
    const roles = [held('2020-04-01', '2023-03-31'), held('2023-04-01', '2026-03-31', '𠮷田 次郎')];
    expect(judge(anInstitutionSnapshot({ roles }))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        facts: { role: 'PLANNING_MANAGER', heldUntil: '2026-03-31' },
      },
    ]);
    expect(judge(anInstitutionSnapshot({ roles: [] }))[0]?.facts).toEqual({
      role: 'PLANNING_MANAGER',
      heldUntil: null,
    });
  });

  it('is silent from the first day of a holder to the last, and speaks between two', () => {
    const roles = [held('2025-04-01', '2026-03-31'), held('2026-04-03', null)];
    const days = [
      '2025-03-31',
      '2025-04-01',
      '2025-04-02',
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
    ];
    expect(severitiesOn(GOV_002, anInstitutionSnapshot({ roles }), days)).toEqual([
      'MAJOR',
      null,
      null,
      null,
      null,
      'MAJOR',
      'MAJOR',
      null,
      null,
    ]);
  });

  it('asks for this role and no other', () => {
    const filling = INSTITUTION_ROLES.filter(
      (role) => judge(anInstitutionSnapshot({ roles: [{ ...held('2025-04-01', null), role }] })).length === 0,
    );
    expect(filling).toEqual(['PLANNING_MANAGER']);
  });

  it('is not quieted by a holder of a day to come, by one long gone, nor by the same person in another role', () => {
    const other = INSTITUTION_ROLES.find((role) => role !== held('2025-04-01', null).role)!;
    const roles = [
      held('2026-11-24', null),
      held('2020-04-01', '2026-11-22'),
      { ...held('2020-04-01', null), role: other },
    ];
    expect(judge(anInstitutionSnapshot({ roles }))).toHaveLength(1);
  });

  it('does not accuse a change of hands without a day between', () => {
    expect(
      judge(anInstitutionSnapshot({ roles: [held('2020-04-01', '2026-11-22'), held('2026-11-23', null)] })),
    ).toEqual([]);
  });
});
