import { Client as Connection } from 'pg';
import { DigestMaking } from '../../src/exchange/notices/mail/digest-making';
import { calendarDate } from '../../src/kernel/calendar-date';
import { daysFrom, nextLeapYear } from './days-by-hand';
import { MailPeer } from './mail-peer';
import { populate } from './populated';
import { TestRegistry } from './registry';
import { settled } from './settled';

export const LEAP = nextLeapYear(new Date().getUTCFullYear() + 1);
/** Before all that is laid out; when all of it began; and when the last of it ends. */
export const [BEFORE, EARLY, LATE] = [`${LEAP - 1}-05-01`, `${LEAP - 3}-01-01`, `${LEAP + 5}-12-31`];
/** A leap day, the ends of a fiscal year, of a year and of a month. */
export const LAST_DAYS = [`${LEAP}-02-29`, `${LEAP}-03-31`, `${LEAP - 1}-12-31`, `${LEAP}-04-30`];
/** From the first of these days until the last nobody looks: over the leap day, and over the end of a year and of a month. */
const DOWN = [
  [`${LEAP}-02-22`, `${LEAP}-03-02`],
  [`${LEAP - 1}-12-25`, `${LEAP}-01-03`],
  [`${LEAP - 1}-08-27`, `${LEAP - 1}-09-05`],
] as const;

/** The populated hospital with a mail server, on which days go by as a test says. */
export class NoticeGround {
  private constructor(
    readonly registry: TestRegistry,
    /** As the owner, past triggers and foreign keys. */
    readonly owner: Connection,
    readonly institutionId: string,
    private readonly mail: MailPeer,
  ) {}

  static async make(): Promise<NoticeGround> {
    const mail = await MailPeer.start();
    const registry = await TestRegistry.startWithSample({
      SMTP_URL: mail.url,
      MAIL_FROM: 'bunkaiten@hospital.example.jp',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
      KEEP_FINDINGS: 'false',
    });
    // The service's own pass of today comes first, and finds nobody.
    await settled(
      async () => (await registry.sql(`select from jobs.daily_passes where name = 'notice-digests'`)).length,
      1,
    );
    const institutionId = await populate(registry);
    const owner = new Connection(registry.connection);
    await owner.connect();
    await owner.query(`set session_replication_role = 'replica'`);
    return new NoticeGround(registry, owner, institutionId, mail);
  }

  /** From here on these come in with a second factor, and get a mail each day on which there is something to tell. */
  async tell(names: readonly string[]): Promise<void> {
    await this.owner.query(
      'update accounts set password_changed_at = now(), second_factor_since = now() where name = any($1)',
      [names],
    );
    await this.owner.query('delete from notice_preferences');
    await this.owner.query(
      `insert into notice_preferences (account_id, digest, monthly) select id, 'DAILY', false from accounts`,
    );
  }

  async pass(day: string): Promise<void> {
    await this.registry.app
      .get(DigestMaking)
      .pass({ after: null, through: calendarDate(day) }, new AbortController().signal);
  }

  /** What these people were told of: who, of what kind, about what, due when, at which step, on which day. */
  async told(names: readonly string[], subjects: readonly string[]): Promise<string[]> {
    const rows = await this.registry.sql<{ line: string }>(
      `select concat_ws(' ', a.name, n.kind, n.subject_id, coalesce(n.due_on::text, '-'), n.step, d.day) as line
        from digest_notices n join digests d on d.id = n.digest_id join accounts a on a.id = d.account_id
        where a.name = any($1) and n.subject_id = any($2)`,
      [names, subjects],
    );
    return rows.map(({ line }) => line).sort();
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await this.registry.stop();
    await this.mail.stop();
  }
}

/** The days around each of these and after each downtime on which somebody looks, in order. */
export function daysAround(days: readonly string[]): readonly string[] {
  const isDown = (day: string) => DOWN.some(([from, to]) => from <= day && day <= to);
  const visits = [BEFORE, ...days.flatMap((on) => [daysFrom(on, -1), on]), ...DOWN.map(([, to]) => daysFrom(to, 1))];
  return [...new Set(visits)].filter((day) => day >= BEFORE && !isDown(day)).sort();
}
