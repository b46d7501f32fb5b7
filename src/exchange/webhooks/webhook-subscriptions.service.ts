import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { newId } from '../../kernel/identifier';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { SealedChanges } from '../changes/sealed-changes';
import { ToldKinds } from '../changes/told-kinds';
import { Courier } from './courier';
import {
  type CreateWebhookSubscription,
  type PatchWebhookSubscription,
  type WebhookSecretView,
} from './dto/webhook-subscription.dto';
import { type CreateWebhookReplay } from './dto/webhook-delivery.dto';
import { WebhookReadingEntity } from './webhook-reading.entity';
import { WebhookSecrets } from './webhook-secrets';
import { WebhookSubscriptionEntity } from './webhook-subscription.entity';

const HOUR_MS = 3_600_000;
const PASSING_HOURS = 24;

/** Who is told of changes: subscriptions, their secrets, replays. */
@Injectable()
export class WebhookSubscriptions {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly changes: SealedChanges,
    private readonly kinds: ToldKinds,
    private readonly courier: Courier,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** It is told of what is changed from now on. */
  async make(actor: Principal, body: CreateWebhookSubscription): Promise<WebhookSecretView> {
    this.demandTellable(actor, body);
    const id = newId();
    const { secret, sealed } = this.secrets.make(id);
    await this.database.transact(async (manager) => {
      const { position } = await this.changes.head();
      await manager.insert(WebhookSubscriptionEntity, { ...body, id, ...ownedBy(actor), secretSealed: sealed });
      const { institutionId } = body;
      const reading = { id: newId(), subscriptionId: id, institutionId, position, fromPosition: position };
      await manager.insert(WebhookReadingEntity, reading);
    });
    return { id, secret };
  }

  async patch(actor: Principal, expected: Expected, body: PatchWebhookSubscription): Promise<void> {
    const { isDisabled, ...values } = body;
    this.demandTellable(actor, values);
    await this.records.change(WebhookSubscriptionEntity, expected, (before) => ({
      ...values,
      // Whoever says where it goes, or what it tells, is its owner from then on; the database holds to that.
      ...(values.url === undefined && values.resources === undefined ? {} : ownedBy(actor)),
      ...(isDisabled === undefined ? {} : isDisabled ? disabled(before) : ENABLED),
    }));
  }

  /** A new secret; the former one signs beside it for a while, so that receivers can change over. */
  async rotate(id: string, formerValidHours = PASSING_HOURS): Promise<WebhookSecretView> {
    const { secret, sealed } = this.secrets.make(id);
    const former = formerValidHours > 0;
    await this.records.change(WebhookSubscriptionEntity, { id, version: null }, ({ secretSealed }) => ({
      secretSealed: sealed,
      formerSecretSealed: former ? secretSealed : null,
      formerUntil: former ? new Date(Date.now() + formerValidHours * HOUR_MS) : null,
    }));
    return { id, secret };
  }

  /** Tells once more what was changed in a span of days; returns the id of the replay. */
  replay(id: string, { fromOn = null, toOn = null }: CreateWebhookReplay): Promise<string> {
    return this.database.transact(async (manager) => {
      const { institutionId } = await this.records.lock(manager, WebhookSubscriptionEntity, { id, version: null });
      const from = fromOn === null ? '0' : await this.positionBefore(fromOn);
      const until = toOn === null ? (await this.changes.head()).position : await this.positionBefore(toOn, 1);
      const span = { fromOn, toOn, fromPosition: from, position: from, untilPosition: until };
      return this.records.create(WebhookReadingEntity, { subscriptionId: id, institutionId, ...span });
    });
  }

  /** The last place that was sealed before a day began in Japan, or so many days later. */
  private async positionBefore(day: CalendarDate, daysLater = 0): Promise<string> {
    const [row] = await this.database.read<{ position: string }>({
      text: `select coalesce((select position from journal_chain
          where sealed_at < ($1::date + $2::int)::timestamp at time zone 'Asia/Tokyo' order by position desc limit 1), 0)::text as position`,
      values: [day, daysLater],
    });
    return row?.position ?? '0';
  }

  private demandTellable(
    actor: Principal,
    { institutionId, url, resources }: Partial<CreateWebhookSubscription>,
  ): void {
    const faults = [...(url === undefined ? [] : this.addressFaults(new URL(url)))];
    const readable = this.kinds.readBy(actor, institutionId ?? null);
    for (const [i, resource] of (resources ?? []).entries()) {
      if (readable.has(resource)) continue;
      const words = [...readable.keys()].join(', ');
      const texts = { ja: `次のいずれかを指定してください: ${words}`, en: `Must be one of ${words}` };
      faults.push(fault(`/resources/${i}`, 'UNKNOWN', texts));
    }
    if (faults.length > 0) throw invalid(faults);
  }

  private addressFaults(url: URL): Fault[] {
    if (url.username !== '' || url.password !== '' || url.hash !== '') return [ADDRESS_FAULTS.BARE];
    const objection = this.courier.objectionTo(url);
    return objection === null ? [] : [ADDRESS_FAULTS[objection]];
  }
}

const ADDRESS_FAULTS = {
  BARE: fault('/url', 'URL', {
    ja: '利用者名・パスワード・# を含まない URL を指定してください',
    en: 'Must hold no user, password or fragment',
  }),
  REFUSED: fault('/url', 'ADDRESS_REFUSED', {
    ja: '公開されたアドレスではありません。院内のネットワークへ送るには WEBHOOK_NETWORKS に登録が必要です',
    en: 'Not a public address; a network of your own has to be named in WEBHOOK_NETWORKS',
  }),
  PLAIN: fault('/url', 'PLAIN', {
    ja: 'https の URL を指定してください。http は WEBHOOK_NETWORKS に登録したネットワークに限ります',
    en: 'Must be https; http only into a network named in WEBHOOK_NETWORKS',
  }),
} as const;

function ownedBy({ id, name }: Principal): Pick<WebhookSubscriptionEntity, 'ownerId' | 'ownerName'> {
  return { ownerId: id, ownerName: name };
}

const ENABLED = { disabledAt: null, disabledBecause: null, failingSince: null } as const;

function disabled({ disabledAt, disabledBecause }: WebhookSubscriptionEntity): Partial<WebhookSubscriptionEntity> {
  return { disabledAt: disabledAt ?? new Date(), disabledBecause: disabledBecause ?? 'BY_HAND' };
}
