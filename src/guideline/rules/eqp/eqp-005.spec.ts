import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import {
  EQUIPMENT_PARTIES,
  EQUIPMENT_ROLES,
  EQUIPMENT_STATUSES,
  type EquipmentRole,
  SAFETY_ROLES,
} from '../../../kernel/terms/equipment-terms';
import { EQP_005 } from './eqp-005';

describe('EQP-005', () => {
  const judge = judging(EQP_005);
  const held = (role: EquipmentRole, from = '2025-04-01', to: string | null = null) => ({
    role,
    party: 'vendor-1',
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const without = (...missing: EquipmentRole[]) =>
    anEquipmentSnapshot({ roles: EQUIPMENT_ROLES.filter((role) => !missing.includes(role)).map((role) => held(role)) });

  it('speaks of a device that nobody manages, as the guideline’s', () => {
    expect(judge(without('MANAGER'))).toEqual([
      { subject: { kind: 'EQUIPMENT', id: 'equipment-1' }, severity: 'MAJOR', facts: { unassigned: ['MANAGER'] } },
    ]);
    expect(judge(without('MANAGER', 'PATCHING'))[0]).toMatchObject({
      severity: 'MAJOR',
      facts: { unassigned: ['MANAGER', 'PATCHING'] },
    });
  });

  it('speaks of one that nobody keeps safe in anything, and calls a part of it ours', () => {
    expect(judge(without(...SAFETY_ROLES))).toMatchObject([{ severity: 'MAJOR' }]);
    for (const role of SAFETY_ROLES)
      expect(judge(without(role))).toEqual([
        {
          subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
          severity: 'MINOR',
          variant: 'PARTLY',
          facts: { unassigned: [role] },
        },
      ]);
    expect(judge(without('PATCHING', 'MONITORING', 'CONFIGURATION'))[0]?.severity).toBe('MINOR');
  });

  it('is silent where each role has its holder', () => {
    expect(judge(without())).toEqual([]);
    // Who owns, installed and maintains it is EQP-001 to EQP-003's.
    expect(judge(without(...EQUIPMENT_PARTIES))).toEqual([]);
  });

  it('speaks on each day on which a role is held by nobody', () => {
    const changing = anEquipmentSnapshot({
      roles: [
        ...SAFETY_ROLES.map((role) => held(role)),
        held('MANAGER', '2025-04-01', '2026-03-31'),
        held('MANAGER', '2026-05-01', '2026-12-31'),
      ],
    });
    const days = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_005, changing, days)).toEqual([null, 'MAJOR', 'MAJOR', null, null, 'MAJOR']);
  });

  it('asks only of devices in use, from their first day to their last', () => {
    const bare = { roles: [] };
    const asked = EQUIPMENT_STATUSES.filter((status) => judge(anEquipmentSnapshot({ ...bare, status })).length > 0);
    expect(asked).toEqual(['LIVE']);
    const leaving = anEquipmentSnapshot({ ...bare, status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    const days = ['2025-03-31', '2025-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_005, leaving, days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
  });

  it('is not quieted by who owns, installed and maintains it', () => {
    expect(judge(anEquipmentSnapshot({ roles: EQUIPMENT_PARTIES.map((role) => held(role)) }))[0]?.facts).toEqual({
      unassigned: ['CONFIGURATION', 'MANAGER', 'MONITORING', 'PATCHING', 'PHYSICAL'],
    });
  });
});
