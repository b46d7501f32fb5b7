import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { leadersOf } from '../../leads';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_006 } from './eqp-006';

describe('EQP-006', () => {
  const judge = judging(EQP_006);
  const since = calendarDate('2025-04-01');
  const maintainedBy = (party: string, engaged: EquipmentSnapshot['engaged'] = []) =>
    anEquipmentSnapshot({ roles: [{ role: 'MAINTAINER', party, from: since, to: null }], engaged });
  const under = (party: string, from = '2025-04-01', to: string | null = null) => ({
    party,
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });

  it('names a vendor that maintains a device under no contract', () => {
    expect(judge(maintainedBy('vendor-1'))).toEqual([
      { subject: { kind: 'EQUIPMENT', id: 'equipment-1' }, severity: 'MINOR', facts: { maintainers: ['vendor-1'] } },
    ]);
  });

  it('is silent while a contract is in force, and speaks on the days before and after', () => {
    expect(judge(maintainedBy('vendor-1', [under('vendor-1')]))).toEqual([]);
    const spans = [under('vendor-1', '2026-01-01', '2026-03-31'), under('vendor-1', '2026-05-01')];
    const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
    const said = severitiesOn(EQP_006, maintainedBy('vendor-1', spans), days);
    expect(said).toEqual(['MINOR', null, null, 'MINOR', 'MINOR', null]);
  });

  it('is not quieted by another vendor’s contract, nor by what the vendor is besides', () => {
    expect(judge(maintainedBy('vendor-1', [under('vendor-2')]))).toHaveLength(1);
    const owner = { role: 'OWNER' as const, party: 'vendor-1', from: since, to: null };
    const both = maintainedBy('vendor-1', [under('vendor-2')]);
    expect(judge({ ...both, roles: [owner, ...both.roles] })).toHaveLength(1);
  });

  it('accuses neither an institution that maintains itself, nor who owns or manages a device, nor a maintainer long gone', () => {
    expect(judge(maintainedBy('INSTITUTION'))).toEqual([]);
    const others = (['OWNER', 'INSTALLER', 'MANAGER', 'PATCHING'] as const).map((role) => ({
      role,
      party: 'vendor-2',
      from: since,
      to: null,
    }));
    const gone = { role: 'MAINTAINER' as const, party: 'vendor-1', from: since, to: calendarDate('2026-11-22') };
    expect(judge(anEquipmentSnapshot({ roles: [...others, gone], engaged: [] }))).toEqual([]);
  });

  it('asks only of devices in use, from their first day to their last', () => {
    const bare = maintainedBy('vendor-1');
    expect(EQUIPMENT_STATUSES.filter((status) => judge({ ...bare, status }).length > 0)).toEqual(['LIVE']);
    const from = { role: 'MAINTAINER' as const, party: 'vendor-1', from: calendarDate('2020-01-01'), to: null };
    const leaving = { ...bare, roles: [from], status: 'DISPOSED' as const, disposedOn: calendarDate('2026-12-31') };
    const days = ['2025-03-31', '2025-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_006, leaving, days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });

  it('stands under what is said of the whole system, where nobody has a contract at all', () => {
    expect(leadersOf('EQP-006')).toEqual(['CON-034']);
  });
});
