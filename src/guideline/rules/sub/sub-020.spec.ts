import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_020 } from './sub-020';

describe('SUB-020', () => {
  const judge = judging(SUB_020);
  const condition = (dueOn: string, metOn: string | null = null) => ({
    dueOn: calendarDate(dueOn),
    metOn: metOn === null ? null : calendarDate(metOn),
  });
  const unmet = { conditions: [condition('2026-10-31')] };

  it('says which days passed, in order, with their conditions unmet', () => {
    const conditions = [
      condition('2026-10-31'),
      condition('2026-09-30', '2026-09-30'),
      condition('2026-08-31'),
      condition('2026-12-31'),
    ];
    expect(judge(withSubcontract({ conditions }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', approvalState: 'APPROVED', unmetSince: ['2026-08-31', '2026-10-31'] },
      },
    ]);
  });

  it('speaks from the day after the due day', () => {
    const days = ['2026-10-30', '2026-10-31', '2026-11-01'];
    expect(severitiesOn(SUB_020, withSubcontract(unmet), days)).toEqual([null, null, 'MAJOR']);
  });

  it('ends on the day on which a late condition is met', () => {
    const late = withSubcontract({ conditions: [condition('2026-10-31', '2026-11-15')] });
    expect(severitiesOn(SUB_020, late, ['2026-11-01', '2026-11-14', '2026-11-15', '2026-11-16'])).toEqual([
      'MAJOR',
      'MAJOR',
      null,
      null,
    ]);
  });

  it('is silent without conditions, and where all were met in time', () => {
    expect(judge(withSubcontract())).toEqual([]);
    expect(judge(withSubcontract({ conditions: [condition('2026-10-31', '2026-10-31')] }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    expect(severitiesAroundEnd(SUB_020, unmet)).toEqual([m, m, null]);
    const early = withSubcontract({ conditions: [condition('2024-01-01')] });
    expect(severitiesAroundLife(SUB_020, early)).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_020, unmet, 'OPEN_FOR_GATE');
});
