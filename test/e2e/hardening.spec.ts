import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aVendorBody } from '../factories/bodies';

const OURS = 'https://erp.example.jp';

describe('what every answer carries', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it.each(['/v1/vendors', '/v1/nowhere', '/health/live'])(
    '%s: headers by which a browser runs nothing of it',
    async (path) => {
      const { headers } = await registry.http.get(path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each(['/v1/vendors', '/v1/contracts?limit=1', '/v1/sessions/current', '/v1/accounts', '/v1/nowhere'])(
    '%s: that nobody on the way keeps it',
    async (path) => expect((await registry.http.get(path)).headers['cache-control']).toBe('no-store'),
  );

  it('the pages of Swagger UI run the scripts of this service, and no others', async () => {
    const page = await registry.anonymous.get('/docs/').expect(200);
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    // Whatever the page loads is from here, and none of its scripts stands in the page itself.
    const sources = [...page.text.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(sources.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of sources) {
      expect(attributes).toMatch(/src="\.?\/?[^":]*"/);
      expect(inline?.trim()).toBe('');
    }
  });

  it('an id of the request: the sender’s where it looks like one, or a new one', async () => {
    const idOf = async (sent?: string) => {
      const ask = registry.http.get('/health/live');
      return (await (sent === undefined ? ask : ask.set('X-Request-Id', sent))).headers['x-request-id'];
    };
    expect(await idOf('erp-2026.11_0042')).toBe('erp-2026.11_0042');
    for (const odd of [undefined, 'short', 'a b c d e f g h', '<script>alert</script>', 'x'.repeat(129)]) {
      expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await idOf()).not.toBe(await idOf());
  });

  it('nothing of the inside when something breaks', async () => {
    await registry.sql('alter table vendors rename to vendors_away');
    const answer = await registry.http.get('/v1/vendors').set('Accept-Language', 'en').expect(500);
    await registry.sql('alter table vendors_away rename to vendors');
    expect(answer.body).toMatchObject({ code: 'INTERNAL', errors: [] });
    expect(answer.text).not.toMatch(/vendors_away|relation|at \w+ \(|node_modules|select/);
  });

  it('no permission for pages of other origins', async () => {
    const answer = await registry.http.get('/v1/vendors').set('Origin', OURS).expect(200);
    const asked = await registry.http
      .options('/v1/vendors')
      .set({ Origin: OURS, 'Access-Control-Request-Method': 'POST' });
    for (const { headers } of [answer, asked])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('the reason, also to a proxy that sends all of a large body and closes', async () => {
    const server = registry.app.getHttpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const broken: Error[] = [];
    proxy.on('error', (error) => broken.push(error));
    const length = 20 * 1024 * 1024;
    proxy.write(
      `POST /v1/documents HTTP/1.0\r\nHost: bunkaiten\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`,
    );
    // as nginx does: the answer is read when everything has been sent
    await new Promise<void>((sent) => void proxy.write(Buffer.alloc(length), () => sent()));
    const answer = (await proxy.setEncoding('utf8').toArray().catch(String)).toString();
    expect(broken).toEqual([]);
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
    expect(answer).toContain('"UNAUTHENTICATED"');
  });
});

describe('origins that CORS_ORIGINS names', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start({ CORS_ORIGINS: `${OURS},https://other.example.jp` });
  });
  afterAll(() => registry.stop());

  it('may ask, and read what a client needs', async () => {
    const asked = await registry.anonymous
      .options('/v1/vendors')
      .set({
        Origin: OURS,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'authorization,if-match,idempotency-key',
      })
      .expect(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': OURS,
      'access-control-allow-methods': expect.stringContaining('PATCH') as string,
      'access-control-allow-headers': 'authorization,if-match,idempotency-key',
      vary: expect.stringContaining('Origin') as string,
    });
    const vendor = await new Client(registry.http).create('vendors', aVendorBody());
    const answer = await registry.http.get(`/v1/vendors/${vendor.id}`).set('Origin', OURS).expect(200);
    expect(answer.headers['access-control-allow-origin']).toBe(OURS);
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['https://evil.example', 'null', `${OURS}.evil.example`, 'http://erp.example.jp'])(
    'and not %s',
    async (origin) => {
      const answer = await registry.http.get('/v1/vendors').set('Origin', origin);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    },
  );
});
