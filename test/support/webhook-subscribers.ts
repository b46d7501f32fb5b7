import { setTimeout as wait } from 'node:timers/promises';
import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from './client';
import { TestRegistry } from './registry';
import { sealEverything } from './seal-everything';
import { WebhookReceiver } from './webhook-receiver';

type Fields = Shown & Readonly<Record<string, unknown>>;

/** A registry in which other systems subscribe, on this machine. */
export class WebhookSubscribers {
  private readonly receivers: WebhookReceiver[] = [];

  private constructor(
    readonly registry: TestRegistry,
    readonly api: Client,
    readonly institutionId: string,
    readonly vendorId: string,
  ) {}

  static async start(values: NodeJS.ProcessEnv = {}): Promise<WebhookSubscribers> {
    const registry = await TestRegistry.start({ WEBHOOK_NETWORKS: '127.0.0.1/32', ...values });
    const api = new Client(registry.http);
    const { id: institutionId } = await api.create('institutions', anInstitutionBody());
    const { id: vendorId } = await api.create('vendors', aVendorBody());
    return new WebhookSubscribers(registry, api, institutionId, vendorId);
  }

  /** Nobody is told anything any more. */
  async clear(): Promise<void> {
    await this.deleteAll();
    await Promise.all(this.receivers.splice(0).map((receiver) => receiver.stop()));
  }

  /** Behind the back of a service that may be sending: of two who wait for each other, one begins again. */
  private async deleteAll(): Promise<void> {
    await this.registry.sql('delete from webhook_subscriptions').catch((error: unknown) => {
      if ((error as { code?: string }).code !== '40P01') throw error;
      return this.deleteAll();
    });
  }

  /** A receiver of its own that is told of what is changed from now on. */
  async subscribe(
    over: object = {},
    by: Agent = this.registry.http,
  ): Promise<{ readonly id: string; readonly receiver: WebhookReceiver }> {
    const receiver = await WebhookReceiver.start();
    this.receivers.push(receiver);
    await sealEverything(this.registry);
    const made = await by
      .post('/v1/webhook-subscriptions')
      .send({ institutionId: this.institutionId, name: '購買ERP ㈱髙﨑', url: receiver.url, ...over })
      .expect(201);
    const { id, secret } = made.body as { readonly id: string; readonly secret: string };
    receiver.secret = secret;
    return { id, receiver };
  }

  shown(id: string): Promise<Fields> {
    return this.api.read<Fields>(`webhook-subscriptions/${id}`);
  }

  async patch(id: string, body: object, by: Agent = this.registry.http): Promise<Fields> {
    const answer = await by
      .patch(`/v1/webhook-subscriptions/${id}`)
      .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
      .send(body)
      .expect(200);
    return answer.body as Fields;
  }

  async deliveries(id: string, query: object = {}): Promise<readonly Fields[]> {
    const path = `/v1/webhook-subscriptions/${id}/deliveries`;
    const answer = await this.registry.http.get(path).query(query).expect(200);
    return (answer.body as { readonly items: readonly Fields[] }).items;
  }

  async contract(institutionId = this.institutionId): Promise<string> {
    return (await this.api.create('contracts', aContractBody(institutionId, this.vendorId))).id;
  }

  /** As if the pauses were over. */
  async hurry(): Promise<void> {
    await this.registry.sql(`update webhook_deliveries set due_at = now() where state = 'PENDING'`);
    await this.registry.sql(
      `update jobs.job set start_after = now() where name = 'webhook-sending' and state = 'retry'`,
    );
  }
}

export async function until(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error(`it has not come to pass: ${holds.toString()}`);
}
