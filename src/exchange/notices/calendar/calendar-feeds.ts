import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Recipients } from '../../../access/recipients';
import { newToken, tokenHash } from '../../../access/sign-in/tokens';
import { Database } from '../../../database/database';
import { SIGN_IN_SCOPE } from '../../../database/scope';
import { addYears, today } from '../../../kernel/calendar-date';
import { newId } from '../../../kernel/identifier';
import { Problem } from '../../../kernel/problem';
import { notFound } from '../../../kernel/problems';
import { DueReader } from '../dues/due.reader';
import { PreferenceReading } from '../preferences/preference-reading';
import { type CalendarDay, changedEntries, daysOf, forgottenBefore, type KnownEntry } from './calendar-entries';
import { calendarText, type ToldEntry } from './calendar-text';
import { type CalendarFeedView, type NewCalendarFeedView } from './calendar-feed.dto';

/** As many calendars as somebody reads at once. */
const MOST_FEEDS = 10;
/** How far a calendar looks ahead. */
const AHEAD_YEARS = 2;

const SHOWN = `select id, name, to_json(created_at) as "createdAt", to_json(last_read_at) as "lastReadAt"
  from calendar_feeds where account_id = scope_actor() and revoked_at is null`;

/** What is due, read by a person's own calendar under a token that opens nothing else. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
    private readonly dues: DueReader,
    private readonly preferences: PreferenceReading,
  ) {}

  /** Of whoever asks: those that have not been revoked. */
  list(): Promise<CalendarFeedView[]> {
    return this.database.read<CalendarFeedView>({
      name: 'calendar-feeds',
      text: `${SHOWN} order by created_at`,
      values: [],
    });
  }

  /** The token is shown once, and only its hash kept. */
  async make(name: string): Promise<NewCalendarFeedView> {
    const [id, token] = [newId(), newToken('CALENDAR')];
    await this.database.transact(async (manager) => {
      // Two at once take turns here.
      await manager.query(`select pg_advisory_xact_lock(hashtext('calendar_feeds'), hashtext(scope_actor()::text))`);
      if ((await this.list()).length >= MOST_FEEDS) throw tooMany();
      await manager.query('insert into calendar_feeds (id, name, token_hash) values ($1, $2, $3)', [
        id,
        name,
        tokenHash(token),
      ]);
    });
    return { id, name, token, path: `/v1/calendar/${token}.ics` };
  }

  /** From here on its address is unknown; 404 where there is none of one's own. */
  async revoke(id: string): Promise<void> {
    const revoked = await this.database.transact((manager) =>
      manager.query<unknown[]>(
        `with revoked as (update calendar_feeds set revoked_at = now() where id = $1 and account_id = scope_actor() and revoked_at is null returning id)
         select id from revoked`,
        [id],
      ),
    );
    if (revoked.length === 0) throw notFound();
  }

  /** 404 for a token that is unknown or revoked, and where its owner may not come in any more: which, is not said. */
  async text(token: string, origin: string | null): Promise<string> {
    const feed = await this.feedOf(token);
    const recipient = feed === null ? null : await this.recipients.one(feed.accountId);
    if (feed === null || recipient === null) throw notFound();
    const on = today();
    const days = daysOf(await this.dues.of(recipient.principal, on, addYears(on, AHEAD_YEARS)));
    const { language } = await this.preferences.of(feed.accountId);
    return calendarText(days, await this.told(feed.id, days), { language, origin, today: on });
  }

  private async feedOf(token: string): Promise<{ id: string; accountId: string } | null> {
    const [feed] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<{ id: string; accountId: string }>({
        name: 'calendar-feed',
        text: 'select id, account_id as "accountId" from calendar_feeds where token_hash = $1 and revoked_at is null',
        values: [tokenHash(token)],
      }),
    );
    return feed ?? null;
  }

  /** Remembers what the calendar is told now; two that read at once take turns. */
  private told(feedId: string, days: readonly CalendarDay[]): Promise<readonly ToldEntry[]> {
    return this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact(async (manager) => {
        await manager.query('update calendar_feeds set last_read_at = now() where id = $1', [feedId]);
        await manager.query('delete from calendar_entries where feed_id = $1 and cancelled_on < $2', [
          feedId,
          forgottenBefore(today()),
        ]);
        await keep(manager, feedId, changedEntries(await entriesOf(manager, feedId), days, today()));
        return entriesOf(manager, feedId);
      }),
    );
  }
}

function entriesOf(manager: EntityManager, feedId: string): Promise<ToldEntry[]> {
  return manager.query<ToldEntry[]>(
    `select uid, due_on as "dueOn", sequence, cancelled_on as "cancelledOn", changed_at as "changedAt"
     from calendar_entries where feed_id = $1 order by due_on, uid`,
    [feedId],
  );
}

async function keep(manager: EntityManager, feedId: string, entries: readonly KnownEntry[]): Promise<void> {
  await manager.query(
    `insert into calendar_entries (feed_id, uid, due_on, sequence, cancelled_on)
     select $1, uid, "dueOn", sequence, "cancelledOn" from jsonb_to_recordset($2) as e (uid text, "dueOn" date, sequence int, "cancelledOn" date)
     on conflict (feed_id, uid) do update set due_on = excluded.due_on, sequence = excluded.sequence, cancelled_on = excluded.cancelled_on, changed_at = now()`,
    [feedId, JSON.stringify(entries)],
  );
}

function tooMany(): Problem {
  return new Problem('CONFLICT', 'TOO_MANY_CALENDARS', {
    ja: `カレンダーは${MOST_FEEDS}個までです。使わないものを無効にしてください`,
    en: `There may be ${MOST_FEEDS} calendars: revoke one that is not used`,
  });
}
