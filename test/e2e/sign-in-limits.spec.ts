import { ExpiredSignIns } from '../../src/access/sign-in/expired-sign-ins';
import { TestRegistry } from '../support/registry';
import { aPerson, signedIn, trySignIn } from '../support/sign-in-person';

describe('attempts to come in', () => {
  it('are counted by address where they fail, apart from other requests and from keeping a session up', async () => {
    const registry = await TestRegistry.start({ RATE_LIMIT_SIGN_IN_PER_MINUTE: '3' });
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    // A whole hospital comes from one address: getting in uses nothing up.
    for (let i = 0; i < 5; i++) await signedIn(registry, person);
    const { accessToken, refreshToken } = await signedIn(registry, person);
    for (let i = 0; i < 3; i++) expect((await trySignIn(registry, { ...person, password: 'wrong' })).status).toBe(401);
    const refused = await trySignIn(registry, person);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await registry.anonymous.post('/v1/set-up').send({}).expect(429);
    await registry.anonymous.post('/v1/sessions/second-factor').send({}).expect(429);
    await registry.anonymous.get('/v1/sign-in/oidc').expect(429);
    await registry.bearing(accessToken).get('/v1/sessions/current').expect(200);
    await registry.anonymous.post('/v1/sessions/refresh').send({ refreshToken }).expect(200);
    await registry.stop();
  });
});

describe('what sign-in leaves behind', () => {
  it('is deleted when it can never count again, and nothing else is', async () => {
    const registry = await TestRegistry.start();
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    await trySignIn(registry, { ...person, password: 'wrong' });
    await registry.http.post(`/v1/accounts/${person.id}/invitations`).expect(201);
    await registry.sql(
      `insert into oidc_attempts (state_hash, browser_hash, nonce, code_verifier, expires_at) values ('s', 'b', 'n', 'v', now() + interval '1 minute')`,
    );
    const { refreshToken } = await signedIn(registry, person);
    await registry.anonymous.post('/v1/sessions/refresh').send({ refreshToken }).expect(200);
    await trySignIn(registry, { email: 'nobody@example.jp', password: 'wrong' });
    const left = async () => {
      const [row] = await registry.sql(
        `select (select count(*)::int from sign_in_failures) as failures, (select count(*)::int from sign_in_challenges) as challenges,
           (select count(*)::int from oidc_attempts) as attempts, (select count(*)::int from spent_refresh_tokens) as spent`,
      );
      return row;
    };
    const expired = registry.app.get(ExpiredSignIns);
    await expired.delete();
    expect(await left()).toEqual({ failures: 1, challenges: 1, attempts: 1, spent: 1 });
    await registry.sql(`update sign_in_failures set failed_at = now() - interval '16 minutes'`);
    await registry.sql(`update sign_in_challenges set expires_at = now() - interval '1 second'`);
    await registry.sql(`update oidc_attempts set expires_at = now() - interval '1 second'`);
    await registry.sql(`update sessions set refresh_expires_at = now() - interval '31 days'`);
    await expired.delete();
    expect(await left()).toEqual({ failures: 0, challenges: 0, attempts: 0, spent: 0 });
    await registry.stop();
  });
});
