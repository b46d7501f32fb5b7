import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQP_008 } from './eqp-008';

describe('EQP-008', () => {
  const judge = judging(EQP_008);
  const unknown = anEquipmentSnapshot({ remoteMaintenance: 'UNKNOWN', remoteMaintenanceConfirmedOn: null });

  it('speaks where nobody knows whether the device is maintained from afar', () => {
    expect(judge(unknown)).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        facts: { remoteMaintenance: 'UNKNOWN', remoteMaintenanceConfirmedOn: null, maintainers: ['vendor-1'] },
      },
    ]);
  });

  it('is silent about either answer', () => {
    expect(judge(anEquipmentSnapshot({ remoteMaintenance: 'YES' }))).toEqual([]);
    expect(judge(anEquipmentSnapshot({ remoteMaintenance: 'NO' }))).toEqual([]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...unknown, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_008, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_008, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...unknown, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...unknown, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('is not quieted by an answer that nobody got from the vendor', () => {
    const guessed = anEquipmentSnapshot({ remoteMaintenance: 'NO', remoteMaintenanceConfirmedOn: null });
    expect(judge(guessed)).toHaveLength(1);
    const asked = { ...guessed, remoteMaintenanceConfirmedOn: calendarDate('2026-06-20') };
    expect(severitiesOn(EQP_008, asked, ['2026-06-19', '2026-06-20'])).toEqual(['MAJOR', null]);
    expect(judge({ ...unknown, roles: [] })).toHaveLength(1);
  });

  it('does not accuse whoever maintains the device alone', () => {
    const own = { role: 'MAINTAINER', party: 'INSTITUTION', from: calendarDate('2025-04-01'), to: null } as const;
    expect(judge({ ...unknown, roles: [own] })).toEqual([]);
  });

  it('asks where a vendor maintains it beside the institution', () => {
    const by = (party: string) => ({ role: 'MAINTAINER', party, from: calendarDate('2025-04-01'), to: null }) as const;
    expect(judge({ ...unknown, roles: [by('INSTITUTION'), by('vendor-1')] })).toHaveLength(1);
  });

  it('is not quieted by a day on which the answer was still unknown', () => {
    expect(judge({ ...unknown, remoteMaintenanceConfirmedOn: calendarDate('2026-06-20') })).toHaveLength(1);
  });
});
