import { itAsksWhoHolds } from '../../../../test/support/equipment-cases';
import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQP_001 } from './eqp-001';

describe('EQP-001', () => {
  const judge = judging(EQP_001);
  const held = (from: string, to: string | null) => ({
    role: 'OWNER' as const,
    party: 'INSTITUTION',
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const others = anEquipmentSnapshot().roles.filter(({ role }) => role !== 'OWNER');
  const nobody = anEquipmentSnapshot({ roles: others });

  it('speaks about a device whose role nobody holds, though the others are held', () => {
    expect(judge(nobody)).toEqual([
      { subject: { kind: 'EQUIPMENT', id: 'equipment-1' }, severity: 'MAJOR', facts: { role: 'OWNER' } },
    ]);
  });

  it('is silent while somebody holds it, the institution too', () => {
    expect(judge(anEquipmentSnapshot())).toEqual([]);
    expect(judge(anEquipmentSnapshot({ roles: [held('2025-04-01', null)] }))).toEqual([]);
  });

  it('asks who holds it on the day', () => {
    const between = anEquipmentSnapshot({
      roles: [...others, held('2025-04-01', '2026-03-31'), held('2026-06-01', null)],
    });
    expect(severitiesOn(EQP_001, between, ['2026-03-30', '2026-03-31', '2026-04-01'])).toEqual([null, null, 'MAJOR']);
    expect(severitiesOn(EQP_001, between, ['2026-05-31', '2026-06-01', '2026-06-02'])).toEqual(['MAJOR', null, null]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...nobody, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_001, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_001, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...nobody, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...nobody, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('is asked when a device is to go live', () => {
    expect(EQP_001.gates).toEqual(['equipment.activate']);
  });

  itAsksWhoHolds(EQP_001, 'OWNER');
});
