import { anEquipmentSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { EOS_DECISION_TYPES, EQUIPMENT_STATUSES } from '../../../kernel/terms/equipment-terms';
import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { EQP_012 } from './eqp-012';

describe('EQP-012', () => {
  const judge = judging(EQP_012);
  const decided = (
    decision: Partial<NonNullable<EquipmentSnapshot['endOfSupportDecision']>> = {},
    over: Partial<EquipmentSnapshot> = {},
  ) =>
    anEquipmentSnapshot({
      endOfSupportDecision: {
        type: 'COMPENSATING',
        decidedOn: calendarDate('2025-10-01'),
        deciderRole: 'EXECUTIVE',
        hasRiskEvaluation: true,
        validTo: calendarDate('2026-11-22'),
        ...decision,
      },
      ...over,
    });

  it('says that the compensating measures are approved no longer', () => {
    expect(judge(decided())).toEqual([
      {
        subject: { kind: 'EQUIPMENT', id: 'equipment-1' },
        severity: 'MAJOR',
        facts: { type: 'COMPENSATING', decidedOn: '2025-10-01', validTo: '2026-11-22' },
      },
    ]);
  });

  it('says of an upgrade or a decommissioning that it was not carried out by its day', () => {
    const said = EOS_DECISION_TYPES.map((type) => judge(decided({ type }))[0]?.variant ?? 'AS_TITLED');
    expect(said).toEqual(['NOT_CARRIED_OUT', 'AS_TITLED', 'NOT_CARRIED_OUT']);
  });

  it('lets a decision hold to its last day, and is not silenced by one that names none', () => {
    expect(severitiesOn(EQP_012, decided(), ['2026-11-21', '2026-11-22', '2026-11-23'])).toEqual([null, null, 'MAJOR']);
    expect(judge(decided({ validTo: null }))[0]).toMatchObject({ severity: 'MAJOR', variant: 'WITHOUT_TERM' });
  });

  it('is silenced by a new term, and by nothing that is still to be decided', () => {
    expect(judge(decided({ validTo: calendarDate('2026-11-23') }))).toEqual([]);
    expect(severitiesOn(EQP_012, decided({ validTo: null }), ['2025-09-30', '2025-10-01'])).toEqual([null, 'MAJOR']);
  });

  it('leaves to EQP-011 that nobody decided, and accuses no device whose support does not end', () => {
    expect(judge(anEquipmentSnapshot())).toEqual([]);
    expect(judge(decided({}, { endOfSupportNotApplicable: true }))).toEqual([]);
  });

  it('accuses nobody of a device that is gone, or has not come', () => {
    expect(EQUIPMENT_STATUSES.filter((status) => judge(decided({}, { status })).length > 0)).toEqual(['LIVE']);
    const gone = decided({}, { status: 'DISPOSED', disposedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(EQP_012, gone, ['2026-12-31', '2027-01-01'])).toEqual(['MAJOR', null]);
  });
});
