import { type Rule } from '../../src/guideline/rule';
import { type EquipmentSnapshot } from '../../src/guideline/snapshots/equipment-snapshot';
import { calendarDate } from '../../src/kernel/calendar-date';
import { EQUIPMENT_ROLES, type EquipmentRole } from '../../src/kernel/terms/equipment-terms';
import { anEquipmentSnapshot } from '../factories/snapshots/other-snapshots';
import { judging, severitiesOn } from './judging';

/** How somebody would silence a rule about who holds a role in a device, and whom it would accuse wrongly. */
export function itAsksWhoHolds(rule: Rule<'equipment'>, role: EquipmentRole): void {
  const held = (from: string, to: string | null, of = role): EquipmentSnapshot['roles'][number] => ({
    role: of,
    party: 'vendor-1',
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const heldBy = (...roles: EquipmentSnapshot['roles']) => anEquipmentSnapshot({ roles });

  it('is not quieted by a holder of a day to come, by one long gone, nor by one who holds the other roles', () => {
    const others = EQUIPMENT_ROLES.filter((other) => other !== role).map((other) => held('2025-04-01', null, other));
    const quieting = [...others, held('2026-11-24', null), held('2025-04-01', '2026-11-22')];
    expect(judging(rule)(heldBy(...quieting))).toHaveLength(1);
    expect(judging(rule)({ ...heldBy(), endOfSupportNotApplicable: true, remoteMaintenance: 'NO' })).toHaveLength(1);
  });

  it('does not accuse a change of hands without a day between', () => {
    const changing = heldBy(held('2025-04-01', '2026-03-31'), held('2026-04-01', null));
    expect(severitiesOn(rule, changing, ['2026-03-31', '2026-04-01'])).toEqual([null, null]);
  });
}
