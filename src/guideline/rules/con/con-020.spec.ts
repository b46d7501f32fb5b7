import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { CON_020 } from './con-020';

describe('CON-020', () => {
  const judge = judging(CON_020);
  const ending = (over: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ endOn: calendarDate('2027-06-30'), ...over });

  it('says which last day comes, and by when to say so', () => {
    expect(judge(ending({ noticeMonths: 3 }), '2027-06-01')).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        variant: 'END',
        facts: {
          vendorId: 'vendor-1',
          endOn: '2027-06-30',
          noticeFrom: null,
          noticeDeadline: '2027-03-30',
          autoRenew: false,
        },
      },
    ]);
    expect(judge(ending(), '2027-06-01')[0]?.facts['noticeDeadline']).toBeNull();
  });

  it('says which of the two comes near, and names the other only once it does, too', () => {
    const said = (snapshot: ReturnType<typeof ending>, day: string) => judge(snapshot, day)[0]?.variant ?? 'BOTH';
    const noticed = ending({ noticeMonths: 1 });
    expect(['2027-01-01', '2027-04-15', '2027-05-30', '2027-05-31'].map((day) => said(noticed, day))).toEqual([
      'END',
      'BOTH',
      'BOTH',
      'END',
    ]);
    expect(said(ending({ noticeMonths: 1, autoRenew: true }), '2027-05-30')).toBe('NOTICE');
  });

  it('grows from advisory to minor as the last day comes, and ends with it', () => {
    expect(
      severitiesOn(CON_020, ending(), [
        '2026-12-31', // 181 days before
        '2027-01-01', // 180
        '2027-01-02',
        '2027-03-31', // 91
        '2027-04-01', // 90
        '2027-04-02',
        '2027-05-30', // 31
        '2027-05-31', // 30
        '2027-06-01',
        '2027-06-29',
        '2027-06-30', // last day
        '2027-07-01', // CON-019 speaks from here
      ]),
    ).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
      'ADVISORY',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      null,
    ]);
  });

  it('does the same before the last day to give notice, counted back from the month’s end', () => {
    // 12 months before 2028-02-29 is 2027-02-28.
    const noticed = ending({ endOn: calendarDate('2028-02-29'), noticeMonths: 12 });
    expect(judge(noticed, '2027-02-28')[0]?.facts['noticeDeadline']).toBe('2027-02-28');
    expect(
      severitiesOn(CON_020, noticed, [
        '2026-12-29', // 61 days before
        '2026-12-30', // 60
        '2026-12-31',
        '2027-01-28', // 31
        '2027-01-29', // 30
        '2027-01-30',
        '2027-02-20', // 8
        '2027-02-21', // 7
        '2027-02-22',
        '2027-02-27',
        '2027-02-28', // last day to give notice
        '2027-03-01',
      ]),
    ).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
      'ADVISORY',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      null,
    ]);
  });

  it('answers with the graver of the two', () => {
    const both = ending({ noticeMonths: 3 });
    // Thirty days before the deadline, four months before the end; and once the deadline is over, the end alone.
    expect(severitiesOn(CON_020, both, ['2027-02-27', '2027-02-28', '2027-03-30', '2027-03-31'])).toEqual([
      'ADVISORY',
      'MINOR',
      'MINOR',
      'ADVISORY',
    ]);
    const graverEnd = ending({ noticeMonths: 0 });
    expect(severitiesOn(CON_020, graverEnd, ['2027-06-01'])).toEqual(['MINOR']);
  });

  it('uses the institution’s own numbers', () => {
    const late = { ...DEFAULT_POLICY, contractEndDays: [20, 10, 5], noticeDeadlineDays: [3, 2, 1] } as const;
    expect(judge(ending(), '2027-06-09', late)).toEqual([]);
    expect(judge(ending(), '2027-06-10', late)[0]?.severity).toBe('ADVISORY');
    expect(judge(ending({ noticeMonths: 3 }), '2027-03-26', late)).toEqual([]);
    expect(judge(ending({ noticeMonths: 3 }), '2027-03-27', late)[0]?.severity).toBe('ADVISORY');
  });

  it('is silent without a term', () => {
    expect(judge(ending({ endOn: null, noticeMonths: 3 }))).toEqual([]);
  });

  it('accuses nobody of an end that will not come: where it renews itself only the day to say no comes near', () => {
    const renewing = ending({ autoRenew: true, noticeMonths: 3 });
    expect(
      severitiesOn(CON_020, renewing, ['2027-01-28', '2027-01-29', '2027-03-30', '2027-03-31', '2027-06-30']),
    ).toEqual([null, 'ADVISORY', 'MINOR', null, null]);
    // Nobody knows by when: then it is the end itself.
    expect(judge(ending({ autoRenew: true }), '2027-06-01')).toHaveLength(1);
  });

  it('speaks of the term that the day lies in, years ahead, and of both ends of the window', () => {
    const renewing = ending({ autoRenew: true, renewalMonths: 24, noticeMonths: 3, noticeFromMonths: 6 });
    expect(severitiesOn(CON_020, renewing, ['2028-03-30', '2029-01-28', '2029-01-29', '2029-03-31'])).toEqual([
      null,
      null,
      'ADVISORY',
      null,
    ]);
    expect(judge(renewing, '2033-03-01')[0]?.facts).toEqual({
      vendorId: 'vendor-1',
      endOn: '2033-06-30',
      noticeFrom: '2032-12-30',
      noticeDeadline: '2033-03-30',
      autoRenew: true,
    });
  });

  it('looks for the next day to say no once it is too late for the term that runs', () => {
    const monthly = ending({
      startOn: calendarDate('2027-06-01'),
      autoRenew: true,
      renewalMonths: 1,
      noticeMonths: 1,
      noticeFromMonths: 2,
    });
    expect(judge(monthly, '2027-06-20')[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'NOTICE',
      facts: {
        endOn: '2027-06-30',
        noticeFrom: '2027-05-31',
        noticeDeadline: '2027-06-30',
        noticeEndsOn: '2027-07-31',
      },
    });
    // eighteen months before the end of a term of twelve, and of terms that were renewed since
    const early = ending({ autoRenew: true, renewalMonths: 12, noticeMonths: 18 });
    expect(judge(early, '2026-12-20')[0]?.facts).toMatchObject({
      noticeDeadline: '2026-12-30',
      noticeEndsOn: '2028-06-30',
    });
    const renewals = [{ lastOn: calendarDate('2026-06-30'), renewedOn: calendarDate('2026-06-01') }];
    expect(judge(ending({ autoRenew: true, noticeMonths: 12, renewals }), '2026-05-20')[0]?.facts).toMatchObject({
      endOn: '2026-06-30',
      noticeDeadline: '2026-06-30',
      noticeEndsOn: '2027-06-30',
    });
    const fixed = { ...early, contract: { ...early.contract, autoRenew: false } };
    expect(judge(fixed, '2027-05-20')[0]?.facts).toMatchObject({ noticeDeadline: '2025-12-30' });
  });

  it('follows a term that ends with February to the end of February', () => {
    const renewing = ending({
      startOn: calendarDate('2026-03-01'),
      endOn: calendarDate('2027-02-28'),
      autoRenew: true,
      noticeMonths: 1,
    });
    expect(judge(renewing, '2028-01-20')[0]?.facts).toMatchObject({
      endOn: '2028-02-29',
      noticeDeadline: '2028-01-29',
    });
    expect(judge(renewing, '2029-01-20')[0]?.facts).toMatchObject({
      endOn: '2029-02-28',
      noticeDeadline: '2029-01-28',
    });
  });

  it('takes a term for as long as the one before, and for twelve months where nobody knows its beginning', () => {
    const termEnd = (over: Partial<ContractFacts>, day: string) =>
      judge(ending({ autoRenew: true, noticeMonths: 0, ...over }), day)[0]?.facts['endOn'];
    expect(termEnd({ startOn: calendarDate('2025-07-01') }, '2029-06-20')).toBe('2029-06-30');
    expect(termEnd({ startOn: calendarDate('2025-07-01') }, '2028-06-20')).toBeUndefined();
    expect(termEnd({ startOn: null }, '2028-06-20')).toBe('2028-06-30');
    const renewals = [{ lastOn: calendarDate('2026-12-31'), renewedOn: calendarDate('2026-12-01') }];
    expect(termEnd({ renewals }, '2027-12-20')).toBe('2027-12-31');
  });

  it('names the end that is announced, and asks for no notice any more', () => {
    const announced = ending({ autoRenew: true, noticeMonths: 3, endedOn: calendarDate('2027-04-30') });
    expect(judge(announced, '2027-03-20')[0]?.facts).toMatchObject({ endOn: '2027-04-30', noticeDeadline: null });
    expect(judge(announced, '2027-05-01')).toEqual([]);
    const without = ending({ endOn: null, endedOn: calendarDate('2027-04-30') });
    expect(judge(without, '2027-04-20')).toHaveLength(1);
  });

  it('speaks while the contract is in force', () => {
    const short = ending({ endOn: calendarDate('2025-01-20') });
    expect(severitiesAroundLife(CON_020, short).slice(0, 3)).toEqual([null, null, null]);
    const ended = ending({ endOn: calendarDate('2027-01-10') });
    expect(severitiesAroundLife(CON_020, ended).slice(3)).toEqual(['MINOR', 'MINOR', null]);
  });

  it('speaks on each day of the term of that day', () => {
    const renewed = ending({
      endOn: calendarDate('2028-06-30'),
      renewals: [{ lastOn: calendarDate('2027-06-30'), renewedOn: calendarDate('2027-06-15') }],
    });
    expect(severitiesOn(CON_020, renewed, ['2027-06-14', '2027-06-15'])).toEqual(['MINOR', null]);
    expect(judge(renewed, '2027-06-14')[0]?.facts['endOn']).toBe('2027-06-30');
  });

  it('speaks of the term that was running, also where its renewal was entered after one that silence has made since', () => {
    const enteredLate = ending({
      endOn: calendarDate('2028-06-30'),
      renewals: [
        { lastOn: calendarDate('2027-06-30'), renewedOn: calendarDate('2027-07-01') },
        { lastOn: calendarDate('2026-12-31'), renewedOn: calendarDate('2027-09-01') },
      ],
    });
    expect(severitiesOn(CON_020, enteredLate, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([
      'MINOR',
      'MINOR',
      null,
    ]);
    expect(judge(enteredLate, '2026-12-31')[0]?.facts['endOn']).toBe('2026-12-31');
  });

  it('is not quieted by calling it renewed by itself without saying until when one may say no, nor by leaving open whether it is used', () => {
    expect(judge(ending({ autoRenew: true, noticeMonths: null }), '2027-06-01')).toHaveLength(1);
    expect(judge(ending({ serviceInUse: 'UNKNOWN', handlesMedicalInfo: 'NO' }), '2027-06-01')).toHaveLength(1);
  });
});
