import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Principal, scopeOf } from '../../access/principal';
import { Standing } from '../../access/standing';
import { Database } from '../../database/database';
import { Jobs } from '../../database/jobs/jobs';
import { type Scope } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { type Kinds, SealedChanges, type Slice } from '../changes/sealed-changes';
import { ToldKinds } from '../changes/told-kinds';
import { SENDING, SYSTEM } from './sending';
import { eventOf } from './webhook-events';

/** Milliseconds between two looks: the journal is sealed four times a second. */
const INTERVAL = 1_000;
/** Changes of one transaction. */
const SLICE = 500;
/** A receiver that has so many to take already is told of no more until it has taken some. */
const MOST_PENDING = 5_000;
/** Readings seen to in one round; the others have their turn in the next. */
const READINGS = 50;
/** Rounds at one look. */
const ROUNDS = 20;

interface Behind {
  readonly id: string;
  readonly subscriptionId: string;
  readonly institutionId: string;
  readonly ownerId: string;
  readonly resources: readonly string[];
  readonly isReplay: boolean;
  readonly until: string;
}

/**
 * Makes a message of every change that a subscription is to be told of. Each subscription has a cursor of its own in the journal,
 * which moves with the messages in one transaction: nothing is skipped, however often a process dies.
 */
@Injectable()
export class Announcer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Announcer.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly changes: SealedChanges,
    private readonly kinds: ToldKinds,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater();
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private lookLater(): void {
    if (this.isEnding) return;
    this.timer = setTimeout(() => {
      this.looking = this.announce()
        .catch((error: unknown) => {
          this.logger.error(`webhooks: ${error instanceof Error ? error.message : String(error)}`);
        })
        .finally(() => this.lookLater());
    }, INTERVAL).unref();
  }

  private async announce(): Promise<void> {
    await this.database.as(SYSTEM, () => this.wakeSenders());
    let behind = await this.database.as(SYSTEM, () => this.behind());
    for (let round = 0; behind.length > 0 && round < ROUNDS; round++) {
      for (const reading of behind) if (!this.isEnding) await this.read(reading);
      behind = await this.database.as(SYSTEM, () => this.behind());
    }
  }

  private behind(): Promise<Behind[]> {
    return this.database.read<Behind>({
      name: 'webhooks-behind',
      text: `select r.id, s.id as "subscriptionId", s.institution_id as "institutionId", s.owner_id as "ownerId", s.resources,
          r.until_position is not null as "isReplay", coalesce(r.until_position, h.position)::text as until
        from webhook_readings r join webhook_subscriptions s on s.id = r.subscription_id cross join journal_head h
        where s.disabled_at is null and r.position < coalesce(r.until_position, h.position)
          and (select count(*) from (select from webhook_deliveries d where d.subscription_id = s.id and d.state = 'PENDING' limit $1) p) < $1
        order by r.updated_at limit $2`,
      values: [MOST_PENDING, READINGS],
    });
  }

  private async read(reading: Behind): Promise<void> {
    const owner = await this.standing.of(reading.ownerId);
    const scope = owner === null ? null : scopeWithin(owner, reading.institutionId);
    if (owner === null || scope === null) return this.database.as(SYSTEM, () => this.disable(reading));
    const readable = this.kinds.readBy(owner, reading.institutionId);
    const kinds: Kinds =
      reading.resources.length === 0
        ? readable
        : new Map([...readable].filter(([path]) => reading.resources.includes(path)));
    await this.database.as(scope, () => this.database.transact((manager) => this.tell(manager, reading, kinds)));
  }

  private async tell(manager: EntityManager, reading: Behind, kinds: Kinds): Promise<void> {
    const [held] = await manager.query<{ position: string }[]>(
      'select position::text as position from webhook_readings where id = $1 for update skip locked',
      [reading.id],
    );
    // Another process is at it, or has been.
    if (held === undefined || BigInt(held.position) >= BigInt(reading.until)) return;
    const slice = await this.changes.between(held.position, reading.until, kinds, SLICE);
    await manager.query('update webhook_readings set position = $2 where id = $1', [reading.id, slice.reached]);
    if (slice.changes.length === 0) return;
    await note(manager, reading, slice);
    // While a receiver cannot be reached, the job that tries it again takes these along.
    if (!(await this.jobs.isTryingAgain(SENDING, reading.subscriptionId))) await this.wake(reading.subscriptionId);
  }

  /** Its owner may not come in any more, or not follow changes: nothing is told in their name. */
  private async disable({ subscriptionId }: Behind): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(
        `update webhook_subscriptions set disabled_at = now(), disabled_because = 'OWNER' where id = $1 and disabled_at is null`,
        [subscriptionId],
      ),
    );
  }

  /** Of messages that are due and for which no job stands, such as those to be sent again, or after a restore. */
  private async wakeSenders(): Promise<void> {
    const due = await this.database.read<{ id: string }>({
      name: 'webhooks-due',
      text: `select s.id from webhook_subscriptions s where s.disabled_at is null
          and exists (select from webhook_deliveries d where d.subscription_id = s.id and d.state = 'PENDING' and d.due_at <= now()
            and (d.claimed_until is null or d.claimed_until < now()))
          and not exists (select from jobs.job j where j.name = $1 and j.singleton_key = s.id::text and j.state <= 'active')`,
      values: [SENDING.name],
    });
    for (const { id } of due) await this.wake(id);
  }

  private wake(subscriptionId: string): Promise<void> {
    return this.jobs.enqueue(SENDING, { subscriptionId }, { key: subscriptionId });
  }
}

/** What somebody sees who follows changes, within one institution; null: they may not there. */
function scopeWithin(owner: Principal, institutionId: string): Scope | null {
  const scope = scopeOf(owner, 'change.read');
  if (scope === null || scope.vendor !== null) return null;
  if (scope.institutions !== 'ALL' && !scope.institutions.includes(institutionId)) return null;
  return { ...scope, institutions: [institutionId], mayWrite: true };
}

async function note(
  manager: EntityManager,
  { subscriptionId, institutionId, isReplay }: Behind,
  { changes }: Slice,
): Promise<void> {
  await manager.query(
    `insert into webhook_deliveries (id, subscription_id, institution_id, is_replay, position, resource, record_id, is_deleted, event)
     select id, $1, $2, $3, position, resource, record_id, is_deleted, event
     from unnest($4::uuid[], $5::bigint[], $6::text[], $7::uuid[], $8::boolean[], $9::text[]) as d (id, position, resource, record_id, is_deleted, event)`,
    [
      subscriptionId,
      institutionId,
      isReplay,
      changes.map(() => newId()),
      changes.map(({ position }) => position),
      changes.map(({ resource }) => resource),
      changes.map(({ id }) => id),
      changes.map(({ record }) => record === undefined),
      changes.map(eventOf),
    ],
  );
}
