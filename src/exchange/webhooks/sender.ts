import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Jobs } from '../../database/jobs/jobs';
import { AT_ONCE, Courier, isDown, type Outcome, type Way } from './courier';
import { LOG_PASS, SENDING, SYSTEM } from './sending';
import { WebhookSecrets } from './webhook-secrets';
import { WebhookSettings } from './webhook-settings';

/** Messages that a process claims at once, and for how long: others leave them alone meanwhile. */
const CLAIMED = 20;
const CLAIMED_FOR = `interval '2 minutes'`;
/** How long it is tried. */
const PATIENCE = `interval '3 days'`;
/** Until a message that was refused is sent again: five seconds at first, each time about twice as long, half a day at most. */
const PAUSE = `least(interval '5 seconds' * 2 ^ least(attempts, 16), interval '12 hours') * (1 + random() / 2)`;
/** How long the log goes back. */
const KEPT = `interval '30 days'`;

interface Receiver {
  readonly id: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly former: Buffer | null;
}

interface Message {
  readonly id: string;
  readonly position: string;
  readonly resource: string;
  readonly recordId: string;
  readonly isDeleted: boolean;
  readonly event: string;
  readonly createdAt: Date;
}

/**
 * Takes messages to their receivers: one job for each receiver, so that none waits for another. A message that a receiver
 * refuses is tried again by itself; a receiver that cannot be reached as a whole, by pg-boss.
 */
@Injectable()
export class Sender {
  constructor(
    private readonly database: Database,
    private readonly courier: Courier,
    private readonly secrets: WebhookSecrets,
    private readonly settings: WebhookSettings,
    jobs: Jobs,
  ) {
    jobs.handle(SENDING, ({ subscriptionId }, stopping) => this.sendDue(subscriptionId, stopping));
    jobs.daily(LOG_PASS, () => this.forgetOld());
  }

  private async sendDue(subscriptionId: string, stopping: AbortSignal): Promise<void> {
    const receiver = await this.receiver(subscriptionId);
    if (receiver === undefined) return;
    const way = await this.courier.wayTo(new URL(receiver.url));
    if (typeof way === 'string') return this.noteNoWay(receiver, { status: null, fault: way, ms: 0 });
    try {
      let messages = await this.claim(receiver);
      while (messages.length > 0 && !stopping.aborted) {
        await this.send(receiver, way, messages);
        messages = await this.claim(receiver);
      }
      if (messages.length > 0) await this.release(messages);
    } finally {
      way.leave();
    }
  }

