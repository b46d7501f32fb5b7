import { setTimeout as wait } from 'node:timers/promises';
import { type Agent } from 'supertest';
import { type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { AUDIENCE, OidcPeer } from '../support/oidc-peer';

/** Longer than the service waits before it fetches the provider's keys again. */
const COOLDOWN_MS = 1_100;
const EVIL = 'https://evil.example.jp';

describe('access tokens of a real OpenID provider', () => {
  let peer: OidcPeer;
  let registry: TestRegistry;
  let client: Shown;
  beforeAll(async () => {
    peer = await OidcPeer.start();
    registry = await TestRegistry.start(peer.environment());
    const created = await registry.http.post('/v1/api-clients').send({
      name: '購買ERP ㈱髙﨑',
      permissions: ['vendor.read'],
      issuer: peer.issuer,
      subject: 'erp-purchasing',
    });
    client = created.body as Shown;
    // Another issuer's program is known as well: what this provider signs may not name it.
    await registry.http
      .post('/v1/api-clients')
      .send({ name: '他院ERP', permissions: ['vendor.read'], issuer: EVIL, subject: 'erp-purchasing' })
      .expect(201);
  });
  afterAll(async () => {
    await registry.stop();
    await peer.stop();
  });

  const status = async (token: string, path = '/v1/vendors') => (await registry.bearing(token).get(path)).status;
  const now = () => Math.floor(Date.now() / 1000);
  const claims = (over: object = {}) => ({
    iss: peer.issuer,
    sub: 'erp-purchasing',
    aud: AUDIENCE,
    iat: now(),
    exp: now() + 300,
    ...over,
  });
  const AT = { typ: 'at+jwt' };
  const patch = (body: object): Promise<unknown> => {
    const http: Agent = registry.http;
    return http
      .patch(`/v1/api-clients/${client.id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body))
      .expect(200);
  };

  it('let a program in that is known by issuer and subject, and to what it may', async () => {
    const token = await peer.clientToken('erp-purchasing');
    expect(await status(token)).toBe(200);
    expect(await status(token, '/v1/contracts')).toBe(403);
    const who = await registry.bearing(token).get('/v1/sessions/current').expect(200);
    expect(who.body).toMatchObject({ kind: 'CLIENT', id: client.id });
  });

  it('let nobody in whom nobody registered, and nobody who is disabled', async () => {
    expect(await status(await peer.clientToken('erp-unknown'))).toBe(401);
    const token = await peer.clientToken('erp-purchasing');
    expect(await status(token)).toBe(200);
    await patch({ isDisabled: true });
    expect(await status(token)).toBe(401);
    await patch({ isDisabled: false });
    expect(await status(token)).toBe(200);
  });

  it('count as they are made here, so that what is refused below is refused for its own sake', async () => {
    expect(await status(await peer.sign(claims(), AT))).toBe(200);
    expect(await status(await peer.sign(claims(), { typ: 'application/at+jwt' }))).toBe(200);
    expect(await status(await peer.sign(claims(), { typ: 'JWT' }))).toBe(200);
    expect(await status(await peer.sign(claims({ aud: ['other', AUDIENCE] }), AT))).toBe(200);
  });

  it.each<[string, () => object, object?]>([
    ['expired', () => ({ exp: now() - 60, iat: now() - 360 })],
    ['without an end', () => ({ exp: undefined })],
    ['not valid yet', () => ({ nbf: now() + 600 })],
    ['for another audience', () => ({ aud: 'https://other.example.jp' })],
    ['for the sign-in client', () => ({ aud: 'bunkaiten' })],
    ['without an audience', () => ({ aud: undefined })],
    ['of another issuer', () => ({ iss: EVIL })],
    ['without a subject', () => ({ sub: undefined })],
    ['of another subject', () => ({ sub: 'erp-unknown' })],
    ['that is an ID token', () => ({ nonce: 'n' }), { typ: 'JWT' }],
    ['of another type', () => ({}), { typ: 'logout+jwt' }],
    ['with a key of the token’s own choice', () => ({}), { kid: 'key-99' }],
    ['with a critical header that nobody knows', () => ({}), { crit: ['x'], x: 1 }],
  ])('do not count %s', async (_, over, header = AT) => {
    expect(await status(await peer.sign(claims(over()), header))).toBe(401);
  });

  it('do not count unsigned, signed with a public key, or changed', async () => {
    const token = await peer.sign(claims(), AT);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const forged = {
      none: `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
      None: `${encode({ alg: 'None', typ: 'at+jwt', kid })}.${payload}.${signature}`,
      hs256: `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${payload}.${signature}`,
      payload: `${header}.${encode(claims({ sub: 'erp-purchasing', exp: now() + 9_999 }))}.${signature}`,
      signature: `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      unsigned: `${header}.${payload}.`,
    };
    for (const [name, each] of Object.entries(forged)) expect([name, await status(each)]).toEqual([name, 401]);
    expect(await status(token)).toBe(200);
  });

  it('stop counting at their end, though they were taken before', async () => {
    // Judged with five seconds of tolerance for clocks, and remembered until its end at most.
    const token = await peer.sign(claims({ exp: now() - 3 }), AT);
    expect(await status(token)).toBe(200);
    await wait(2_500);
    expect(await status(token)).toBe(401);
  });

  it('go on while the provider exchanges its keys: new ones count at once, old ones no longer', async () => {
    const before = await peer.clientToken('erp-purchasing');
    expect(await status(before)).toBe(200);
    await wait(COOLDOWN_MS);
    await peer.rotateKeys();
    const after = await peer.clientToken('erp-purchasing');
    expect(await status(after)).toBe(200);
    expect(await status(await peer.sign(claims({ jti: 'new' }), AT))).toBe(200);
    expect(await status(await peer.sign(claims({ jti: 'old' }), AT, 1))).toBe(401);
    // Anybody can make up keys: it must not have them fetched without end, nor keep the right ones from counting.
    for (let i = 0; i < 5; i++)
      expect(await status(await peer.sign(claims(), { ...AT, kid: `made-up-${i}` }))).toBe(401);
    expect(await status(await peer.sign(claims({ jti: 'still' }), AT))).toBe(200);
  });

  it('count nothing where no audience is set, and are no reason to fail where the provider is gone', async () => {
    const closed = await TestRegistry.start({ ...peer.environment(), OIDC_AUDIENCE: '' });
    const token = await peer.sign(claims(), AT);
    await closed.bearing(token).get('/v1/vendors').expect(401);
    await closed.stop();
    const lost = await TestRegistry.start({ ...peer.environment(), OIDC_ISSUER: 'http://127.0.0.1:9' });
    await lost.bearing(token).get('/v1/vendors').expect(503);
    await lost.http.get('/v1/vendors').expect(200);
    await lost.stop();
  });
});
