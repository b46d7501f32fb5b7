import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';

const LIMITS = { RATE_LIMIT_PER_MINUTE: '5', RATE_LIMIT_SIGN_IN_PER_MINUTE: '2' };

describe('how often one client may ask', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    registry = await TestRegistry.start(LIMITS);
  });
  afterEach(() => registry.stop());

  const statuses = async (times: number, ask: () => PromiseLike<{ status: number }>) => {
    const seen: number[] = [];
    for (let n = 0; n < times; n++) seen.push((await ask()).status);
    return seen;
  };

  it('is told with every answer, and refused when it is one too many', async () => {
    const first = await registry.http.get('/v1/vendors').expect(200);
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"requests"; q=5; w=60',
      ratelimit: expect.stringMatching(/^"requests"; r=4; t=(60|5\d)$/) as string,
    });
    expect(await statuses(5, () => registry.http.get('/v1/vendors'))).toEqual([200, 200, 200, 200, 429]);
    const refused = await registry.http.get('/v1/vendors').set('Accept-Language', 'en').expect(429);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.headers['ratelimit']).toMatch(/; r=0;/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  });

  it('is counted for each actor, not for the address that a hospital shares', async () => {
    const other = await registry.as({});
    expect(await statuses(6, () => registry.http.get('/v1/vendors'))).toContain(429);
    await other.get('/v1/vendors').expect(200);
  });

  it('is more for programs, which are counted apart', async () => {
    await registry.stop();
    registry = await TestRegistry.start({ ...LIMITS, RATE_LIMIT_PROGRAM_PER_MINUTE: '7' });
    const program = registry.bearing(await apiKey(registry.connection, { permissions: ['vendor.read'] }));
    const seen = await statuses(8, () => program.get('/v1/vendors'));
    expect(seen).toEqual([...Array.from({ length: 7 }, () => 200), 429]);
  });

  it('is counted by address for whoever is not known, whatever they show and wherever they go', async () => {
    const guess = (n: number) => registry.bearing(`bks_${'x'.repeat(40)}${n}`).get('/v1/vendors');
    let n = 0;
    expect(await statuses(6, () => guess(n++))).toEqual([401, 401, 401, 401, 401, 429]);
    await registry.anonymous.get('/v1/contracts').expect(429);
    await registry.http.get('/v1/vendors').expect(200);
  });

  it('is stricter for whoever tries to sign in, and leaves the rest alone', async () => {
    const guess = () => registry.anonymous.post('/v1/sessions').send({ email: 'takahashi@example.jp', password: 'x' });
    expect(await statuses(3, guess)).toEqual([401, 401, 429]);
    const refused = await guess().expect(429);
    expect(refused.headers['ratelimit-policy']).toMatch(/"sign-ins"; q=2; w=60/);
    await registry.anonymous.get('/v1/vendors').expect(401);
  });

  it('is of no concern to whoever watches the process', async () => {
    expect(await statuses(6, () => registry.anonymous.get('/v1/vendors'))).toContain(429);
    await registry.anonymous.get('/health/live').expect(200);
  });

  it('cannot be stretched by claiming to come from elsewhere', async () => {
    let n = 0;
    const claim = () => registry.anonymous.get('/v1/vendors').set('X-Forwarded-For', `203.0.113.${n++}`);
    expect(await statuses(6, claim)).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('how often one client may ask through a proxy', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start({ ...LIMITS, TRUST_PROXY: 'loopback' });
  });
  afterAll(() => registry.stop());

  it('is counted by the address that the proxy names, and of IPv6 by network', async () => {
    const ask = (from: string) => registry.anonymous.get('/v1/vendors').set('X-Forwarded-For', from);
    for (let n = 0; n < 5; n++) await ask('203.0.113.7').expect(401);
    await ask('203.0.113.7').expect(429);
    await ask('203.0.113.8').expect(401);
    for (let n = 0; n < 5; n++) await ask(`2001:db8:1:2::${n}`).expect(401);
    await ask('2001:db8:1:2:ffff::1').expect(429);
  });
});
