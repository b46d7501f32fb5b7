import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { EQP_010 } from './eqp-010';

describe('EQP-010', () => {
  const judge = judging(EQP_010);
  const ending = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2028-08-31') });
  const ended = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2020-01-01') });

  it('says when support ends, and when it has ended', () => {
    expect(judge(ending, '2027-08-31')).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        facts: { endOfSupportOn: '2028-08-31', supportEnded: false },
      },
    ]);
    expect(judge(ending, '2028-08-31')[0]?.facts).toMatchObject({ supportEnded: false });
    expect(judge(ending, '2028-09-01')[0]?.facts).toMatchObject({ supportEnded: true });
  });

  it('grows from advisory to minor to major, each from its day on, and stays', () => {
    expect(severitiesOn(EQP_010, ending, ['2026-08-30', '2026-08-31', '2026-09-01'])).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
    ]);
    expect(severitiesOn(EQP_010, ending, ['2027-08-30', '2027-08-31', '2027-09-01'])).toEqual([
      'ADVISORY',
      'MINOR',
      'MINOR',
    ]);
    // six months before 31 August is the last day of February, 29 in 2028
    expect(severitiesOn(EQP_010, ending, ['2028-02-28', '2028-02-29', '2028-03-01'])).toEqual([
      'MINOR',
      'MAJOR',
      'MAJOR',
    ]);
    expect(severitiesOn(EQP_010, ending, ['2028-08-30', '2028-08-31', '2028-09-01'])).toEqual([
      'MAJOR',
      'MAJOR',
      'MAJOR',
    ]);
  });

  it('counts the policy’s months', () => {
    const policy = { ...DEFAULT_POLICY, endOfSupportMonths: [3, 2, 1] } as const;
    expect(judge(ending, '2028-05-30', policy)).toEqual([]);
    expect(judge(ending, '2028-05-31', policy)[0]?.severity).toBe('ADVISORY');
    expect(judge(ending, '2028-06-30', policy)[0]?.severity).toBe('MINOR');
    expect(judge(ending, '2028-07-31', policy)[0]?.severity).toBe('MAJOR');
  });

  it('is silent where no day is known, where support does not apply, and long before', () => {
    expect(judge(anEquipmentSnapshot({ endOfSupportOn: null }))).toEqual([]);
    expect(judge({ ...ended, endOfSupportNotApplicable: true })).toEqual([]);
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...ended, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_010, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_010, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...ended, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...ended, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });
});
