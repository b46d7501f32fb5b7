import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { EQP_011 } from './eqp-011';

describe('EQP-011', () => {
  const judge = judging(EQP_011);
  const undecided = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2027-06-30') });
  const ended = anEquipmentSnapshot({ endOfSupportOn: calendarDate('2020-01-01') });

  it('speaks where support nears its end and the executives have not decided', () => {
    expect(judge(undecided)).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MINOR',
        variant: 'NEAR',
        facts: { endOfSupportOn: '2027-06-30', decidedOn: null, validTo: null },
      },
    ]);
  });

  it('speaks from twelve months before, by the policy, and goes on after the end', () => {
    expect(severitiesOn(EQP_011, undecided, ['2026-06-29', '2026-06-30', '2026-07-01'])).toEqual([
      null,
      'MINOR',
      'MINOR',
    ]);
    expect(severitiesOn(EQP_011, undecided, ['2027-06-30', '2027-07-01'])).toEqual(['MINOR', 'MAJOR']);
    expect(['2027-06-30', '2027-07-01'].map((day) => judge(undecided, day)[0]?.variant)).toEqual(['NEAR', 'OVER']);
    const policy = { ...DEFAULT_POLICY, endOfSupportMonths: [24, 3, 1] } as const;
    expect(judge(undecided, '2027-03-29', policy)).toEqual([]);
    expect(judge(undecided, '2027-03-30', policy)).toHaveLength(1);
  });

  const decision = {
    type: 'COMPENSATING',
    decidedOn: calendarDate('2026-09-10'),
    deciderRole: 'EXECUTIVE',
    hasRiskEvaluation: true,
    validTo: calendarDate('2027-03-31'),
  } as const;
  const decided = (over: Partial<NonNullable<EquipmentSnapshot['endOfSupportDecision']>> = {}) => ({
    ...undecided,
    endOfSupportDecision: { ...decision, ...over },
  });

  it('ends on the day of the decision, whatever it was, and begins again when it lapses', () => {
    for (const type of ['UPGRADE_BUDGET', 'COMPENSATING', 'DECOMMISSION'] as const) {
      const days = ['2026-09-09', '2026-09-10', '2027-03-31', '2027-04-01'];
      expect(severitiesOn(EQP_011, decided({ type }), days)).toEqual(['MINOR', null, null, 'MINOR']);
    }
  });

  it('is not quieted by a decision of others, without a risk evaluation, or without an end', () => {
    for (const deciderRole of ['SYSTEM_OPERATOR', 'SAFETY_MANAGER', null] as const)
      expect(judge(decided({ deciderRole }))).toHaveLength(1);
    expect(judge(decided({ hasRiskEvaluation: false }))).toHaveLength(1);
    expect(judge(decided({ validTo: null }))).toHaveLength(1);
  });

  it('is silent where no day is known, where support does not apply, and long before', () => {
    expect(judge(anEquipmentSnapshot({ endOfSupportOn: null }))).toEqual([]);
    expect(judge({ ...undecided, endOfSupportNotApplicable: true })).toEqual([]);
    expect(judge(anEquipmentSnapshot())).toEqual([]);
  });

  it('speaks while the device is in use, its last day included', () => {
    const inUse = { ...ended, liveFrom: calendarDate('2025-04-01'), disposedOn: calendarDate('2026-12-31') };
    for (const status of ['LIVE', 'DISPOSED'] as const) {
      const over = severitiesOn(EQP_011, { ...inUse, status }, ['2026-12-30', '2026-12-31', '2027-01-01']);
      expect(over).toEqual(['MAJOR', 'MAJOR', null]);
    }
    expect(severitiesOn(EQP_011, inUse, ['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge({ ...ended, status: 'PLANNED' })).toEqual([]);
    expect(judge({ ...ended, status: 'DISPOSED', disposedOn: null })).toEqual([]);
  });

  it('does not accuse executives who decided before the warning came, as long as they decided for', () => {
    const early = decided({ decidedOn: calendarDate('2025-06-30'), validTo: calendarDate('2028-03-31') });
    expect(severitiesOn(EQP_011, early, ['2026-06-30', '2027-06-30', '2028-03-31'])).toEqual([null, null, null]);
  });
});
