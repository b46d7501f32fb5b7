import { type Logger } from 'pino';
import { LOG } from '../../src/http/logging';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

type Line = Record<string, unknown>;

describe('the line that each request leaves', () => {
  let registry: TestRegistry;
  let lines: Line[];
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const log = registry.app.get<Logger>(LOG, { strict: false });
    const keep = ((line: Line) => void lines.push(line)) as Logger['info'];
    jest.spyOn(log, 'info').mockImplementation(keep);
    jest.spyOn(log, 'error').mockImplementation(keep);
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => registry.stop());

  const lineOf = async (ask: PromiseLike<unknown>): Promise<Line> => {
    await ask;
    for (let tries = 0; lines.length === 0 && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(lines).toHaveLength(1);
    return lines[0] ?? {};
  };

  it('tells the route, not the address; who asked by id; how it ended and how long it took', async () => {
    const vendor = await new Client(registry.http).create('vendors', aVendorBody());
    lines = [];
    const line = await lineOf(registry.http.get(`/v1/vendors/${vendor.id}`).set('X-Request-Id', 'erp-0000042'));
    expect(line).toEqual({
      id: 'erp-0000042',
      method: 'GET',
      route: '/v1/vendors/:id',
      status: 200,
      ms: expect.any(Number) as number,
      actor: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('tells nothing of names, queries, keys, bodies and credentials', async () => {
    const line = JSON.stringify([
      await lineOf(registry.http.get('/v1/vendors').query({ name: '髙﨑商店', sort: 'name' })),
      (lines = []),
      await lineOf(registry.http.get('/v1/vendors/by-key/sap-mm/SECRET-KEY-1')),
      (lines = []),
      await lineOf(registry.http.post('/v1/institutions').send(anInstitutionBody({ name: '秘密病院' }))),
      (lines = []),
      await lineOf(registry.bearing('bks_secret-token').get('/v1/nowhere/山田太郎')),
    ]);
    expect(line).not.toMatch(/髙﨑|%E9|SECRET-KEY|秘密|bks_|Bearer|山田|authorization/i);
    expect(line).toContain('"route":"none"');
  });

  it('is there for refusals too, without an actor', async () => {
    expect(await lineOf(registry.anonymous.get('/v1/vendors'))).toMatchObject({
      status: 401,
      route: '/v1/vendors',
      actor: undefined,
    });
  });
});

describe('/metrics', () => {
  const text = async (registry: TestRegistry, headers: Record<string, string> = {}) =>
    registry.anonymous.get('/metrics').set(headers);

  it('tell programs on this host how long what took, by route', async () => {
    const registry = await TestRegistry.start();
    await registry.http.get('/v1/vendors').expect(200);
    await registry.http.get('/v1/vendors/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f').expect(404);
    const metrics = await text(registry);
    expect([metrics.status, metrics.headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
    expect(metrics.text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/vendors",status="2xx"} 1',
    );
    expect(metrics.text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/vendors/:id",status="4xx"} 1',
    );
    expect(metrics.text).toMatch(/^database_connections \d/m);
    expect(metrics.text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(metrics.text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    // A proxy on this host asks for somebody else.
    expect((await text(registry, { 'X-Forwarded-For': '203.0.113.7' })).status).toBe(401);
    await registry.stop();
  });

  it('are for whoever shows METRICS_TOKEN, where there is one', async () => {
    const registry = await TestRegistry.start({ METRICS_TOKEN: 'd2hhdGV2ZXItaXQtaXMtMTIzNA' });
    for (const headers of [{}, { Authorization: 'Bearer d2hhdGV2ZXItaXQtaXMtMTIzNB' }, { Authorization: 'Bearer ' }]) {
      const refused = await text(registry, headers as Record<string, string>);
      expect([refused.status, refused.text.includes('process_cpu')]).toEqual([401, false]);
      expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
    expect((await text(registry, { Authorization: 'Bearer d2hhdGV2ZXItaXQtaXMtMTIzNA' })).status).toBe(200);
    await registry.stop();
  });
});
