import { calendarDate } from '../../kernel/calendar-date';
import { clocksOf, hasRunOut, isRunning } from './incident-clocks';

const NOTHING_YET = {
  knownOn: calendarDate('2028-02-27'),
  attack: 'UNKNOWN',
  leak: 'UNKNOWN',
  leakCategory: 'UNKNOWN',
  cisoInformedOn: null,
  authorityReportedOn: null,
  preliminaryReportedOn: null,
  finalReportedOn: null,
  personsNotifiedOn: null,
  substituteMeasure: null,
  causeAnalysedOn: null,
  explainedOn: null,
  preventionDueOn: null,
  preventionDoneOn: null,
} as const;
type Known = Parameters<typeof clocksOf>[0];

const daysOf = (known: Partial<Known> = {}) =>
  clocksOf({ ...NOTHING_YET, ...known }).map(({ code, dueOn }) => [code, dueOn]);
const one = (code: string, known: Partial<Known> = {}) => {
  const clock = clocksOf({ ...NOTHING_YET, ...known }).find((each) => each.code === code);
  if (clock === undefined) throw new Error(`${code} does not run`);
  return clock;
};

describe('the clocks of an incident', () => {
  it('all run while nobody knows better, counted from the day on which it was known, over a leap day', () => {
    expect(daysOf()).toEqual([
      ['CISO_INFORMED', '2028-02-27'],
      ['MINISTRY_REPORT', '2028-02-28'],
      ['PPC_PRELIMINARY', '2028-03-03'],
      ['PPC_FINAL', '2028-03-28'],
      ['PERSONS_NOTIFIED', null],
      ['CAUSE_INVESTIGATION', null],
      ['EXPLANATION', null],
      ['PREVENTION', null],
    ]);
  });

  it('give sixty days where it may have been done with ill intent', () => {
    expect(one('PPC_FINAL', { leakCategory: 'MALICIOUS' }).dueOn).toBe('2028-04-27');
  });

  it('do not run for what is ruled out', () => {
    const codes = (known: Partial<Known>) => daysOf(known).map(([code]) => code);
    expect(codes({ attack: 'NO' })).not.toContain('MINISTRY_REPORT');
    expect(codes({ attack: 'SUSPECTED' })).toContain('MINISTRY_REPORT');
    for (const known of [{ leak: 'NO' }, { leakCategory: 'NONE' }] as const)
      expect(codes(known)).toEqual([
        'CISO_INFORMED',
        'MINISTRY_REPORT',
        'CAUSE_INVESTIGATION',
        'EXPLANATION',
        'PREVENTION',
      ]);
  });

  it('run out after their last day, and stand still once it is done, or something in its place', () => {
    const clock = one('MINISTRY_REPORT');
    expect(['2028-02-28', '2028-02-29'].map((day) => hasRunOut(clock, calendarDate(day)))).toEqual([false, true]);
    const later = calendarDate('2030-01-01');
    const on = calendarDate('2028-02-29');
    expect(hasRunOut(one('MINISTRY_REPORT', { authorityReportedOn: on }), later)).toBe(false);
    expect(isRunning(one('PERSONS_NOTIFIED'))).toBe(true);
    expect(isRunning(one('PERSONS_NOTIFIED', { substituteMeasure: '公表と窓口' }))).toBe(false);
    // the final report says all that the first would have, and not the other way round
    expect(one('PPC_PRELIMINARY', { finalReportedOn: on }).doneOn).toBe(on);
    expect(one('PPC_FINAL', { preliminaryReportedOn: on }).doneOn).toBeNull();
  });
});
