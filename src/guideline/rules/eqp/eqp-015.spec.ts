import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_015 } from './eqp-015';

describe('EQP-015', () => {
  const judge = judging(EQP_015);
  const leased = (over: Partial<EquipmentSnapshot> = {}) =>
    anEquipmentSnapshot({ leaseEndOn: calendarDate('2026-12-31'), ...over });

  it('speaks from 180 days before the end of the lease, and minor from 90', () => {
    const days = ['2026-07-03', '2026-07-04', '2026-10-01', '2026-10-02', '2026-10-03'];
    expect(severitiesOn(EQP_015, leased(), days)).toEqual([null, 'ADVISORY', 'ADVISORY', 'MINOR', 'MINOR']);
    expect(judge(leased(), '2026-12-31')).toEqual([
      { subject: { kind: 'EQUIPMENT', id: 'equipment-1' }, severity: 'MINOR', facts: { leaseEndOn: '2026-12-31' } },
    ]);
  });

  it('does not fall silent while a device is used on after its lease', () => {
    expect(judge(leased(), '2027-01-01')[0]).toMatchObject({ severity: 'MINOR', variant: 'OVER' });
  });

  it('takes the institution’s own days', () => {
    const own = { ...DEFAULT_POLICY, contractEndDays: [20, 10, 5] } as const;
    const said = (day: string) => judge(leased(), day, own)[0]?.severity ?? null;
    expect(['2026-12-10', '2026-12-11', '2026-12-20', '2026-12-21'].map(said)).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
      'MINOR',
    ]);
  });

  it('asks nothing of what is not leased, not in use yet or gone', () => {
    expect(judge(anEquipmentSnapshot())).toEqual([]);
    expect(EQUIPMENT_STATUSES.filter((status) => judge(leased({ status })).length > 0)).toEqual(['LIVE']);
    const gone = leased({ status: 'DISPOSED', disposedOn: calendarDate('2026-12-20') });
    expect(severitiesOn(EQP_015, gone, ['2026-12-20', '2026-12-21'])).toEqual(['MINOR', null]);
  });
});
