import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database';
import { DailyPass, JobKind } from '../../database/jobs/job-kind';
import { Jobs } from '../../database/jobs/jobs';
import { NO_SCOPE, type Scope } from '../../database/scope';
import { Sealer } from '../../journal/sealer';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { FindingLifeSettings } from './finding-life-settings';
import { FindingStore } from './finding-store';
import { CONCERNED } from '../institutions-concerned';

/** One institution is judged at a time in each process: it takes the processor, and others wait for answers. */
const PASS = new JobKind<{ readonly institutionId: string }>({
  name: 'finding-pass',
  retries: 8,
  retryAfter: 5,
  atOnce: 1,
});
/** After midnight in Japan, when the dates have moved on. */
const DAYS = new DailyPass('finding-days', 0);

/** How long an institution is left alone after a pass, by what the pass took: a large one that changes all day takes a tenth of a processor. */
const REST = 9;

const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds between two looks at the journal. */
const LOOK_MS = 250;
/** Entries that one look reads at most. */
const ENTRIES = 5_000;
const EVERYWHERE: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };

/**
 * Keeps the stored findings up. What the journal says was changed has the institutions concerned looked at: that of the
 * record; where it was a public fact of a vendor, each that has to do with the vendor. There what the change touches is judged anew; the
 * first time in a day, and where that cannot be told, all. A daily pass judges the records for which a
 * date has come, and nothing beside them; and whole those institutions whose judgement is owed from before a restart or a restore,
 * or stands as another version of the service judged.
 */
@Injectable()
export class FindingPasses implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(FindingPasses.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isOver = false;
  /** By institution; instants in milliseconds. */
  private readonly restUntil = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly store: FindingStore,
    private readonly sealer: Sealer,
    private readonly settings: FindingLifeSettings,
  ) {
    if (!settings.isKept) return;
    jobs.handle(PASS, ({ institutionId }, stopping) => this.pass(institutionId, stopping));
    jobs.daily(DAYS, ({ through }) => this.day(through));
  }

  onApplicationBootstrap(): void {
    if (!this.settings.isKept) return;
    this.looking = this.judgeAsNow()
      .catch((error: unknown) => this.complain('it was not looked at who was judged by another version', error))
      .finally(() => this.lookLater());
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Reads on in the journal, and asks for a pass over each institution that an entry concerns. Returns how many entries it read. */
  async look(): Promise<number> {
    // What nobody has sealed yet has no place in the order of entries.
    await this.sealer.sealNow();
    const entries = await this.database.as(EVERYWHERE, () =>
      this.database.transact(async (manager) => {
        // Of several processes one reads; the others find it taken.
        await manager.query('insert into finding_watch (position) values (0) on conflict do nothing');
        const [from] = await manager.query<{ position: string }[]>(
          'select position::text as position from finding_watch for update skip locked',
        );
        if (from === undefined) return 0;
        const [read] = await manager.query<{ entries: string; last: string; concerned: string[] }[]>(CONCERNED, [
          from.position,
          ENTRIES,
        ]);
        if (read === undefined || Number(read.entries) === 0) return 0;
        await this.want(read.concerned);
        await manager.query('update finding_watch set position = $1', [read.last]);
        return Number(read.entries);
      }),
    );
    if (entries > 0) this.jobs.lookSoon();
    return entries;
  }

  /** Asks for a pass over each institution of which a record has come due since it was judged, or that is owed one as a whole. */
  async day(through: CalendarDate = today()): Promise<void> {
    await this.judgeAsNow();
    await this.database.as(EVERYWHERE, () =>
      this.database.transact(async (manager) => {
        const due = await manager.query<{ id: string }[]>(
          `select i.id from institutions i left join finding_passes p on p.institution_id = i.id
           where p.evaluated_at is null or p.evaluated_at < p.wanted_at
             or exists (select from judged_records r where r.institution_id = i.id and r.next_change_on <= $1)`,
          [through],
        );
        await this.askFor(due.map(({ id }) => id));
      }),
    );
  }

  /** Wants a pass over each institution that was never judged by what is judged by now. */
  private async judgeAsNow(): Promise<void> {
    const version = await this.store.version();
    await this.database.as(EVERYWHERE, () =>
      this.database.transact(async (manager) => {
        const others = await manager.query<{ id: string }[]>(
          `select i.id from institutions i left join finding_passes p on p.institution_id = i.id
           where p.judged_by is distinct from $1 and coalesce(p.evaluated_at >= p.wanted_at, true)`,
          [version],
        );
        await this.want(others.map(({ id }) => id));
      }),
    );
  }

  /** Between two passes whoever waits for an answer has the processor as long as a pass had it: many may be owed at once. */
  private async pass(institutionId: string, stopping: AbortSignal): Promise<void> {
    const began = Date.now();
    try {
      if (await this.store.isOwed(institutionId)) await this.store.reconcile(institutionId);
      // Midnight may have passed meanwhile.
      await this.store.reconcileDue(institutionId);
    } finally {
      const ended = Date.now();
      this.restUntil.set(institutionId, ended + REST * (ended - began));
    }
    await wait(Math.min(Date.now() - began, LONGEST_PAUSE_MS), undefined, { signal: stopping }).catch(() => undefined);
  }

  /** Noted where it outlives the queue. */
  private async want(institutionIds: readonly string[]): Promise<void> {
    await this.database.transact(async (manager) => {
      await manager.query(
        `insert into finding_passes (institution_id, wanted_at) select id, clock_timestamp() from institutions where id = any($1)
         order by id on conflict (institution_id) do update set wanted_at = excluded.wanted_at`,
        [institutionIds],
      );
      await this.askFor(institutionIds);
    });
  }

  /** In one order, for two who ask for the same ones wait for each other. */
  private async askFor(institutionIds: readonly string[]): Promise<void> {
    await this.database.transact(async () => {
      for (const institutionId of [...institutionIds].sort()) {
        const rest = this.restUntil.get(institutionId) ?? 0;
        const at = rest > Date.now() ? { at: new Date(rest) } : {};
        await this.jobs.enqueue(PASS, { institutionId }, { key: institutionId, ...at });
      }
    });
  }

  private lookLater(): void {
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .then(() => undefined)
        .catch((error: unknown) => this.complain('the journal was not read for findings', error))
        .finally(() => this.lookLater());
    }, LOOK_MS).unref();
  }

  private complain(what: string, error: unknown): void {
    this.logger.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
