import { type Agent } from 'supertest';
import { ToldKinds } from '../../src/exchange/changes/told-kinds';
import { TOLD_RESOURCES } from '../../src/web/webhooks/webhook-words';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { sent, versionIn } from '../support/form';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';

describe('pages of webhooks', () => {
  let all: WebhookSubscribers;
  let manager: Agent;
  beforeAll(async () => {
    all = await WebhookSubscribers.start();
    manager = await browserOf(all.registry, { institutionId: all.institutionId, roles: ['PLANNING_MANAGER'] });
  });
  afterAll(async () => {
    await all.clear();
    await all.registry.stop();
  });

  const page = async (path: string, who = manager) => (await who.get(path).expect(200)).text;
  /** Sends what a page's form to an address would carry along. */
  const press = async (on: string, action: string, fields: Record<string, string> = {}) => {
    const form = new RegExp(`<form[^>]*action="${action}[?"][\\s\\S]*?</form>`).exec(await page(on))?.[0] ?? '';
    return sent(manager, action, { version: versionIn(form), ...fields });
  };

  it('offer every kind of record of which changes are told', () => {
    const kinds = all.registry.app.get(ToldKinds, { strict: false }).all();
    expect([...TOLD_RESOURCES].sort()).toEqual([...kinds.keys()].sort());
  });

  it('add a receiver, whose secret is shown once, and show what became of each message', async () => {
    const { receiver } = await all.subscribe({ name: '別の受信先' });
    const fields = { institutionId: all.institutionId, name: '購買ERP ㈱髙﨑', resources: ['contracts', 'vendors'] };
    const refused = await sent(manager, '/webhook-subscriptions', { ...fields, url: 'https://10.0.0.1/' });
    expect([refused.status, refused.text.includes('id="url-fault"'), refused.text.includes('whsec_')]).toEqual([
      400,
      true,
      false,
    ]);
    const made = await sent(manager, '/webhook-subscriptions', { ...fields, url: receiver.url }).expect(200);
    const [secret = ''] = /whsec_[A-Za-z0-9+/=]+/.exec(made.text) ?? [];
    const [path = ''] = /\/webhook-subscriptions\/[0-9a-f-]+/.exec(made.text) ?? [];
    receiver.secret = secret;
    await all.contract();
    await until(() => receiver.received.some(({ data }) => data.resource === 'contracts'));
    await until(async () => (await page(path)).includes('受領済み'));
    const text = await page(path);
    expect(text).not.toContain('whsec_');
    for (const told of ['購買ERP ㈱髙﨑', receiver.url, '契約、事業者', '204', '送信中', '試験 髙﨑'])
      expect([told, text.includes(told)]).toEqual([told, true]);
    const pending = await page(`${path}?state=PENDING`);
    expect([pending.includes('当てはまる送信はありません'), pending.includes('204 ・')]).toEqual([true, false]);
    const list = await page('/webhook-subscriptions');
    expect([list.includes('購買ERP ㈱髙﨑'), list.includes('別の受信先')]).toEqual([true, true]);
    expect(await page('/')).toContain('href="/webhook-subscriptions"');

    expect((await press(path, `${path}/disabling`)).status).toBe(303);
    expect(await page(path)).toContain('手動で停止');
    expect((await press(path, `${path}/enabling`)).status).toBe(303);
    const again = await press(path, `${path}/secret`);
    expect([again.status, again.text.includes('whsec_'), again.text.includes(secret)]).toEqual([200, true, false]);
    expect(await page(path)).toContain('前の署名鍵の期限');
    expect((await press(path, `${path}/replays`, { fromOn: '2026-11-20', toOn: '2026-11-01' })).status).toBe(400);
    expect((await press(path, `${path}/replays`, {})).status).toBe(303);
    const edit = await page(`${path}/edit`);
    const change = { version: versionIn(edit), name: '会計ERP', url: receiver.url, resources: 'contracts' };
    await sent(manager, path, change).expect(303);
    expect(await page(path)).toContain('会計ERP');
  });

  it('let others look who may read, and nobody of another institution', async () => {
    const { id } = await all.subscribe();
    const path = `/webhook-subscriptions/${id}`;
    const buyer = await browserOf(all.registry, { institutionId: all.institutionId, roles: ['PROCUREMENT'] });
    const text = await page(path, buyer);
    expect([text.includes(`action="${path}/disabling`), text.includes('もう一度知らせる')]).toEqual([false, false]);
    await buyer.get('/webhook-subscriptions/new').expect(403);
    await sent(buyer, `${path}/secret`, {}).expect(403);
    const { id: other } = await all.api.create('institutions', anInstitutionBody());
    const neighbour = await browserOf(all.registry, { institutionId: other });
    await neighbour.get(path).expect(404);
    await sent(neighbour, `${path}/secret`, {}).expect(404);
  });
});
