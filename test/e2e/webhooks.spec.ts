import { setTimeout as wait } from 'node:timers/promises';
import { today } from '../../src/kernel/calendar-date';
import { type Shown } from '../support/client';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';

describe('webhooks', () => {
  let all: WebhookSubscribers;
  beforeAll(async () => {
    all = await WebhookSubscribers.start();
  });
  afterEach(() => all.clear());
  afterAll(() => all.registry.stop());

  it('tell each change once it is sealed, in a small message that the official library verifies', async () => {
    const { id, receiver } = await all.subscribe();
    const contractId = await all.contract();
    await until(() => receiver.of('contracts').length > 0);
    const [{ type, data, webhookId }] = receiver.of('contracts') as [(typeof receiver.received)[0]];
    expect({ type, data }).toEqual({
      type: 'contracts.changed',
      data: {
        resource: 'contracts',
        id: contractId,
        position: expect.any(Number) as number,
        isDeleted: false,
        href: `/v1/contracts/${contractId}`,
      },
    });
    await all.registry.http.get(data.href).expect(200);
    await until(async () => (await all.shown(id))['pendingDeliveries'] === 0);
    expect(await all.shown(id)).toMatchObject({ isDisabled: false, failingSince: null, entriesBehind: 0 });
    const items = await all.deliveries(id, { resource: 'contracts' });
    expect(items).toEqual([
      expect.objectContaining({ id: webhookId, state: 'DELIVERED', attempts: 1, lastStatus: 204, lastFault: null }),
    ]);
    await all.registry.http.delete(`/v1/contracts/${contractId}`).set('If-Match', '*').expect(204);
    await until(() => receiver.of('contracts').some((one) => one.type === 'contracts.deleted'));
    expect(receiver.refused).toBe(0);
  });

  it('show a secret once, and sign with the former one beside the new one for a while', async () => {
    const { id, receiver } = await all.subscribe();
    expect(receiver.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(await all.shown(id))).not.toContain('whsec_');
    const [kept] = await all.registry.sql<{ sealed: Buffer }>(
      'select secret_sealed as sealed from webhook_subscriptions',
    );
    expect(kept?.sealed.includes(Buffer.from(receiver.secret.slice(6), 'base64'))).toBe(false);

    const rotate = (body: object) => all.registry.http.post(`/v1/webhook-subscriptions/${id}/secret`).send(body);
    const rotated = await rotate({}).expect(201);
    expect(rotated.headers['cache-control']).toBe('no-store');
    const { secret } = rotated.body as { secret: string };
    expect((await all.shown(id))['formerSecretUntil']).not.toBeNull();
    await all.contract();
    await until(() => receiver.received.length > 0);
    expect(receiver.received[0]?.signatures).toBe(2);
    const before = receiver.received.length;
    receiver.secret = secret;
    await all.contract();
    await until(() => receiver.received.length > before);

    const last = (await rotate({ formerValidHours: 0 }).expect(201)).body as { secret: string };
    receiver.secret = last.secret;
    await all.contract();
    await until(() => receiver.received.at(-1)?.signatures === 1);
    expect(receiver.refused).toBe(0);
    await rotate({ formerValidHours: 169 }).expect(400);
  });

  it('try again what a receiver refuses, and leave the others alone meanwhile', async () => {
    const { id, receiver } = await all.subscribe({ resources: ['contracts'] });
    let first = true;
    receiver.answer = () => (first ? ((first = false), 500) : 200);
    const one = await all.contract();
    await until(async () => (await all.deliveries(id))[0]?.['attempts'] === 1);
    expect(await all.deliveries(id, { state: 'PENDING', fault: 'STATUS' })).toEqual([
      expect.objectContaining({ recordId: one, lastStatus: 500, attempts: 1 }),
    ]);
    const other = await all.contract();
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.data.id).toBe(other);
    await all.hurry();
    await until(() => receiver.received.length === 2);
    // the same message under the same id
    expect(await all.deliveries(id, { recordId: one })).toEqual([
      expect.objectContaining({ id: receiver.received[1]?.webhookId, state: 'DELIVERED', attempts: 2 }),
    ]);
  });

  it('wait for nobody: neither a receiver that is down nor one that never answers delays another', async () => {
    const down = await all.subscribe();
    await down.receiver.kill();
    const silent = await all.subscribe();
    silent.receiver.answer = () => null;
    const { receiver } = await all.subscribe();
    const began = Date.now();
    const contractId = await all.contract();
    await until(() => receiver.of('contracts').length > 0);
    expect(Date.now() - began).toBeLessThan(6_000);
    await until(async () => (await all.shown(down.id))['failingSince'] !== null);
    expect((await all.deliveries(down.id, { fault: 'UNREACHABLE' })).length).toBeGreaterThan(0);
    await down.receiver.revive();
    await all.hurry();
    await until(() => down.receiver.of('contracts').length > 0);
    expect(down.receiver.of('contracts')[0]?.data.id).toBe(contractId);
    await until(async () => (await all.shown(down.id))['failingSince'] === null);
    silent.receiver.answer = () => 204;
  });

  it('end with 410, visibly, and go on where they stood when somebody enables them', async () => {
    const { id, receiver } = await all.subscribe({ resources: ['contracts'] });
    receiver.answer = () => 410;
    const missed = await all.contract();
    await until(async () => (await all.shown(id))['isDisabled'] === true);
    expect(await all.shown(id)).toMatchObject({ disabledBecause: 'GONE', pendingDeliveries: 1 });
    const meanwhile = await all.contract();
    await wait(1_500);
    expect(receiver.asked).toBe(1);
    receiver.answer = () => 200;
    await all.patch(id, { isDisabled: false });
    await all.hurry();
    await until(() => receiver.received.length === 2);
    expect(receiver.received.map(({ data }) => data.id).sort()).toEqual([missed, meanwhile].sort());
    expect(await all.patch(id, { isDisabled: true })).toMatchObject({ isDisabled: true, disabledBecause: 'BY_HAND' });
  });

  it('end when the receiver was not reached for three days', async () => {
    const { id, receiver } = await all.subscribe();
    await receiver.kill();
    await all.registry.sql(`update webhook_subscriptions set failing_since = now() - interval '73 hours'`);
    await all.contract();
    await until(async () => (await all.shown(id))['disabledBecause'] === 'UNREACHABLE');
    await receiver.revive();
  });

  it('follow no redirect', async () => {
    const { id, receiver } = await all.subscribe({ resources: ['contracts'] });
    const { receiver: elsewhere } = await all.subscribe({ resources: ['certifications'] });
    receiver.headers = { Location: elsewhere.url };
    receiver.answer = () => 307;
    await all.contract();
    await until(async () => (await all.deliveries(id, { fault: 'REDIRECT' })).length === 1);
    expect(elsewhere.asked).toBe(0);
  });

  it('are told once more what was changed in a span of days', async () => {
    const { id, receiver } = await all.subscribe({ resources: ['contracts'] });
    const contractId = await all.contract();
    await until(() => receiver.received.length === 1);
    const replay = (body: object) => all.registry.http.post(`/v1/webhook-subscriptions/${id}/replays`).send(body);
    const { id: replayId } = (await replay({ fromOn: today() }).expect(201)).body as Shown;
    await until(() =>
      receiver.received.some(
        ({ data, webhookId }, i) => i > 0 && data.id === contractId && webhookId !== receiver.received[0]?.webhookId,
      ),
    );
    await until(
      async () => (await all.api.read<Record<string, unknown>>(`webhook-readings/${replayId}`))['isOver'] === true,
    );
    expect(await all.deliveries(id, { isReplay: true, recordId: contractId })).toHaveLength(1);
    const none = await replay({ toOn: '2020-01-01' }).expect(201);
    expect(none.body).toMatchObject({ fromPosition: 0, untilPosition: 0, isOver: true });
    await replay({ fromOn: '2026-11-20', toOn: '2026-11-19' }).expect(400);
    const { items } = (
      await all.registry.http.get(`/v1/webhook-subscriptions/${id}/readings?isReplay=true`).expect(200)
    ).body as {
      items: Shown[];
    };
    expect(items).toHaveLength(2);
  });

  it('are sent also when the queue has lost their job, as after a restore', async () => {
    const { id, receiver } = await all.subscribe();
    await receiver.kill();
    await all.contract();
    await until(async () => (await all.deliveries(id, { state: 'PENDING' })).length > 0);
    await until(async () => (await all.shown(id))['failingSince'] !== null);
    await all.registry.sql(`delete from jobs.job where name = 'webhook-sending' and state <> 'active'`);
    await receiver.revive();
    await until(() => receiver.of('contracts').length > 0);
  });
});
