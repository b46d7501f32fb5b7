import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { SUB_001 } from './sub-001';
import { SUB_019 } from './sub-019';

describe('SUB-019', () => {
  const judge = judging(SUB_019);
  const changed = {
    approvalOutdated: [
      { from: calendarDate('2026-03-01'), to: calendarDate('2026-03-31'), what: ['work'] },
      { from: calendarDate('2026-10-01'), to: null, what: ['overseas', 'vendorCountry'] },
    ],
  } as const;

  it('says what of the approval is another now, and since when', () => {
    expect(judge(withSubcontract(changed))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: {
          vendorId: 'vendor-2',
          approvedOn: '2025-05-25',
          approvedUntil: null,
          changedSince: '2026-10-01',
          changed: ['overseas', 'vendorCountry'],
        },
      },
    ]);
  });

  it('speaks on each day on which other facts counted, and SUB-001 on none of them', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'] as const;
    const m = 'MAJOR';
    expect(severitiesOn(SUB_019, withSubcontract(changed), days)).toEqual([null, m, m, null, null, m]);
    expect(severitiesOn(SUB_001, withSubcontract(changed), days)).toEqual(days.map(() => null));
  });

  it('leaves to SUB-001 what began when the approval was of something else', () => {
    const began = (startedOn: string) =>
      withSubcontract({ ...changed, startedOn: calendarDate(startedOn), approvedOn: calendarDate('2026-02-01') });
    for (const [startedOn, silent, speaking] of [
      ['2026-09-30', SUB_001, SUB_019],
      ['2026-10-01', SUB_001, SUB_019],
      ['2026-10-02', SUB_019, SUB_001],
    ] as const) {
      expect(judging(silent)(began(startedOn))).toEqual([]);
      expect(judging(speaking)(began(startedOn))).toHaveLength(1);
    }
    // and once what was approved is so again, the work is approved
    const again = began('2026-03-15');
    expect(severitiesOn(SUB_001, again, ['2026-03-31', '2026-04-01'])).toEqual(['BLOCKING', null]);
  });

  it('holds the approval to the term that is written in it', () => {
    const until = withSubcontract({ approvedUntil: calendarDate('2026-11-22') });
    expect(severitiesOn(SUB_019, until, ['2026-11-22', '2026-11-23'])).toEqual([null, 'MAJOR']);
    expect(judge(until)).toMatchObject([{ strength: 'MUST', facts: { approvedUntil: '2026-11-22', changed: [] } }]);
    const begunLate = withSubcontract({
      approvedUntil: calendarDate('2025-05-31'),
      startedOn: calendarDate('2025-06-01'),
    });
    expect([judge(begunLate), judging(SUB_001)(begunLate).length]).toEqual([[], 1]);
  });

  it('asks of an approval without a term, after our months, whether it is still meant', () => {
    const days = ['2030-05-25', '2030-05-26'] as const;
    expect(severitiesOn(SUB_019, withSubcontract(), days)).toEqual([null, 'MAJOR']);
    expect(judge(withSubcontract({ approvedOn: calendarDate('2021-11-23') }))).toEqual([]);
    expect(judge(withSubcontract({ approvedOn: calendarDate('2021-11-22') }))).toMatchObject([
      { strength: 'PRODUCT', variant: 'LONG_AGO', facts: { approvedOn: '2021-11-22' } },
    ]);
    const reapproved = withSubcontract({ reapprovedOn: calendarDate('2026-01-15') });
    expect(severitiesOn(SUB_019, reapproved, [...days, '2031-01-15', '2031-01-16'])).toEqual([
      null,
      null,
      null,
      'MAJOR',
    ]);
    const long = withSubcontract({ approvedUntil: calendarDate('2040-03-31') });
    expect(severitiesOn(SUB_019, long, ['2039-12-31'])).toEqual([null]);
  });

  it('says nothing of what was never approved', () => {
    expect(
      judge(withSubcontract({ ...changed, approvalState: 'REVOKED', refusedOn: calendarDate('2026-10-05') })),
    ).toEqual([]);
    expect(judge(withSubcontract({ ...changed, approvedOn: null }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    expect(severitiesAroundEnd(SUB_019, changed)).toEqual(['MAJOR', 'MAJOR', null]);
    const always = { approvedOn: calendarDate('2024-01-01'), startedOn: calendarDate('2024-01-01') };
    const outdated = [{ from: calendarDate('2024-01-02'), to: null, what: ['work'] }];
    const m = 'MAJOR';
    expect(severitiesAroundLife(SUB_019, withSubcontract({ ...always, approvalOutdated: outdated }))).toEqual([
      null,
      m,
      m,
      m,
      m,
      null,
    ]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_019, { approvedOn: calendarDate('2021-11-22') }, 'SILENT');
});
