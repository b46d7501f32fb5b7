import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_003 } from './sub-003';

const STEPS = ['informationProvidedOn', 'consultedOn', 'agreedOn', 'approvedOn', 'startedOn'] as const;

describe('SUB-003', () => {
  const judge = judging(SUB_003);
  const outOfOrder = (subcontract: Parameters<typeof withSubcontract>[0], day?: string) =>
    judge(withSubcontract(subcontract), day)[0]?.facts['outOfOrder'] ?? [];

  it('says which steps were left out or overtaken', () => {
    expect(judge(withSubcontract({ informationProvidedOn: null, agreedOn: calendarDate('2025-05-26') }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-2',
          informationProvidedOn: null,
          consultedOn: '2025-05-10',
          agreedOn: '2025-05-26',
          approvedOn: '2025-05-25',
          startedOn: '2025-06-01',
          outOfOrder: ['agreedOn', 'informationProvidedOn'],
        },
      },
    ]);
    expect(SUB_003.blocksAt).toEqual(['subcontract.activate']);
  });

  it('misses each step before the last, and not the last', () => {
    for (const step of STEPS.slice(0, -1)) expect(outOfOrder({ [step]: null })).toEqual([step]);
    expect(outOfOrder({ startedOn: null })).toEqual([]);
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

  it('speaks from the day a later step is taken before an earlier one, for ever after', () => {
    // Consulted on 2025-05-10 without information, which came ten days later.
    const late = withSubcontract({ informationProvidedOn: calendarDate('2025-05-20') });
    expect(severitiesOn(SUB_003, late, ['2025-05-09', '2025-05-10', '2025-05-11', '2025-05-21'])).toEqual([
      null,
      'MAJOR',
      'MAJOR',
      'MAJOR',
    ]);
    const missing = withSubcontract({ approvedOn: null });
    expect(severitiesOn(SUB_003, missing, ['2025-05-31', '2025-06-01', '2025-06-02'])).toEqual([
      null,
      'MAJOR',
      'MAJOR',
    ]);
  });

  it('names a step once what follows it is taken', () => {
    const both = { informationProvidedOn: null, approvedOn: null };
    expect(outOfOrder(both, '2025-05-31')).toEqual(['informationProvidedOn']);
    expect(outOfOrder(both, '2025-06-01')).toEqual(['approvedOn', 'informationProvidedOn']);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    expect(severitiesAroundEnd(SUB_003, { agreedOn: null })).toEqual([m, m, null]);
    const early = withSubcontract({ agreedOn: null, startedOn: calendarDate('2024-01-01') });
    expect(severitiesAroundLife(SUB_003, early)).toEqual([null, m, m, m, m, null]);
  });
});
