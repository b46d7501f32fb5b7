import { type NewCalendarFeedView } from '../../src/exchange/notices/calendar/calendar-feed.dto';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { monthsFrom, nextLeapYear } from '../support/days-by-hand';
import { moveClock, setClockRight } from '../support/moved-clock';
import { type CalendarEntry, readCalendar } from '../support/read-calendar';
import { TestRegistry } from '../support/registry';

/** The next leap year that begins after today. */
const LEAP = nextLeapYear(new Date().getUTCFullYear() + 1);
const year = (after: number) => String(LEAP + after);

interface Term {
  readonly no: string;
  readonly startOn: string;
  /** Last days of the term and of each that silence opens after it. */
  readonly ends: readonly [string, ...string[]];
  readonly noticeMonths: number;
  readonly noticeFromMonths: number | null;
}

const TERMS: readonly Term[] = [
  {
    no: 'LEAP-DAY',
    startOn: `${year(-2)}-03-01`,
    ends: [`${year(0)}-02-29`],
    noticeMonths: 1,
    noticeFromMonths: 3,
  },
  {
    no: 'BY-SILENCE',
    startOn: `${year(-2)}-03-01`,
    ends: [`${year(-1)}-02-28`, `${year(0)}-02-29`, `${year(1)}-02-28`],
    noticeMonths: 3,
    noticeFromMonths: null,
  },
  {
    no: 'FISCAL-YEAR',
    startOn: `${year(-2)}-04-01`,
    ends: [`${year(0)}-03-31`],
    noticeMonths: 1,
    noticeFromMonths: 4,
  },
  {
    no: 'DECEMBER',
    startOn: `${year(-2)}-01-01`,
    ends: [`${year(-1)}-12-31`],
    noticeMonths: 2,
    noticeFromMonths: null,
  },
  { no: 'MONTH-END', startOn: `${year(-2)}-06-01`, ends: [`${year(0)}-05-31`], noticeMonths: 3, noticeFromMonths: 6 },
];

/** Days on which the calendar is read: before, on and after each, and with days between on which nobody did. */
const DAYS = [
  ...['-10-30', '-10-31', '-11-01', '-11-28', '-11-29', '-11-30', '-12-01', '-12-30', '-12-31'].map(
    (day) => year(-1) + day,
  ),
  // Ten days of downtime, over the leap day and the end of a term.
  ...['-01-01', '-01-29', '-01-30', '-02-20', '-03-01', '-03-30', '-03-31', '-05-31'].map((day) => year(0) + day),
];

describe('a calendar that is read on other days', () => {
  let registry: TestRegistry;
  let feed: NewCalendarFeedView;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    const { id: institutionId } = await api.create('institutions', anInstitutionBody());
    const { id: vendorId } = await api.create('vendors', aVendorBody());
    for (const { no, startOn, ends, noticeMonths, noticeFromMonths } of TERMS) {
      const autoRenew = ends.length > 1;
      const term = { startOn, endOn: ends[0], autoRenew, noticeMonths, noticeFromMonths };
      const renewal = autoRenew ? { renewalMonths: 12 } : {};
      await api.create('contracts', aContractBody(institutionId, vendorId, { contractNo: no, ...term, ...renewal }));
    }
    await registry.sql(
      `update contracts set status = 'ACTIVE', negotiating_from = start_on, signed_on = start_on, activated_on = start_on`,
    );
    const buyer = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    feed = (await buyer.post('/v1/calendar-feeds').send({ name: '職場' }).expect(201)).body as NewCalendarFeedView;
  });
  afterEach(setClockRight);
  afterAll(() => registry.stop());

  const readAt = async (instant: string): Promise<CalendarEntry[]> => {
    moveClock(instant);
    const { text } = await registry.anonymous.get(feed.path).buffer(true).expect(200);
    return readCalendar(text);
  };

  it('has each day right, over the ends of months and years and a leap day, from the first minute in Japan to the last', async () => {
    for (const day of DAYS)
      for (const time of ['00:05', '23:55']) {
        const entries = (await readAt(`${day}T${time}:00+09:00`)).filter(({ status }) => status === 'CONFIRMED');
        for (const term of TERMS) {
          const shown = entries
            .filter(({ summary }) => summary.includes(term.no) && /通知期限/.test(summary))
            .map((entry) => [entry.day, entry.summary.startsWith('【期限超過】')]);
          expect([day, time, term.no, shown.sort()]).toEqual([day, time, term.no, noticeOn(term, day)]);
        }
      }
  });

  it('tells each move once, however many days nobody read it', async () => {
    let before = new Map<string, CalendarEntry>();
    for (const day of [...DAYS, `${year(0)}-06-15`]) {
      const now = new Map((await readAt(`${day}T12:00:00+09:00`)).map((entry) => [entry.uid, entry]));
      for (const [uid, { day: on, status, sequence }] of now) {
        const was = before.get(uid);
        if (was === undefined) continue;
        const hasMoved = was.day !== on || was.status !== status;
        expect([day, uid, sequence]).toEqual([day, uid, was.sequence + (hasMoved ? 1 : 0)]);
      }
      before = now;
    }
  });
});

/** The window in which notice is given of the term that a day lies in, and whether its last day has gone by. */
function noticeOn({ ends, noticeMonths, noticeFromMonths }: Term, day: string): [string, boolean][] {
  const end = ends.find((last) => last >= day);
  if (end === undefined) return [];
  const last = monthsFrom(end, -noticeMonths);
  const window: [string, boolean][] = [[last, last < day]];
  return noticeFromMonths === null ? window : [[monthsFrom(end, -noticeFromMonths), false], ...window];
}
