import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { CON_021 } from './con-021';

describe('CON-021', () => {
  const judge = judging(CON_021);
  const around = (due: string[], snapshot: ReturnType<typeof aContractSnapshot>) =>
    severitiesOn(CON_021, snapshot, due);
  const planned = aContractSnapshot({
    reviewedOn: calendarDate('2025-10-31'),
    nextReviewOn: calendarDate('2026-10-31'),
  });

  it('says since when the review is due, and when the last one was', () => {
    expect(judge(planned)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        variant: 'LATE',
        facts: { vendorId: 'vendor-1', dueOn: '2026-10-31', reviewedOn: '2025-10-31', activatedOn: '2025-04-01' },
      },
    ]);
  });

  it('speaks from the day after the date that the contract names', () => {
    expect(around(['2026-10-30', '2026-10-31', '2026-11-01'], planned)).toEqual([null, null, 'MINOR']);
  });

  it('counts the policy’s months from the last review where no date is named', () => {
    const reviewed = aContractSnapshot({ reviewedOn: calendarDate('2025-10-15'), nextReviewOn: null });
    expect(around(['2026-10-14', '2026-10-15', '2026-10-16'], reviewed)).toEqual([null, null, 'MINOR']);
    const yearly = { ...DEFAULT_POLICY, contractReviewIntervalMonths: 24 };
    expect(judge(reviewed, '2027-10-15', yearly)).toEqual([]);
    expect(judge(reviewed, '2027-10-16', yearly)).toHaveLength(1);
  });

  it('counts them from the day the contract came into force where it was never reviewed since', () => {
    const never = aContractSnapshot({ reviewedOn: null, nextReviewOn: null });
    expect(around(['2026-03-31', '2026-04-01', '2026-04-02'], never)).toEqual([null, null, 'MAJOR']);
    expect(judge(never, '2026-04-02')[0]?.facts['dueOn']).toBe('2026-04-01');
  });

  it('does not count a review that had not taken place by the day', () => {
    const later = aContractSnapshot({ reviewedOn: calendarDate('2026-06-01'), nextReviewOn: null });
    expect(around(['2026-05-31', '2026-06-01', '2026-06-02'], later)).toEqual(['MAJOR', null, null]);
  });

  it('counts from the day in force where the only review is older than that', () => {
    const before = aContractSnapshot({ reviewedOn: calendarDate('2024-06-01'), nextReviewOn: null });
    expect(around(['2025-06-02', '2026-04-01', '2026-04-02'], before)).toEqual([null, null, 'MAJOR']);
  });

  it('is not silenced by a day set for later where nobody knows since when the service is used', () => {
    const used = { activatedOn: null, startOn: null, serviceInUse: 'YES' } as const;
    const set = { reviewedOn: null, nextReviewOn: calendarDate('2027-03-31') };
    expect(judge(aContractSnapshot({ ...used, ...set }))[0]?.severity).toBe('MAJOR');
  });

  it('is not silenced by a next review put off for years, nor by one that has been kept already', () => {
    const reviewedOn = calendarDate('2025-10-15');
    const putOff = aContractSnapshot({ reviewedOn, nextReviewOn: calendarDate('2035-01-01') });
    expect(around(['2026-10-15', '2026-10-16'], putOff)).toEqual([null, 'MINOR']);
    const kept = aContractSnapshot({ reviewedOn, nextReviewOn: calendarDate('2025-10-01') });
    expect(around(['2026-10-15', '2026-10-16'], kept)).toEqual([null, 'MINOR']);
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const overdue = aContractSnapshot({ reviewedOn: null, nextReviewOn: calendarDate('2025-05-01') });
    const m = 'MAJOR';
    expect(severitiesAroundLife(CON_021, overdue)).toEqual([null, null, null, m, m, null]);
  });

  it('takes a day of its own that is sooner than the interval, and no day that the last review has kept', () => {
    const reviewedOn = calendarDate('2025-10-15');
    const sooner = aContractSnapshot({ reviewedOn, nextReviewOn: calendarDate('2026-03-31') });
    expect(around(['2026-03-31', '2026-04-01'], sooner)).toEqual([null, 'MINOR']);
    const kept = aContractSnapshot({ reviewedOn, nextReviewOn: reviewedOn });
    expect(around(['2025-10-16', '2026-10-15', '2026-10-16'], kept)).toEqual([null, null, 'MINOR']);
  });

  it('counts a review on the first day in force, and begins where a term began that nobody activated', () => {
    const atOnce = aContractSnapshot({ reviewedOn: calendarDate('2025-04-01'), nextReviewOn: null });
    expect(around(['2026-04-01', '2026-04-02'], atOnce)).toEqual([null, 'MINOR']);
    const used = { activatedOn: null, startOn: calendarDate('2025-06-01'), serviceInUse: 'YES' } as const;
    const never = aContractSnapshot({ ...used, reviewedOn: null, nextReviewOn: null });
    expect(around(['2026-06-01', '2026-06-02'], never)).toEqual([null, 'MAJOR']);
  });
});
