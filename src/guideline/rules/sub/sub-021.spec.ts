import { calendarDate } from '../../../kernel/calendar-date';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_021 } from './sub-021';

describe('SUB-021', () => {
  const judge = judging(SUB_021);

  it('speaks where nobody has confirmed it', () => {
    expect(judge(withSubcontract({ flowDownConfirmedOn: null }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        strength: 'SHOULD',
        facts: { vendorId: 'vendor-2', flowDownConfirmedOn: null, hasFlowDownEvidence: true },
      },
    ]);
    expect(judge(withSubcontract())).toEqual([]);
  });

  it('asks for the paper where somebody has', () => {
    expect(judge(withSubcontract({ hasFlowDownEvidence: false }))[0]).toMatchObject({
      severity: 'MINOR',
      strength: 'OTHER_DOCUMENT',
      variant: 'UNPROVEN',
      facts: { flowDownConfirmedOn: '2025-05-22', hasFlowDownEvidence: false },
    });
  });

  it('does not count what is still to come', () => {
    const on = (day: string) => judge(withSubcontract({ flowDownConfirmedOn: calendarDate(day) }));
    expect(on('2026-11-23')).toEqual([]);
    expect(on('2026-11-24')[0]).toMatchObject({ strength: 'SHOULD', facts: { flowDownConfirmedOn: null } });
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_021, { flowDownConfirmedOn: null }, 'OPEN_FOR_GATE');
});
