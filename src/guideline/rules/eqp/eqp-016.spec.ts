import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { EQP_016 } from './eqp-016';

describe('EQP-016', () => {
  const judge = judging(EQP_016);

  it('says which of the two nobody knows, the one or the other', () => {
    expect(judge(anEquipmentSnapshot({ location: null }))).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        facts: { location: null, networkSegment: '10.0.1.0/24' },
      },
    ]);
    expect(judge(anEquipmentSnapshot({ networkSegment: null }))[0]?.facts).toEqual({
      location: 'サーバー室',
      networkSegment: null,
    });
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('asks only of devices in use, from their first day to their last', () => {
    const without = { location: null, networkSegment: null };
    const asked = EQUIPMENT_STATUSES.filter((status) => judge(anEquipmentSnapshot({ ...without, status })).length > 0);
    expect(asked).toEqual(['LIVE']);
    const leaving = anEquipmentSnapshot({ ...without, status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    const days = ['2025-03-31', '2025-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_016, leaving, days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
