import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EQP_017 } from './eqp-017';

describe('EQP-017', () => {
  const judge = judging(EQP_017);
  const unapproved = anEquipmentSnapshot({ introductionApprovedOn: null });

  it('speaks about a device in use that nobody approved', () => {
    expect(judge(unapproved)).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        facts: { introductionApprovedOn: null, introductionApprover: 'SAFETY_MANAGER', liveFrom: '2025-04-01' },
      },
    ]);
  });

  it('is silent about one that was approved', () => {
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('is not quieted by an approval after the fact, or by somebody who is not entitled to it', () => {
    const approved = (introductionApprovedOn: string) =>
      judge(anEquipmentSnapshot({ introductionApprovedOn: calendarDate(introductionApprovedOn) }));
    expect([approved('2025-04-01').length, approved('2025-04-02')[0]?.severity]).toEqual([0, 'MAJOR']);
    for (const introductionApprover of ['OTHER', null] as const)
      expect(judge(anEquipmentSnapshot({ introductionApprover }))).toHaveLength(1);
    for (const introductionApprover of ['EXECUTIVE', 'COMMITTEE'] as const)
      expect(judge(anEquipmentSnapshot({ introductionApprover }))).toEqual([]);
  });

  it('does not accuse what was brought in before anybody could approve it', () => {
    const since = (day: string) => judge({ ...unapproved, introductionControlSince: calendarDate(day) })[0]?.severity;
    expect([since('2025-04-02'), since('2025-04-01')]).toEqual(['MINOR', 'MAJOR']);
  });

  it('is not eased by a mechanism that is only to come', () => {
    const planned = { ...unapproved, introductionControlSince: calendarDate('2026-12-01') };
    expect(severitiesOn(EQP_017, planned, ['2026-11-30', '2026-12-01'])).toEqual(['MAJOR', 'MINOR']);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...unapproved, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_017, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_017, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...unapproved, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...unapproved, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('speaks of an approval from the day on which the device is another than was approved', () => {
    const changed = anEquipmentSnapshot({
      introductionOutdated: [
        { from: calendarDate('2026-11-01'), to: calendarDate('2026-11-30'), what: ['storesData'] },
      ],
    });
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
    expect(severitiesOn(EQP_017, changed, days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
    expect(judge(changed, '2026-11-15')).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        variant: 'OUTDATED',
        facts: {
          introductionApprovedOn: expect.any(String) as string,
          introductionApprover: 'SAFETY_MANAGER',
          liveFrom: '2025-04-01',
          changed: ['storesData'],
          changedSince: '2026-11-01',
        },
      },
    ]);
    // What was never approved is not called outdated.
    expect(judge({ ...changed, introductionApprovedOn: null }, '2026-11-15')[0]?.variant).toBeUndefined();
  });

  it('is asked when a device is to go live', () => {
    expect(EQP_017.gates).toEqual(['equipment.activate']);
  });

  it('excuses nothing whose first day in use nobody knows', () => {
    const since = { introductionControlSince: calendarDate('2026-01-01') };
    expect(judge({ ...unapproved, ...since, liveFrom: null })[0]?.severity).toBe('MAJOR');
  });
});
