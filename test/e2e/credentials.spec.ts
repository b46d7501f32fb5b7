import { setTimeout as wait } from 'node:timers/promises';
import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';

/** Who signed in is remembered, so that one look-up serves many requests; what changes must be in force all the same. */
describe('a remembered credential', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const statusOf = (token: string, path: string) => async () => (await registry.bearing(token).get(path)).status;

  it.each([
    ['a session signed out elsewhere', `update sessions set ended_at = now(), end_reason = 'REVOKED'`, 401],
    ['an account disabled elsewhere', 'update accounts set disabled_at = now()', 401],
    ['a role taken away elsewhere', 'delete from memberships', 403],
    ['a session deleted', 'delete from sessions', 401],
  ])('does not outlive %s', async (_, change, status) => {
    const token = await registry.tokenOf({ roles: ['AUDITOR'] });
    for (let i = 0; i < 3; i++) await registry.bearing(token).get('/v1/vendors').expect(200);
    await registry.sql(change);
    expect(await settled(statusOf(token, '/v1/vendors'), status)).toBe(status);
  });

  it('does not outlive its key, and says when it was used', async () => {
    const key = await apiKey(registry.connection, { permissions: ['vendor.read'] });
    await registry.bearing(key).get('/v1/vendors').expect(200);
    await registry.bearing(key).get('/v1/contracts').expect(403);
    const [used] = await registry.sql<{ used: boolean }>('select last_used_at is not null as used from api_keys');
    expect(used).toEqual({ used: true });
    await registry.sql('update api_keys set revoked_at = now()');
    expect(await settled(statusOf(key, '/v1/vendors'), 401)).toBe(401);
  });

  it('ends on its hour though nothing is announced', async () => {
    const token = await registry.tokenOf({ roles: ['AUDITOR'], expiresAt: new Date(Date.now() + 700) });
    await registry.bearing(token).get('/v1/vendors').expect(200);
    await wait(800);
    await registry.bearing(token).get('/v1/vendors').expect(401);
  });

  it('is not remembered while nobody would tell of a change', async () => {
    await registry.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen access_changed'`,
    );
    const token = await registry.tokenOf({ roles: ['AUDITOR'] });
    await wait(50);
    await registry.bearing(token).get('/v1/vendors').expect(200);
    await registry.sql(`update sessions set ended_at = now(), end_reason = 'REVOKED' where ended_at is null`);
    await registry.bearing(token).get('/v1/vendors').expect(401);
    // and hears again before long
    const again = async () =>
      (
        await registry.sql(
          `select from pg_stat_activity where datname = current_database() and query = 'listen access_changed'`,
        )
      ).length;
    for (let tries = 0; tries < 60 && (await again()) === 0; tries++) await wait(50);
    expect(await again()).toBe(1);
  });

  it('counts only as a whole bearer token', async () => {
    const token = await registry.tokenOf({ roles: ['AUDITOR'] });
    for (const header of [
      token,
      `Basic ${token}`,
      `Bearer ${token} `,
      `Bearer  ${token}`,
      `Bearer ${token}x`,
      'Bearer',
      `Bearer ${token.slice(0, -1)}`,
    ])
      await registry.anonymous
        .get('/v1/vendors')
        .set('Authorization', header)
        .expect(header === `Bearer ${token} ` ? 200 : 401);
    await registry.anonymous.get(`/v1/vendors?access_token=${token}`).expect(401);
  });
});
