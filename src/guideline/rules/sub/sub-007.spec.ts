import { calendarDate } from '../../../kernel/calendar-date';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_007 } from './sub-007';

describe('SUB-007', () => {
  const judge = judging(SUB_007);
  const unrecorded = { consultationRecorded: false };

  it('says that a consultation, if there was one, is not on record', () => {
    expect(judge(withSubcontract(unrecorded))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        variant: 'NO_MINUTES',
        facts: { vendorId: 'vendor-2', consultedOn: '2025-05-10' },
      },
    ]);
    // That nobody consulted falls short of the guideline; minutes without a day are none.
    expect(judge(withSubcontract({ consultedOn: null }))[0]?.severity).toBe('MAJOR');
    expect(judge(withSubcontract({ consultedOn: calendarDate('2026-11-24') }))[0]?.severity).toBe('MAJOR');
  });

  it('asks for the agreement, too, and stops the start of work without it as it stops steps out of order', () => {
    const disagreed = judge(withSubcontract({ agreedOn: null }));
    expect(disagreed).toMatchObject([
      { severity: 'MAJOR', stopsGate: 'subcontract.activate', facts: { consultedOn: '2025-05-10', agreedOn: null } },
    ]);
    expect(judge(withSubcontract({ consultedOn: null }))[0]?.stopsGate).toBe('subcontract.activate');
    expect(judge(withSubcontract(unrecorded))[0]?.stopsGate).toBeUndefined();
  });

  it('is silent where it is', () => {
    expect(judge(withSubcontract())).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    const never = { consultedOn: null };
    expect(severitiesAroundEnd(SUB_007, never)).toEqual([m, m, null]);
    expect(severitiesAroundLife(SUB_007, withSubcontract(never))).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_007, { consultedOn: null }, 'OPEN_FOR_GATE');

  it('shows of the two steps what has been taken by the day', () => {
    const later = calendarDate('2030-01-01');
    const shown = (subcontract: Parameters<typeof withSubcontract>[0]) => judge(withSubcontract(subcontract))[0]?.facts;
    expect(shown({ consultedOn: later })).toMatchObject({ consultedOn: null, agreedOn: '2025-05-20' });
    expect(shown({ agreedOn: later })).toMatchObject({ consultedOn: '2025-05-10', agreedOn: null });
  });
});
