import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../../access/principal';
import { Database } from '../../../database/database';
import { addDays, type CalendarDate, today } from '../../../kernel/calendar-date';
import { type Due } from '../dues/due';
import { DueReader } from '../dues/due.reader';
import { Ladders, readLadders } from '../ladders/ladders';
import { byDay, type Notice, noticesOf } from './notice';
import { RememberedNotices } from './remembered-notices';

/** As told to somebody who may have seen it. */
export interface SeenNotice extends Notice {
  /** RFC 3339; null: they have not said so, or not since it waits again. */
  readonly seenAt: string | null;
}

/** That somebody has seen a notice. */
interface Look {
  readonly id: string;
  /** RFC 3339, to the microsecond. */
  readonly seenAt: string;
}

/**
 * What somebody is told on a day: worked out from the facts of that day, so that it goes when they are mended, moves when a day
 * moves, and nobody is told of what they may not see any more. Only what they have seen is remembered.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly dues: DueReader,
    private readonly remembered: RememberedNotices,
  ) {}

  /** All that stands at a step, what is overdue longest first. */
  async on(principal: Principal, day: CalendarDate): Promise<readonly Notice[]> {
    const { told, left } = await this.remembered.of(principal, day);
    const ladders = await this.ladders(principal);
    const dues =
      told === null
        ? await this.dues.of(principal, day, addDays(day, ladders.longest))
        : [
            ...(await this.dues.dated(principal, left, day, addDays(day, ladders.longest))),
            ...(await this.dues.waiting(principal, day)),
          ];
    return [...(told ?? []), ...noticesOf(dues, ladders, day)].sort(byDay);
  }

  /**
   * The same, with what they have seen; in the scope of whoever asks. What they had seen and what stands there no more is forgotten
   * with it: should it come again, it is news, even where nothing says from when.
   */
  async withLooks(principal: Principal, day: CalendarDate): Promise<readonly SeenNotice[]> {
    const looks = await this.looks();
    const notices = await this.on(principal, day);
    const standing = new Set(notices.map(({ id }) => id));
    // On another day other steps stand.
    if (day === today()) await this.forget(looks.filter(({ id }) => !standing.has(id)));
    const seen = new Map(looks.map(({ id, seenAt }) => [id, seenAt]));
    return notices.map((notice) => ({ ...notice, seenAt: lookAt(notice, seen.get(notice.id)) }));
  }

  /** The same for somebody who does not ask themselves. */
  async withLooksOf(principal: Principal, day: CalendarDate): Promise<readonly Notice[]> {
    const scope = scopeOf(principal, 'institution.read');
    if (scope === null) return this.on(principal, day);
    return this.database.as(scope, () => this.withLooks(principal, day));
  }

  /** Whether whoever asks has seen anything that may have gone. */
  async hasLooks(principal: Principal): Promise<boolean> {
    const scope = scopeOf(principal, 'institution.read');
    return scope !== null && (await this.database.as(scope, () => this.looks())).length > 0;
  }

  /** From here on whoever asks has seen these. */
  async see(ids: readonly string[]): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(
        `insert into notice_looks (notice_id) select unnest($1::uuid[])
         on conflict (account_id, notice_id) do update set seen_at = excluded.seen_at`,
        [ids],
      ),
    );
  }

  /** All of theirs: whoever sees a whole deployment has tens of thousands of notices, and has looked at few of them. */
  private looks(): Promise<Look[]> {
    return this.database.read<Look>({
      name: 'notice-looks',
      text: `select notice_id as id, to_json(seen_at) as "seenAt" from notice_looks where account_id = (select scope_actor())`,
      values: [],
    });
  }

  /** Looks as they were read; what was looked at once more meanwhile stands there again. */
  private async forget(looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    await this.database.transact((manager) =>
      manager.query(
        // Two windows that read at once do not wait for each other.
        `with gone as (select l.notice_id as id from notice_looks l join unnest($1::uuid[], $2::timestamptz[]) as read (id, seen_at)
             on read.id = l.notice_id and read.seen_at = l.seen_at where l.account_id = (select scope_actor()) for update of l skip locked)
         delete from notice_looks l using gone where l.account_id = (select scope_actor()) and l.notice_id = gone.id`,
        [looks.map(({ id }) => id), looks.map(({ seenAt }) => seenAt)],
      ),
    );
  }

  private async ladders(principal: Principal): Promise<Ladders> {
    const scope = scopeOf(principal, 'institution.read');
    return scope === null ? new Ladders([]) : this.database.beside(scope, () => readLadders(this.database));
  }
}

function lookAt({ begun }: Due, seenAt: string | undefined): string | null {
  if (seenAt === undefined) return null;
  return begun !== null && Date.parse(seenAt) < Date.parse(begun) ? null : seenAt;
}
