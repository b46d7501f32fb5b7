import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../../access/principal';
import { Database } from '../../../database/database';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date';
import { type Due, noticeId, type Standing, standingsOn } from '../dues/due';
import { DueReader } from '../dues/due.reader';
import { Ladders, type LadderRow } from '../ladders/ladders';

/** Something that somebody is told, and where it stands. */
export interface Notice extends Due {
  readonly id: string;
  readonly standing: Standing;
  /** Its place among the others: by its day, as text. */
  readonly order: string;
}

/** As told to somebody who may have seen it. */
export interface SeenNotice extends Notice {
  /** RFC 3339; null: they have not said so, or not since it waits again. */
  readonly seenAt: string | null;
}

const LATEST = '9999-12-31';

/**
 * What somebody is told on a day: worked out from the facts of that day, so that it goes when they are mended, moves when a day
 * moves, and nobody is told of what they may not see any more. Only what they have seen is remembered.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly dues: DueReader,
  ) {}

  /** All that stands at a step, what is overdue longest first. */
  async on(principal: Principal, day: CalendarDate): Promise<readonly Notice[]> {
    const ladders = await this.ladders(principal);
    const dues = await this.dues.of(principal, day, addDays(day, ladders.longest));
    const standingOf = standingsOn(day);
    return dues
      .flatMap((due) => {
        const standing = standingOf(due, ladders.of(due));
        return standing === null ? [] : [{ ...due, id: noticeId(due, standing.step), standing, order: orderOf(due) }];
      })
      .sort((one, other) => (one.order < other.order ? -1 : 1));
  }

  /** The same, with what they have seen; in the scope of whoever asks. */
  async withLooks(principal: Principal, day: CalendarDate): Promise<readonly SeenNotice[]> {
    const notices = await this.on(principal, day);
    const looks = await this.database.read<{ id: string; seenAt: string }>({
      name: 'notice-looks',
      // All of theirs: whoever sees a whole deployment has tens of thousands of notices, and has looked at few of them.
      text: `select notice_id as id, to_json(seen_at) as "seenAt" from notice_looks where account_id = (select scope_actor())`,
      values: [],
    });
    const seen = new Map(looks.map(({ id, seenAt }) => [id, seenAt]));
    return notices.map((notice) => ({ ...notice, seenAt: lookAt(notice, seen.get(notice.id)) }));
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

  async ladders(principal: Principal): Promise<Ladders> {
    const scope = scopeOf(principal, 'institution.read');
    if (scope === null) return new Ladders([]);
    const rows = await this.database.beside(scope, () =>
      this.database.read<LadderRow>({
        name: 'ladders',
        text: 'select institution_id as "institutionId", kind, contract_id as "contractId", days from notice_ladders',
        values: [],
      }),
    );
    return new Ladders(rows);
  }
}

function lookAt({ begun }: Due, seenAt: string | undefined): string | null {
  if (seenAt === undefined) return null;
  return begun !== null && Date.parse(seenAt) < Date.parse(begun) ? null : seenAt;
}

function orderOf({ dueOn, since, kind, subject, institutionId }: Due): string {
  return `${dueOn ?? LATEST} ${since ?? LATEST} ${kind} ${subject.id} ${institutionId ?? ''}`;
}
