import { Injectable } from '@nestjs/common';
import { type CalendarDate } from '../../kernel/calendar-date';
import { Database } from '../database';
import { NO_SCOPE } from '../scope';
import { type DailyPass, type Days } from './job-kind';

/** Keeps how far each daily pass has come. */
@Injectable()
export class PassDays {
  constructor(private readonly database: Database) {}

  /** The days that a pass has still to see to; null: it is through with those that have come. */
  async toDo(pass: DailyPass, now: Date): Promise<Days | null> {
    const [row] = await this.database.as(NO_SCOPE, () =>
      this.database.read<{ after: CalendarDate }>({
        text: 'select done_through as after from jobs.daily_passes where name = $1',
        values: [pass.name],
      }),
    );
    const [after, through] = [row?.after ?? null, pass.dueThrough(now)];
    return after !== null && after >= through ? null : { after, through };
  }

  /** Never back: of two processes whose clocks differ the later one has come further. */
  async done({ name }: DailyPass, through: CalendarDate): Promise<void> {
    await this.database.as(NO_SCOPE, () =>
      this.database.read({
        text: `insert into jobs.daily_passes as p (name, done_through) values ($1, $2)
               on conflict (name) do update set done_through = greatest(p.done_through, excluded.done_through)`,
        values: [name, through],
      }),
    );
  }

  /** Whether a pass is to be put into the queue: it neither waits nor runs already. */
  async isDue(pass: DailyPass, now: Date): Promise<boolean> {
    if ((await this.toDo(pass, now)) === null) return false;
    const [row] = await this.database.as(NO_SCOPE, () =>
      this.database.read<{ found: boolean }>({
        text: `select exists (select from jobs.job where name = $1 and state <= 'active') as found`,
        values: [pass.name],
      }),
    );
    return row?.found !== true;
  }
}
