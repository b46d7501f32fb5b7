import { OldAnswers } from '../../src/http/old-answers';
import { aVendorBody } from '../factories/bodies';
import { TestRegistry } from '../support/registry';

describe('Idempotency-Key', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const count = async () => Number((await registry.sql<{ n: string }>('select count(*) as n from vendors'))[0]?.n);

  it('hands out the first answer again, and writes once', async () => {
    const body = aVendorBody();
    const before = await count();
    const first = await registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-1').send(body).expect(201);
    const again = await registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-1').send(body).expect(201);
    expect(again.text).toBe(first.text);
    expect(again.headers).toMatchObject({
      location: first.headers['location'],
      etag: '"1"',
      'idempotency-replayed': 'true',
    });
    expect(await count()).toBe(before + 1);
  });

  it('refuses another request under the same key', async () => {
    await registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-2').send(aVendorBody()).expect(201);
    const other = await registry.http
      .post('/v1/vendors')
      .set('Idempotency-Key', 'order-2')
      .send(aVendorBody())
      .expect(422);
    expect(other.body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('leaves nothing behind of a refused request, so that the key can be used again', async () => {
    await registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-3').send({ name: '' }).expect(400);
    await registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-3').send(aVendorBody()).expect(201);
  });

  it('is honoured by PUT, PATCH and DELETE too', async () => {
    const put = () =>
      registry.http.put('/v1/external/vendors/sap-mm/V-REPEATED').set('Idempotency-Key', 'put-1').send(body);
    const body = aVendorBody();
    const first = await put().expect(201);
    expect((await put().expect(201).expect('Idempotency-Replayed', 'true')).text).toBe(first.text);
    const path = `/v1/vendors/${(first.body as { id: string }).id}`;
    const patch = () =>
      registry.http
        .patch(path)
        .set({ 'Idempotency-Key': 'patch-1', 'If-Match': '"1"', 'Content-Type': 'application/merge-patch+json' })
        .send('{"nameEn":"Once"}');
    await patch().expect(200).expect('ETag', '"2"');
    await patch().expect(200).expect('ETag', '"2"').expect('Idempotency-Replayed', 'true');
    const remove = () => registry.http.delete(path).set({ 'Idempotency-Key': 'delete-1', 'If-Match': '"2"' });
    await remove().expect(204);
    await remove().expect(204).expect('Idempotency-Replayed', 'true');
  });

  it('is forgotten after thirty days, whoever it was given, and not before', async () => {
    const [young, old] = [29, 31].map((days) => ({ days, key: `old-${days}`, body: { name: `株式会社${days}日` } }));
    const post = ({ key, body }: { key: string; body: object }) =>
      registry.http.post('/v1/vendors').set('Idempotency-Key', key).send(body).expect(201);
    for (const asked of [young!, old!]) {
      await post(asked);
      await registry.sql(`update idempotency_keys set created_at = now() - $2 * interval '1 day' where key = $1`, [
        asked.key,
        asked.days,
      ]);
    }
    await registry.app.get(OldAnswers).delete();
    await post(young!).expect('Idempotency-Replayed', 'true');
    expect((await post(old!)).headers).not.toHaveProperty('idempotency-replayed');
  });

  it('makes one record of many requests at once', async () => {
    const body = aVendorBody();
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => registry.http.post('/v1/vendors').set('Idempotency-Key', 'order-4').send(body)),
    );
    expect(
      answers.every(({ status, body: answer }) => status === 201 || (answer as { code: string }).code === 'IN_FLIGHT'),
    ).toBe(true);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await count()).toBe(before + 1);
  });
});
