import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import PgBoss, { type Job } from 'pg-boss';
import { newId } from '../../kernel/identifier';
import { Database } from '../database';
import { NO_SCOPE } from '../scope';
import { type Days, type DailyPass, type JobKind } from './job-kind';
import { JobPool } from './job-pool';
import { PassDays } from './pass-days';

/** Milliseconds between two looks for jobs. */
const LOOK_MS = 500;
/** How long a job is a process's own without a sign of life from it; then another process takes it on. */
const LEASE_SECONDS = 60;
const RENEW_MS = (LEASE_SECONDS * 1000) / 4;
/** Seconds between two rounds of pg-boss: ended leases, old jobs. One process makes each round. */
const ROUND_SECONDS = 15;
/** How often it is looked whether a daily pass is due. */
const DUE_MS = 15_000;

type Handler = (job: Job<object>, stopping: AbortSignal) => Promise<void>;

/** How a job is put into the queue. */
export interface Enqueuing {
  /** Of jobs with one key one waits at a time: another one is not put in. */
  readonly key?: string;
  /** Of jobs with one id there is one, until twelve hours after it was done. */
  readonly id?: string;
  /** Not before. */
  readonly at?: Date;
}

/**
 * The house's queue of jobs: pg-boss in our PostgreSQL. To have one:
 *
 * 1. A migration makes the queue: `select jobs.create_queue('notice-sending', '{"policy":"short"}')`.
 * 2. A declaration: `const NOTICE_SENDING = new JobKind<{ noticeId: string }>({ name: 'notice-sending', retries: 10, retryAfter: 30, atOnce: 2 })`.
 * 3. In the constructor of whoever does it: `jobs.handle(NOTICE_SENDING, ({ noticeId }, stopping) => this.send(noticeId))`.
 * 4. `await jobs.enqueue(NOTICE_SENDING, { noticeId })` inside a transaction: the job is there when that commits, or never.
 *
 * Once a day: a queue by `select jobs.create_queue('notice-ladders', '{"policy":"stately"}')`, `const LADDERS = new DailyPass('notice-ladders', 6)`
 * and `jobs.daily(LADDERS, ({ after, through }, stopping) => …)` in a constructor. It runs from six in the morning in Japan on, in one
 * process of the deployment, for every day since the last one that it has come through, in one go.
 *
 * A job is done at least once: a process may die after the work and before the queue knows. So a handler notes what it has
 * done where it does it, and finds it done the second time. It works in the scope that it chooses (`database.as`); without
 * one it sees nothing. A job carries ids only: nothing hides it, and a backup leaves it out.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly kinds = new Map<string, { readonly kind: JobKind<object>; readonly handler: Handler }>();
  private readonly passes: DailyPass[] = [];
  private readonly running = new Map<Promise<void>, string>();
  private readonly stopping = new AbortController();
  private readonly boss: PgBoss;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private dueLookedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly pool: JobPool,
    private readonly days: PassDays,
  ) {
    this.boss = new PgBoss({
      db: pool,
      schema: 'jobs',
      // Queues and schema are made by our migrations, and our daily passes catch up, which its schedules do not.
      migrate: false,
      schedule: false,
      maintenanceIntervalSeconds: ROUND_SECONDS,
    }).on('error', (error) => this.complain('the queue of jobs', error));
  }

  /** Says who does the jobs of a kind. */
  handle<Data extends object>(kind: JobKind<Data>, work: (data: Data, stopping: AbortSignal) => Promise<void>): void {
    if (this.kinds.has(kind.name)) throw new Error(`the jobs ${kind.name} are done by somebody already`);
    this.kinds.set(kind.name, { kind, handler: (job, stopping) => work(kind.carriedBy(job), stopping) });
  }

  /** Says who does a daily pass. */
  daily(pass: DailyPass, work: (days: Days, stopping: AbortSignal) => Promise<void>): void {
    this.handle(pass, async (_, stopping) => {
      const days = await this.days.toDo(pass, new Date());
      if (days === null) return;
      await work(days, stopping);
      // One that was told to stop has not come through.
      if (!stopping.aborted) await this.days.done(pass, days.through);
    });
    this.passes.push(pass);
  }

  /** Puts a job into the queue, in the transaction that is open: it is there when that commits. */
  async enqueue<Data extends object>(kind: JobKind<Data>, data: Data, how: Enqueuing = {}): Promise<void> {
    await this.database.transact(async (manager) => {
      const executeSql = async (text: string, values: unknown[]) => ({
        rows: await manager.query<unknown[]>(text, values),
      });
      await this.boss.send(kind.name, data, {
        ...(how.id === undefined ? {} : { id: how.id }),
        ...(how.at === undefined ? {} : { startAfter: how.at }),
        singletonKey: how.key ?? newId(),
        retryLimit: kind.retries,
        retryDelay: kind.retryAfter,
        retryBackoff: true,
        expireInSeconds: LEASE_SECONDS,
        db: { executeSql },
      });
    });
  }

  /** Somebody waits for what has just been put in and committed: it is looked for at once, not at the next look. */
  lookSoon(): void {
    if (this.timer !== undefined) this.lookLater(0);
  }

  /** Whether a job with this key has failed and waits to be tried again. */
  async isTryingAgain({ name }: JobKind<object>, key: string): Promise<boolean> {
    const [row] = await this.database.read<{ found: boolean }>({
      name: 'job-tried-again',
      text: `select exists (select from jobs.job where name = $1 and singleton_key = $2 and state = 'retry') as found`,
      values: [name, key],
    });
    return row?.found ?? false;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.kinds.size === 0) return;
    await this.demandQueues();
    await this.boss.start();
    this.lookLater(0);
  }

  async onModuleDestroy(): Promise<void> {
    // A process may be closed twice.
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    this.stopping.abort();
    await this.looking;
    await Promise.all(this.running.keys());
    await this.boss.stop({ graceful: false });
    await this.pool.end();
  }

  private async demandQueues(): Promise<void> {
    const made = await this.pool.queues();
    const missing = [...this.kinds.values()].filter(
      ({ kind }) => !made.some(({ name, policy }) => name === kind.name && policy === kind.policy),
    );
    if (missing.length > 0)
      throw new Error(
        `no migration has made the queues ${missing.map(({ kind }) => `${kind.name} (${kind.policy})`).join(', ')}`,
      );
  }

  private lookLater(inMs: number): void {
    clearTimeout(this.timer);
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      // One look at a time: two would give out the same places.
      this.looking = this.looking
        .then(() => this.look())
        .catch((error: unknown) => this.complain('looking for jobs', error))
        .finally(() => this.lookLater(LOOK_MS));
    }, inMs).unref();
  }

  private async look(): Promise<void> {
    if (Date.now() - this.dueLookedAt >= DUE_MS) {
      for (const pass of this.passes)
        if (await this.days.isDue(pass, new Date()))
          await this.database.as(NO_SCOPE, () => this.enqueue(pass, {}, { key: pass.name }));
      this.dueLookedAt = Date.now();
    }
    for (const { name } of await this.pool.waiting(this.withPlaces())) {
      const known = this.kinds.get(name);
      if (known === undefined || this.stopping.signal.aborted) return;
      for (const job of await this.boss.fetch<object>(name, { batchSize: this.places(known.kind) }))
        this.take(known.kind, known.handler, job);
    }
  }

  private places({ name, atOnce }: JobKind<object>): number {
    return atOnce - [...this.running.values()].filter((one) => one === name).length;
  }

  private withPlaces(): string[] {
    return [...this.kinds.values()].filter(({ kind }) => this.places(kind) > 0).map(({ kind }) => kind.name);
  }

  private take(kind: JobKind<object>, handler: Handler, job: Job<object>): void {
    const running = this.run(kind, handler, job)
      .catch((error: unknown) => this.complain(`noting how the job ${kind.name} ${job.id} ended`, error))
      .finally(() => {
        this.running.delete(running);
        this.lookLater(0);
      });
    this.running.set(running, kind.name);
  }

  private async run(kind: JobKind<object>, handler: Handler, job: Job<object>): Promise<void> {
    const lease = setInterval(() => void this.renew(job), RENEW_MS).unref();
    try {
      await handler(job, this.stopping.signal);
      await this.boss.complete(kind.name, job.id);
    } catch (error) {
      this.complain(`the job ${kind.name} ${job.id}`, error);
      await this.boss.fail(kind.name, job.id, { message: messageOf(error) });
    } finally {
      clearInterval(lease);
    }
  }

  private async renew({ name, id }: Job<object>): Promise<void> {
    await this.pool
      .renew(name, id, LEASE_SECONDS)
      .catch((error: unknown) => this.complain(`the lease of ${name}`, error));
  }

  /** Nobody waits for jobs: what goes wrong is logged, and tried again. */
  private complain(what: string, error: unknown): void {
    this.logger.error(`${what}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
