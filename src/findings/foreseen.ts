import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { addYears, type CalendarDate, today } from '../kernel/calendar-date';
import { loadAcceptances } from './acceptances';
import { type Dossier } from './dossier';
import { forecast, type Turn } from './forecast';
import { institutionsOf } from './judgements';

/**
 * Follows what will turn. While dossiers are remembered nothing about them has changed, no acceptance either: so the year ahead of
 * today is followed once, as far as anybody has asked, and remembered with them.
 */
@Injectable()
export class Foreseen {
  private readonly fromToday = new WeakMap<
    readonly Dossier[],
    { readonly day: CalendarDate; readonly followed: Followed }
  >();

  constructor(private readonly database: Database) {}

  /** Day after day from `from` until `to`, no further than it is asked for. */
  async *of(dossiers: readonly Dossier[], from: CalendarDate, to: CalendarDate): AsyncGenerator<readonly Turn[], void> {
    const day = today();
    if (from < day || to > addYears(day, 1)) {
      yield* forecast(dossiers, from, to, await this.acceptances(dossiers));
      return;
    }
    for await (const turns of (await this.followed(dossiers, day)).turns()) {
      if (turns.some(({ on }) => on > to)) return;
      if (!turns.some(({ on }) => on < from)) yield turns;
    }
  }

  private async followed(dossiers: readonly Dossier[], day: CalendarDate): Promise<Followed> {
    const known = this.fromToday.get(dossiers);
    if (known?.day === day) return known.followed;
    const acceptances = await this.acceptances(dossiers);
    const followed = new Followed(forecast(dossiers, day, addYears(day, 1), acceptances));
    this.fromToday.set(dossiers, { day, followed });
    return followed;
  }

  private acceptances(dossiers: readonly Dossier[]): ReturnType<typeof loadAcceptances> {
    return loadAcceptances(this.database, institutionsOf(dossiers));
  }
}

/** Days that have been followed; each is followed once, whoever asks for it first and however many ask at once. */
class Followed {
  private readonly days: (readonly Turn[])[] = [];
  private isAtItsEnd = false;
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly ahead: AsyncGenerator<readonly Turn[], void>) {}

  async *turns(): AsyncGenerator<readonly Turn[], void> {
    for (let i = 0; ; i++) {
      if (i === this.days.length) await this.followTo(i);
      const turns = this.days[i];
      if (turns === undefined) return;
      yield turns;
    }
  }

  private followTo(day: number): Promise<void> {
    this.following = this.following.then(async () => {
      if (day < this.days.length || this.isAtItsEnd) return;
      const next = await this.ahead.next();
      if (next.done === true) this.isAtItsEnd = true;
      else this.days.push(next.value);
    });
    return this.following;
  }
}
