import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_009 } from './eqp-009';

describe('EQP-009', () => {
  const judge = judging(EQP_009);
  const unknown = (over: Partial<EquipmentSnapshot> = {}) => anEquipmentSnapshot({ endOfSupportOn: null, ...over });

  it('says that nobody knows when the support ends', () => {
    expect(judge(unknown())).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        facts: { endOfSupportNotApplicable: false, endOfSupportAskedOn: null, hasEndOfSupportSource: false },
      },
    ]);
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('accuses nobody who asked and heard that none is announced, for twelve months', () => {
    const asked = unknown({ endOfSupportAskedOn: calendarDate('2026-02-28'), hasEndOfSupportSource: true });
    expect(severitiesOn(EQP_009, asked, ['2026-02-27', '2026-02-28', '2027-02-28', '2027-03-01'])).toEqual([
      'MINOR',
      null,
      null,
      'MINOR',
    ]);
  });

  it('is not silenced by saying that there is none, or that somebody asked, without saying why or whom', () => {
    expect(judge(unknown({ endOfSupportNotApplicable: true }))).toHaveLength(1);
    expect(judge(unknown({ endOfSupportNotApplicable: true, hasEndOfSupportSource: true }))).toEqual([]);
    expect(judge(unknown({ endOfSupportAskedOn: calendarDate('2026-11-01') }))).toHaveLength(1);
    expect(judge(unknown({ hasEndOfSupportSource: true }))).toHaveLength(1);
  });

  it('asks only of devices in use, from their first day to their last', () => {
    expect(EQUIPMENT_STATUSES.filter((status) => judge(unknown({ status })).length > 0)).toEqual(['LIVE']);
    const leaving = unknown({ status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    const days = ['2025-03-31', '2025-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(EQP_009, leaving, days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
