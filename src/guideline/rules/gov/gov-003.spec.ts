import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES } from '../../../kernel/terms/institution-terms';
import { GOV_003 } from './gov-003';

describe('GOV-003', () => {
  const judge = judging(GOV_003);
  const held = (from: string, to: string | null, person = '髙﨑 一郎') => ({
    role: 'SYSTEM_OPERATOR' as const,
    person,
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });

  it('says until when the role was held', () => {
    const roles = [held('2020-04-01', '2023-03-31'), held('2023-04-01', '2026-03-31', '𠮷田 次郎')];
    expect(judge(anInstitutionSnapshot({ roles }))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        facts: { role: 'SYSTEM_OPERATOR', heldUntil: '2026-03-31' },
      },
    ]);
    expect(judge(anInstitutionSnapshot({ roles: [] }))[0]?.facts).toEqual({
      role: 'SYSTEM_OPERATOR',
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
    expect(severitiesOn(GOV_003, anInstitutionSnapshot({ roles }), days)).toEqual([
      'MINOR',
      null,
      null,
      null,
      null,
      'MINOR',
      'MINOR',
      null,
      null,
    ]);
  });

  it('asks for this role and no other', () => {
    const filling = INSTITUTION_ROLES.filter(
      (role) => judge(anInstitutionSnapshot({ roles: [{ ...held('2025-04-01', null), role }] })).length === 0,
    );
    expect(filling).toEqual(['SYSTEM_OPERATOR']);
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
