import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { EQP_010 } from './eqp-010';

describe('EQP-010', () => {
  const judge = judging(EQP_010);
  const ending = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2028-08-31') });
  const near = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2027-01-15') });

  it('says when support ends', () => {
    expect(judge(ending, '2027-08-31')).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        facts: { endOfSupportOn: '2028-08-31' },
      },
    ]);
  });

  it('grows from advisory to minor, and leaves it to the decision once support has ended', () => {
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
    expect(severitiesOn(EQP_010, ending, ['2028-08-30', '2028-08-31', '2028-09-01'])).toEqual(['MINOR', 'MINOR', null]);
  });

  it('counts the policy’s months', () => {
    const policy = { ...DEFAULT_POLICY, endOfSupportMonths: [3, 2, 1] } as const;
    expect(judge(ending, '2028-05-30', policy)).toEqual([]);
    expect(judge(ending, '2028-05-31', policy)[0]?.severity).toBe('ADVISORY');
    expect(judge(ending, '2028-06-30', policy)[0]?.severity).toBe('MINOR');
    expect(judge(ending, '2028-08-31', policy)[0]?.severity).toBe('MINOR');
  });

  it('is silent where no day is known, where support does not apply, and long before', () => {
    expect(judge(anEquipmentSnapshot({ endOfSupportOn: null }))).toEqual([]);
    expect(judge({ ...near, endOfSupportNotApplicable: true })).toEqual([]);
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...near, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_010, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MINOR', 'MINOR', null]);
    }
    expect(severitiesOn(EQP_010, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
    ]);
    expect(judge({ ...near, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...near, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('is a warning, and ours', () => {
    expect(EQP_010.grades).toEqual({ PRODUCT: ['MINOR', 'ADVISORY'] });
  });

  it('is not quieted by what was decided for afterwards, nor by having asked the maker', () => {
    const endOfSupportDecision = {
      type: 'COMPENSATING',
      decidedOn: calendarDate('2026-09-10'),
      deciderRole: 'EXECUTIVE',
      hasRiskEvaluation: true,
      validTo: calendarDate('2028-03-31'),
    } as const;
    expect(judge({ ...near, endOfSupportDecision })).toHaveLength(1);
    expect(judge({ ...near, hasEndOfSupportSource: true })).toHaveLength(1);
  });

  it('does not accuse a device that is not in use yet, or no more', () => {
    expect(judge({ ...near, liveFrom: calendarDate('2026-11-24') })).toEqual([]);
    expect(judge({ ...near, status: 'DISPOSED', disposedOn: calendarDate('2026-11-22') })).toEqual([]);
  });
});
