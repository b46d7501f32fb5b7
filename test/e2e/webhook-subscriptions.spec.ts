import { today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';

describe('webhook subscriptions', () => {
  let all: WebhookSubscribers;
  beforeAll(async () => {
    all = await WebhookSubscribers.start();
  });
  afterEach(() => all.clear());
  afterAll(() => all.registry.stop());

  it('tell what their owner may see, and nothing once they may not', async () => {
    const other = (await all.api.create('institutions', anInstitutionBody())).id;
    const client = await all.api.create('api-clients', {
      institutionId: all.institutionId,
      name: 'ERP',
      permissions: ['change.read', 'vendor.read', 'webhook.read', 'webhook.write'],
    });
    const key = await all.registry.http
      .post(`/v1/api-clients/${client.id}/keys`)
      .send({ expiresOn: today() })
      .expect(201);
    const erp = all.registry.bearing((key.body as { key: string }).key);
    await erp
      .post('/v1/webhook-subscriptions')
      .send({ institutionId: other, name: 'ERP', url: 'https://erp.example.jp/' })
      .expect(400);
    const refused = await erp
      .post('/v1/webhook-subscriptions')
      .send({ institutionId: all.institutionId, name: 'ERP', url: 'https://erp.example.jp/', resources: ['contracts'] })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/resources/0', code: 'UNKNOWN' }] });

    const narrow = await all.subscribe({}, erp);
    const wide = await all.subscribe();
    const theirs = await all.contract(other);
    const own = await all.contract();
    const vendor = (await all.api.create('vendors', aVendorBody())).id;
    await until(() => wide.receiver.of('vendors').length > 0 && narrow.receiver.of('vendors').length > 0);
    expect(narrow.receiver.received.map(({ data }) => data.id)).toEqual([vendor]);
    expect(wide.receiver.of('contracts').map(({ data }) => data.id)).toEqual([own]);
    expect(wide.receiver.received.some(({ data }) => data.id === theirs)).toBe(false);

    // Whoever says anew where it goes, is its owner.
    expect(await all.patch(wide.id, { url: `${wide.receiver.url}/2` }, erp)).toMatchObject({
      ownerId: client.id,
      ownerName: 'ERP',
    });
    await all.registry.http
      .patch(`/v1/api-clients/${client.id}`)
      .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
      .send({ isDisabled: true })
      .expect(200);
    await all.api.create('vendors', aVendorBody());
    await until(async () => (await all.shown(narrow.id))['disabledBecause'] === 'OWNER');
    await until(async () => (await all.shown(wide.id))['disabledBecause'] === 'OWNER');
    expect(narrow.receiver.received).toHaveLength(1);
  });

  it('refuse addresses that lead into the hospital, unless the environment names them', async () => {
    const outcome = async (url: string) => {
      const answer = await all.registry.http
        .post('/v1/webhook-subscriptions')
        .send({ institutionId: all.institutionId, name: 'ERP', url });
      const { errors = [] } = answer.body as { errors?: { code: string }[] };
      return answer.status === 201 ? 'taken' : `${answer.status} ${errors[0]?.code}`;
    };
    expect(await outcome('https://erp.example.jp/hooks')).toBe('taken');
    expect(await outcome('http://127.0.0.1:9/hooks')).toBe('taken');
    expect(await outcome('https://10.0.0.1/')).toBe('400 ADDRESS_REFUSED');
    expect(await outcome('https://[::ffff:10.0.0.1]/')).toBe('400 ADDRESS_REFUSED');
    expect(await outcome('https://0xa9fea9fe/')).toBe('400 ADDRESS_REFUSED');
    expect(await outcome('https://169.254.169.254/latest/meta-data')).toBe('400 ADDRESS_REFUSED');
    expect(await outcome('http://198.41.0.4/')).toBe('400 PLAIN');
    expect(await outcome('https://user:secret@erp.example.jp/')).toBe('400 URL');
    expect(await outcome('ftp://erp.example.jp/')).toBe('400 URL');
  });

  it('are for those who may: 401, 403, 404', async () => {
    const { id } = await all.subscribe();
    await all.registry.anonymous.get('/v1/webhook-subscriptions').expect(401);
    const buyer = await all.registry.as({ roles: ['PROCUREMENT'], institutionId: all.institutionId });
    await buyer.get(`/v1/webhook-subscriptions/${id}`).expect(200);
    const body = { institutionId: all.institutionId, name: 'ERP', url: 'https://erp.example.jp/' };
    await buyer.post('/v1/webhook-subscriptions').send(body).expect(403);
    await buyer.post(`/v1/webhook-subscriptions/${id}/replays`).send({}).expect(403);
    await buyer.post(`/v1/webhook-subscriptions/${id}/secret`).send({}).expect(403);
    await buyer.delete(`/v1/webhook-subscriptions/${id}`).set('If-Match', '*').expect(403);
    const elsewhere = (await all.api.create('institutions', anInstitutionBody())).id;
    const stranger = await all.registry.as({ roles: ['PLANNING_MANAGER'], institutionId: elsewhere });
    await stranger.get(`/v1/webhook-subscriptions/${id}`).expect(404);
    await stranger.get(`/v1/webhook-subscriptions/${id}/deliveries`).expect(404);
    await stranger.post(`/v1/webhook-subscriptions/${id}/secret`).send({}).expect(404);
    await stranger.post(`/v1/webhook-subscriptions/${id}/replays`).send({}).expect(404);
    await all.registry.http.get(`/v1/webhook-readings/${newId()}`).expect(404);
    await all.registry.http.delete(`/v1/webhook-subscriptions/${id}`).set('If-Match', '*').expect(204);
    await all.registry.http.get(`/v1/webhook-subscriptions/${id}`).expect(404);
  });
});
