import { calendarDate } from '../kernel/calendar-date';
import { Clock } from './clock';

const day = calendarDate;

describe('Clock', () => {
  const clockOn = (asOf: string) => new Clock(day(asOf));
  const answers = (asOf: string[], ask: (clock: Clock) => unknown) => asOf.map((on) => ask(clockOn(on)));

  describe('hasCome', () => {
    it('turns on the day', () => {
      const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
      expect(answers(days, (clock) => clock.hasCome(day('2026-11-23')))).toEqual([false, true, true]);
    });
  });

  describe('isPast', () => {
    it('turns on the day after, across the end of a month and of February', () => {
      expect(answers(['2028-02-28', '2028-02-29', '2028-03-01'], (clock) => clock.isPast(day('2028-02-29')))).toEqual([
        false,
        false,
        true,
      ]);
      expect(answers(['2026-12-30', '2026-12-31', '2027-01-01'], (clock) => clock.isPast(day('2026-12-31')))).toEqual([
        false,
        false,
        true,
      ]);
    });
  });

  describe('isWithin', () => {
    const [from, to] = [day('2026-11-10'), day('2026-11-20')];
    const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-19', '2026-11-20', '2026-11-21'];

    it('counts both days in', () => {
      expect(answers(days, (clock) => clock.isWithin(from, to))).toEqual([false, true, true, true, true, false]);
      expect(answers(days, (clock) => clock.isWithin(from, from))).toEqual([false, true, false, false, false, false]);
    });

    it('has open ends', () => {
      expect(answers(days, (clock) => clock.isWithin(null, to))).toEqual([true, true, true, true, true, false]);
      expect(answers(days, (clock) => clock.isWithin(from, null))).toEqual([false, true, true, true, true, true]);
      expect(answers(days, (clock) => clock.isWithin(null, null))).toEqual([true, true, true, true, true, true]);
    });

    it('contains no day where the end lies before the beginning', () => {
      expect(answers(days, (clock) => clock.isWithin(to, from))).toEqual([false, false, false, false, false, false]);
    });
  });

  describe('latest', () => {
    const dates = [day('2026-11-20'), null, day('2026-11-30'), day('2026-11-10')];

    it('is the latest of those that have come, in whatever order they stand', () => {
      const days = ['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20', '2026-11-30', '2026-12-31'];
      expect(answers(days, (clock) => clock.latest(dates))).toEqual([
        null,
        '2026-11-10',
        '2026-11-10',
        '2026-11-20',
        '2026-11-30',
        '2026-11-30',
      ]);
    });

    it('is none of none', () => {
      expect(clockOn('2026-11-23').latest([])).toBeNull();
      expect(clockOn('2026-11-23').latest([null])).toBeNull();
    });

    it('remembers when another would be the latest, and since when this one is', () => {
      const clock = clockOn('2026-11-23');
      clock.latest(dates);
      expect([clock.lastTurnOn, clock.nextTurnOn]).toEqual(['2026-11-20', '2026-11-30']);
    });
  });

  describe('what it remembers', () => {
    it('is nothing before it is asked', () => {
      const clock = clockOn('2026-11-23');
      expect([clock.lastTurnOn, clock.nextTurnOn]).toEqual([null, null]);
      expect(clock.isWithin(null, null)).toBe(true);
      expect([clock.lastTurnOn, clock.nextTurnOn]).toEqual([null, null]);
    });

    it('is the nearest turn on either side, in whatever order it is asked', () => {
      const dates = ['2026-11-01', '2026-12-24', '2026-11-20', '2026-12-01', '2020-01-01', '2030-01-01'];
      for (const order of [dates, [...dates].reverse(), [...dates].sort()]) {
        const clock = clockOn('2026-11-23');
        for (const date of order) clock.hasCome(day(date));
        expect([clock.lastTurnOn, clock.nextTurnOn]).toEqual(['2026-11-20', '2026-12-01']);
      }
    });

    it('counts the day itself among the turns that have been', () => {
      const clock = clockOn('2026-11-23');
      clock.hasCome(day('2026-11-23'));
      expect([clock.lastTurnOn, clock.nextTurnOn]).toEqual(['2026-11-23', null]);
    });

    it('is, for what is over, the day after its last day', () => {
      const past = clockOn('2026-11-23');
      past.isPast(day('2026-11-22'));
      expect([past.lastTurnOn, past.nextTurnOn]).toEqual(['2026-11-23', null]);
      const ahead = clockOn('2026-11-23');
      ahead.isPast(day('2026-11-23'));
      expect([ahead.lastTurnOn, ahead.nextTurnOn]).toEqual([null, '2026-11-24']);
    });

    it('is the first day of a span that is still to come, and not its last', () => {
      const clock = clockOn('2026-11-23');
      clock.isWithin(day('2026-12-01'), day('2026-12-24'));
      expect(clock.nextTurnOn).toBe('2026-12-01');
    });
  });

  describe('what is worked out once for all', () => {
    const standing = ({ from, to }: { readonly from: string; readonly to: string }, clock: Clock) =>
      clock.isWithin(day(from), day(to));
    const turns = (clock: Clock) => [clock.lastTurnOn, clock.nextTurnOn];

    it('is worked out for the first who asks on a day, and turns for all on the same days', () => {
      const facts = { from: '2026-11-10', to: '2026-11-30' };
      const asked: string[] = [];
      const asking = (days: typeof facts, clock: Clock) => {
        asked.push(clock.asOf);
        return standing(days, clock);
      };
      const [first, second] = [clockOn('2026-11-23'), clockOn('2026-11-23')];
      expect([first.onceForAll(asking, facts), second.onceForAll(asking, facts)]).toEqual([true, true]);
      expect(asked).toEqual(['2026-11-23']);
      expect([turns(first), turns(second)]).toEqual([
        ['2026-11-10', '2026-12-01'],
        ['2026-11-10', '2026-12-01'],
      ]);
    });

    it('is worked out anew on another day, and of other facts', () => {
      const facts = { from: '2026-11-10', to: '2026-11-30' };
      const found = ['2026-11-09', '2026-11-10', '2026-12-01', '2026-11-10'].map((asOf) => {
        const clock = clockOn(asOf);
        return [clock.onceForAll(standing, facts), ...turns(clock)];
      });
      expect(found).toEqual([
        [false, null, '2026-11-10'],
        [true, '2026-11-10', '2026-12-01'],
        [false, '2026-12-01', null],
        [true, '2026-11-10', '2026-12-01'],
      ]);
      expect(clockOn('2026-11-10').onceForAll(standing, { ...facts, to: '2026-11-09' })).toBe(false);
    });

    it('leaves the nearer days that a clock has been asked about before', () => {
      const facts = { from: '2026-11-10', to: '2026-11-30' };
      const clock = clockOn('2026-11-23');
      clock.isWithin(day('2026-11-20'), day('2026-11-25'));
      clock.onceForAll(standing, facts);
      expect(turns(clock)).toEqual(['2026-11-20', '2026-11-26']);
    });

    it('is told apart by what is worked out', () => {
      const facts = { from: '2026-11-10', to: '2026-11-30' };
      const clock = clockOn('2026-11-23');
      const isOver = (days: typeof facts, on: Clock) => on.isPast(day(days.to));
      expect([clock.onceForAll(standing, facts), clock.onceForAll(isOver, facts)]).toEqual([true, false]);
    });
  });
});
