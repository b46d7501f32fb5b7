import { type CalendarDate, today } from '../../kernel/calendar-date';

/** How jobs of a kind are worked on. */
interface Working {
  /** Its queue, which a migration has made. */
  readonly name: string;
  /** How often a job that has failed is tried again before it is given up. */
  readonly retries: number;
  /** Seconds until it is tried again for the first time; each time after that about twice as long. */
  readonly retryAfter: number;
  /** How many jobs of the kind each process works on at once. */
  readonly atOnce: number;
}

/** How many jobs with one key there may be: one that waits; or one that waits, one to be tried again and one worked on. */
type Policy = 'short' | 'stately';

/** One declaration for each kind of job: its name, what a job carries, how it is tried again. */
export class JobKind<Data extends object> {
  /** Of the queue, as the migration has made it. */
  readonly policy: Policy = 'short';
  readonly name: string;
  readonly retries: number;
  readonly retryAfter: number;
  readonly atOnce: number;

  constructor({ name, retries, retryAfter, atOnce }: Working) {
    this.name = name;
    this.retries = retries;
    this.retryAfter = retryAfter;
    this.atOnce = atOnce;
  }

  /** What a job of this kind carries, as it comes out of the queue. */
  carriedBy(job: { readonly data: object }): Data {
    return job.data as Data;
  }
}

/** The days that a daily pass is to see to: one, or, after days on which no service ran, all of them at once. */
export interface Days {
  /** The last day that was seen to; null: none that is on record. */
  readonly after: CalendarDate | null;
  /** The last day that is to be seen to now. */
  readonly through: CalendarDate;
}

/** What a deployment does once a day, from an hour in Japan on, however many processes it has. */
export class DailyPass extends JobKind<Record<string, never>> {
  /** No two processes are at the same pass. */
  override readonly policy = 'stately';

  constructor(
    name: string,
    /** 0 to 23, in Japan. */
    private readonly hour: number,
  ) {
    super({ name, retries: 8, retryAfter: 30, atOnce: 1 });
  }

  /** The last day on which it was to run. */
  dueThrough(now: Date): CalendarDate {
    return today(new Date(now.getTime() - this.hour * 3_600_000));
  }
}
