import { addDays, calendarDate, type CalendarDate, daysBetween } from '../../../kernel/calendar-date';
import { DEFAULT_LADDER } from '../../../kernel/terms/notice-terms';
import fc from '../../../../test/support/laws';
import { Ladders } from '../ladders/ladders';
import { type Due, noticeId, standingOn, stepsOf } from './due';

const day = calendarDate;
const SUBJECT = { kind: 'CONTRACT', id: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' } as const;
const dueOn = (on: string | null, more: Partial<Due> = {}): Due => ({
  kind: 'CONTRACT_NOTICE',
  subject: SUBJECT,
  name: 'K-1',
  path: null,
  institutionId: null,
  contractId: null,
  opensOn: null,
  dueOn: on === null ? null : day(on),
  since: null,
  begun: null,
  ...more,
});
const codes = (due: Due, ladder = DEFAULT_LADDER) => stepsOf(due, ladder).map(({ code, on }) => `${code} ${on}`);
const codeOn = (due: Due, on: string, ladder = DEFAULT_LADDER) => standingOn(due, ladder, day(on))?.step.code ?? null;

describe('the steps of something due', () => {
  it.each([
    ['a leap day', '2028-02-29', ['D30 2028-01-30', 'D7 2028-02-22', 'D0 2028-02-29', 'OVERDUE 2028-03-01']],
    [
      'the end of a fiscal year',
      '2027-03-31',
      ['D30 2027-03-01', 'D7 2027-03-24', 'D0 2027-03-31', 'OVERDUE 2027-04-01'],
    ],
    [
      'the end of a month after a leap day',
      '2028-03-30',
      ['D30 2028-02-29', 'D7 2028-03-23', 'D0 2028-03-30', 'OVERDUE 2028-03-31'],
    ],
    [
      'the first day of a year',
      '2027-01-01',
      ['D30 2026-12-02', 'D7 2026-12-25', 'D0 2027-01-01', 'OVERDUE 2027-01-02'],
    ],
  ])('before %s', (_, on, steps) => {
    expect(codes(dueOn(on), [30, 7])).toEqual(steps);
  });

  it('is told of a week, a day and a day after as of that very day', () => {
    const due = dueOn('2027-03-31');
    expect(
      ['2026-10-01', '2026-10-02', '2027-03-23', '2027-03-24', '2027-03-30', '2027-03-31', '2027-04-01'].map((on) =>
        codeOn(due, on),
      ),
    ).toEqual([null, 'D180', 'D14', 'D7', 'D7', 'D0', 'OVERDUE']);
    expect(standingOn(due, DEFAULT_LADDER, day('2029-03-31'))).toMatchObject({
      daysLeft: -731,
      step: { code: 'OVERDUE' },
    });
  });

  it('begin where a clause or a register opens a window, and not before', () => {
    const due = dueOn('2027-01-31', { opensOn: day('2026-12-01') });
    expect(codes(due)).toEqual([
      'OPENS 2026-12-01',
      'D60 2026-12-02',
      'D30 2027-01-01',
      'D14 2027-01-17',
      'D7 2027-01-24',
      'D0 2027-01-31',
      'OVERDUE 2027-02-01',
    ]);
    expect([codeOn(due, '2026-11-30'), codeOn(due, '2026-12-01')]).toEqual([null, 'OPENS']);
  });

  it('of a request begin when it was asked, and it waits on where no day says', () => {
    const asked = { kind: 'SUBCONTRACT_APPROVAL', since: day('2026-11-20') } as const;
    expect(codes(dueOn(null, asked))).toEqual(['WAITING 2026-11-20']);
    expect(codeOn(dueOn(null, asked), '2027-11-20')).toBe('WAITING');
    const wanted = dueOn('2026-12-31', asked);
    expect(['2026-11-20', '2026-12-24', '2027-01-01'].map((on) => codeOn(wanted, on, [7]))).toEqual([
      'WAITING',
      'D7',
      'OVERDUE',
    ]);
  });

  it('of what waits again after it was settled are others, as those of another day are', () => {
    const waiting = (since: string, on: string | null) =>
      noticeId(dueOn(on, { kind: 'EVIDENCE_REVIEW', since: day(since) }), { code: 'WAITING', on: day(since) });
    const first = waiting('2026-11-20', null);
    expect(waiting('2026-11-20', null)).toBe(first);
    expect([waiting('2026-12-01', null), waiting('2026-11-20', '2026-12-31')]).not.toContain(first);
  });

  it('are each reached once, in order, however many days a look is missed', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2026-01-01'), n));
    const ladders = fc.uniqueArray(fc.integer({ min: 0, max: 730 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        date,
        ladders,
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 60 }),
        (last, ladder, gaps) => {
          const due = dueOn(last);
          const told: string[] = [];
          let on = addDays(last, -Math.max(...ladder) - 1);
          const look = (at: CalendarDate) => {
            for (const step of standingOn(due, ladder, at)?.reached ?? []) {
              const id = noticeId(due, step);
              if (!told.includes(id)) told.push(id);
            }
          };
          expect(standingOn(due, ladder, on)).toBeNull();
          for (const gap of gaps) look((on = addDays(on, gap)));
          look(addDays(last, 1));
          expect(told).toEqual(stepsOf(due, ladder).map((step) => noticeId(due, step)));
        },
      ),
    );
  });

  it('belong to their day: another day is another notice, and the same asked twice is the same', () => {
    const [one, moved] = [dueOn('2027-03-31'), dueOn('2027-04-01')];
    const first = (due: Due) => noticeId(due, stepsOf(due, DEFAULT_LADDER)[0]!);
    expect(first(one)).toBe(first(dueOn('2027-03-31')));
    expect(first(one)).not.toBe(first(moved));
    expect(first(one)).not.toBe(first({ ...one, institutionId: SUBJECT.id }));
    expect(first(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('count down to the day', () => {
    const due = dueOn('2028-03-01');
    for (const on of ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02'])
      expect(standingOn(due, DEFAULT_LADDER, day(on))?.daysLeft).toBe(daysBetween(day(on), day('2028-03-01')));
  });
});

describe('ladders', () => {
  const [institutionId, contractId] = ['i', 'c'];
  const about = { institutionId, kind: 'CONTRACT_NOTICE', contractId } as const;
  const own = { ...about, contractId: null, days: [120, 30] };

  it('are those of the contract, else of the institution, else our own', () => {
    const ladders = new Ladders([own, { ...about, days: [10] }]);
    expect(ladders.of(about)).toEqual([10]);
    expect(ladders.of({ ...about, contractId: 'other' })).toEqual([120, 30]);
    expect(ladders.of({ ...about, kind: 'CONTRACT_END' })).toEqual(DEFAULT_LADDER);
    expect(ladders.of({ ...about, institutionId: 'other' })).toEqual(DEFAULT_LADDER);
    expect(ladders.of({ ...about, institutionId: null })).toEqual(DEFAULT_LADDER);
  });

  it('say how far one has to look ahead', () => {
    expect(new Ladders([own]).longest).toBe(180);
    expect(new Ladders([{ ...own, days: [365] }]).longest).toBe(365);
  });
});
