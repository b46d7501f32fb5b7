import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_003 } from './sub-003';

const STEPS = ['informationProvidedOn', 'consultedOn', 'agreedOn', 'approvedOn', 'startedOn'] as const;

describe('SUB-003', () => {
  const judge = judging(SUB_003);
  const outOfOrder = (subcontract: Parameters<typeof withSubcontract>[0], day?: string) =>
    judge(withSubcontract(subcontract), day)[0]?.facts['outOfOrder'] ?? [];

  it('says which steps were overtaken', () => {
    expect(judge(withSubcontract({ agreedOn: calendarDate('2025-05-26') }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-2',
          informationProvidedOn: '2025-05-01',
          consultedOn: '2025-05-10',
          agreedOn: '2025-05-26',
          approvedOn: '2025-05-25',
          startedOn: '2025-06-01',
          outOfOrder: ['agreedOn'],
        },
      },
    ]);
    expect(SUB_003.blocksAt).toEqual(['subcontract.activate']);
  });

  it('leaves a step that was left out, and work before its approval, to the rules of those', () => {
    for (const step of STEPS) expect(outOfOrder({ [step]: null })).toEqual([]);
    expect(outOfOrder({ startedOn: calendarDate('2025-05-24') })).toEqual([]);
  });

  it('is silent while later steps are not taken, and where steps fall on one day', () => {
    const none = { informationProvidedOn: null, consultedOn: null, agreedOn: null, approvedOn: null, startedOn: null };
    expect(outOfOrder(none)).toEqual([]);
    expect(outOfOrder({ ...none, informationProvidedOn: calendarDate('2025-05-01') })).toEqual([]);
    const day = calendarDate('2025-05-01');
    const atOnce = { informationProvidedOn: day, consultedOn: day, agreedOn: day, approvedOn: day, startedOn: day };
    expect(outOfOrder(atOnce)).toEqual([]);
    expect(outOfOrder({ ...atOnce, consultedOn: calendarDate('2025-05-02') })).toEqual(['consultedOn']);
    expect(outOfOrder({ ...atOnce, informationProvidedOn: calendarDate('2025-05-02') })).toEqual([
      'informationProvidedOn',
    ]);
  });

  it('speaks from the day a step is taken that the next had overtaken, for ever after', () => {
    // Consulted on 2025-05-10 without information, which came ten days later.
    const late = withSubcontract({ informationProvidedOn: calendarDate('2025-05-20') });
    expect(severitiesOn(SUB_003, late, ['2025-05-19', '2025-05-20', '2025-05-21'])).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    const agreedOn = calendarDate('2025-05-09');
    expect(severitiesAroundEnd(SUB_003, { agreedOn })).toEqual([m, m, null]);
    const early = { consultedOn: calendarDate('2024-02-01'), agreedOn: calendarDate('2024-01-01') };
    expect(severitiesAroundLife(SUB_003, withSubcontract(early))).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_003, { agreedOn: calendarDate('2025-05-26') }, 'OPEN_FOR_GATE');
});