  /** A few at a time; once the receiver does not answer, those that were not sent yet are left for later. */
  private async send(receiver: Receiver, way: Way, messages: readonly Message[]): Promise<void> {
    const left = [...messages];
    let down: Outcome | null = null;
    let isGone = false;
    const carry = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const outcome = await this.carry(receiver, way, next);
        await this.note(next, outcome);
        if (outcome.status === 410) isGone = true;
        if (isDown(outcome)) down = outcome;
        if (isGone || down !== null) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, carry));
    if (left.length > 0) await this.release(left);
    if (isGone) return this.end(receiver, 'GONE');
    if (down !== null) return this.failing(receiver, down);
    await this.well(receiver);
  }

  private async carry({ id, secret, former }: Receiver, way: Way, message: Message): Promise<Outcome> {
    const body = bodyOf(message, this.settings.mail?.publicUrl ?? '');
    const sealed = former === null ? [secret] : [secret, former];
    return way.send(this.secrets.headers(id, sealed, message.id, body, new Date()), body);
  }

  private async receiver(id: string): Promise<Receiver | undefined> {
    const [receiver] = await this.sql<Receiver>(
      `select id, url, secret_sealed as secret, case when former_until > now() then former_secret_sealed end as former
       from webhook_subscriptions where id = $1 and disabled_at is null`,
      [id],
    );
    return receiver;
  }

  private claim({ id }: Receiver): Promise<Message[]> {
    return this.sql<Message>(
      `update webhook_deliveries d set claimed_until = now() + ${CLAIMED_FOR}
       from (select d.id from webhook_deliveries d join webhook_subscriptions s on s.id = d.subscription_id and s.disabled_at is null
         where d.subscription_id = $1 and d.state = 'PENDING' and d.due_at <= now()
           and (d.claimed_until is null or d.claimed_until < now())
         order by d.position, d.id limit ${CLAIMED} for update of d skip locked) as free
       where d.id = free.id
       returning d.id, d.position::text as position, d.resource, d.record_id as "recordId", d.is_deleted as "isDeleted",
         d.event, d.created_at as "createdAt"`,
      [id],
    );
  }

  private async release(messages: readonly Message[]): Promise<void> {
    await this.sql('update webhook_deliveries set claimed_until = null where id = any($1)', [
      messages.map(({ id }) => id),
    ]);
  }

  /** The receiver's own pause holds for a message that did not reach it; one that it refused has a pause of its own. */
  private async note({ id }: Message, outcome: Outcome): Promise<void> {
    const { status, fault, ms } = outcome;
    await this.sql(
      `update webhook_deliveries set attempts = attempts + 1, last_attempt_at = clock_timestamp(), last_status = $2::int, last_fault = $3::text,
         last_ms = $4::int, claimed_until = null, due_at = case when $5::boolean then due_at else now() + ${PAUSE} end,
         state = case when $3::text is null then 'DELIVERED' when created_at < now() - ${PATIENCE} then 'GIVEN_UP' else state end
       where id = $1`,
      [id, status, fault, ms, fault === null || isDown(outcome)],
    );
  }

  /** There is no way to it: the first message says so for all. */
  private async noteNoWay(receiver: Receiver, outcome: Outcome): Promise<void> {
    const messages = await this.claim(receiver);
    await this.release(messages);
    const [first] = messages;
    if (first === undefined) return;
    await this.note(first, outcome);
    await this.failing(receiver, outcome);
  }

  private async well({ id }: Receiver): Promise<void> {
    await this.sql(
      'update webhook_subscriptions set failing_since = null where id = $1 and failing_since is not null',
      [id],
    );
  }

  /** Throws, so that it is tried again later; ends the subscription once that has gone on for days. */
  private async failing(receiver: Receiver, { fault, status }: Outcome): Promise<void> {
    await this.sql('update webhook_subscriptions set failing_since = now() where id = $1 and failing_since is null', [
      receiver.id,
    ]);
    const [found] = await this.sql<{ isOver: boolean }>(
      `select failing_since < now() - ${PATIENCE} as "isOver" from webhook_subscriptions where id = $1`,
      [receiver.id],
    );
    if (found?.isOver === true) return this.end(receiver, 'UNREACHABLE');
    throw new Error(`the receiver cannot be reached: ${fault ?? ''} ${status ?? ''}`.trim());
  }

  private async end({ id }: Receiver, because: 'GONE' | 'UNREACHABLE'): Promise<void> {
    await this.sql(
      'update webhook_subscriptions set disabled_at = now(), disabled_because = $2 where id = $1 and disabled_at is null',
      [id, because],
    );
  }

  private async forgetOld(): Promise<void> {
    await this.sql(`delete from webhook_deliveries where state <> 'PENDING' and updated_at < now() - ${KEPT}`, []);
    await this.sql(
      `delete from webhook_readings where until_position <= position and updated_at < now() - ${KEPT}`,
      [],
    );
  }

  private sql<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.as(SYSTEM, () => this.database.read<Row>({ text, values }));
  }
}

/** Small: that there is something to read, and where. The same each time it is sent. */
function bodyOf({ position, resource, recordId, isDeleted, event, createdAt }: Message, publicUrl: string): string {
  return JSON.stringify({
    type: `${resource}.${event}`,
    timestamp: createdAt.toISOString(),
    data: {
      resource,
      id: recordId,
      position: Number(position),
      isDeleted,
      href: `${publicUrl}/v1/${resource}/${recordId}`,
    },
  });
}
