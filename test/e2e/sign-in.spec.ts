import { type Response } from 'supertest';
import { TestRegistry } from '../support/registry';
import { aPerson, PASSWORD, type Person, signedIn, type SignedIn, trySignIn } from '../support/sign-in-person';

const NEXT = 'slow green kettle humming';

describe('signing in with a password', () => {
  let registry: TestRegistry;
  let person: Person;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    person = await aPerson(registry, { roles: ['AUDITOR'] });
  });
  afterAll(() => registry.stop());

  const whoAmI = (token: string): Promise<Response> => registry.bearing(token).get('/v1/sessions/current');
  const refresh = (refreshToken: string): Promise<Response> =>
    registry.anonymous.post('/v1/sessions/refresh').send({ refreshToken });

  it('opens a session, whose tokens nobody may keep on the way', async () => {
    const answer = await trySignIn(registry, { ...person, email: ` ${person.email.toUpperCase()}` });
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toEqual({
      state: 'SIGNED_IN',
      accessToken: expect.stringMatching(/^bks_[\w-]{43}$/) as string,
      refreshToken: expect.stringMatching(/^bkr_[\w-]{43}$/) as string,
      expiresAt: expect.any(String) as string,
      refreshExpiresAt: expect.any(String) as string,
      challenge: null,
      mustSetUpSecondFactor: false,
      identityEvents: [],
    });
    const { expiresAt, refreshExpiresAt } = answer.body as Record<'expiresAt' | 'refreshExpiresAt', string>;
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    expect(Date.parse(refreshExpiresAt) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
  });

  it('tells who one is and what one may do where', async () => {
    const { accessToken } = await signedIn(registry, person);
    const told = await whoAmI(accessToken);
    expect(told.body).toMatchObject({
      kind: 'ACCOUNT',
      id: person.id,
      name: '佐藤 ①子',
      email: person.email,
      memberships: [{ role: 'AUDITOR', institutionId: null }],
      hasSecondFactor: false,
      mustUseSecondFactor: false,
    });
    const { permissions } = told.body as { permissions: { institutionId: null; permissions: string[] }[] };
    expect(permissions).toHaveLength(1);
    expect(permissions[0]?.permissions).toContain('journal.read');
    expect(permissions[0]?.permissions.filter((permission) => !permission.endsWith('.read'))).toEqual([]);
    await registry.bearing(accessToken).get('/v1/vendors').expect(200);
  });

  it('keeps no token and no password in the clear anywhere', async () => {
    const { accessToken, refreshToken } = await signedIn(registry, person);
    await refresh(refreshToken);
    const tables = await registry.sql<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const rows = await registry.sql<{ text: string }>(`select t::text as text from ${name} t`);
      const all = rows.map(({ text }) => text).join('\n');
      for (const secret of [accessToken, refreshToken, accessToken.slice(4), PASSWORD])
        expect([name, all.includes(secret)]).toEqual([name, false]);
    }
  });

  it('refuses an unknown address, a wrong password and a disabled account in the same words', async () => {
    const disabled = await aPerson(registry, { roles: ['AUDITOR'] });
    await registry.sql('update accounts set disabled_at = now() where id = $1', [disabled.id]);
    const answers = [
      await trySignIn(registry, { email: 'nobody@example.jp', password: PASSWORD }),
      await trySignIn(registry, { ...person, password: 'five quiet herons flying' }),
      await trySignIn(registry, disabled),
    ];
    for (const answer of answers) {
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'SIGN_IN_REFUSED']);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(answer.body).toEqual(answers[0]?.body);
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(answers[0]?.headers as object).sort());
    }
    await registry.sql('delete from sign_in_failures');
  });

  it('takes credentials from the body only', async () => {
    const { email, password } = person;
    await registry.anonymous.post('/v1/sessions').query({ email, password }).send({}).expect(400);
  });

  it('exchanges both tokens, and the old ones no longer count', async () => {
    const first = await signedIn(registry, person);
    const second = (await refresh(first.refreshToken)).body as SignedIn;
    expect((await whoAmI(first.accessToken)).status).toBe(401);
    expect((await whoAmI(second.accessToken)).status).toBe(200);
  });

  it('ends the session of a stolen refresh token, for the thief and for its owner', async () => {
    const mine = await signedIn(registry, person);
    const other = await signedIn(registry, person);
    const thiefs = (await refresh(mine.refreshToken)).body as SignedIn;
    expect((await whoAmI(thiefs.accessToken)).status).toBe(200);
    const answer = await refresh(mine.refreshToken);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'REFRESH_REFUSED']);
    expect((await whoAmI(thiefs.accessToken)).status).toBe(401);
    expect((await refresh(thiefs.refreshToken)).status).toBe(401);
    expect((await whoAmI(other.accessToken)).status).toBe(200);
    const ended = await registry.sql(`select 1 from sessions where end_reason = 'REFRESH_REUSED' and account_id = $1`, [
      person.id,
    ]);
    expect(ended).toHaveLength(1);
  });

  it('lets one of many at once refresh, and takes the others for thieves', async () => {
    const { refreshToken } = await signedIn(registry, person);
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
    const { accessToken } = answers.find(({ status }) => status === 200)?.body as SignedIn;
    expect((await whoAmI(accessToken)).status).toBe(401);
  });

  it('refuses a refresh token that is unknown, of a session that is over, or no such token', async () => {
    const { refreshToken, accessToken } = await signedIn(registry, person);
    for (const token of [`bkr_${'x'.repeat(43)}`, accessToken]) expect((await refresh(token)).status).toBe(401);
    await registry.sql(`update sessions set refresh_expires_at = now() where ended_at is null and account_id = $1`, [
      person.id,
    ]);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('refuses a token that was signed out, and the refresh token with it', async () => {
    const { accessToken, refreshToken } = await signedIn(registry, person);
    await registry.bearing(accessToken).delete('/v1/sessions/current').expect(204);
    expect((await whoAmI(accessToken)).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('changes a password for whoever knows it, to one that will do, and ends the other sessions', async () => {
    const changing = await aPerson(registry, { roles: ['AUDITOR'] });
    const [here, there] = [await signedIn(registry, changing), await signedIn(registry, changing)];
    const change = (currentPassword: string, newPassword: string): Promise<Response> =>
      registry.bearing(here.accessToken).post('/v1/account/password').send({ currentPassword, newPassword });
    const faults = ({ body }: Response) =>
      (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(faults(await change('wrong', NEXT))).toEqual(['/currentPassword WRONG']);
    expect(faults(await change(PASSWORD, 'short'))).toEqual(['/newPassword TOO_SHORT']);
    expect(faults(await change(PASSWORD, `${changing.email} !`))).toEqual(['/newPassword PERSONAL']);
    expect(faults(await change(PASSWORD, 'Password123456'))).toEqual(['/newPassword BREACHED']);
    expect(faults(await change(PASSWORD, PASSWORD))).toEqual(['/newPassword REUSED']);
    expect((await change(PASSWORD, NEXT)).status).toBe(204);
    expect(faults(await change(NEXT, PASSWORD))).toEqual(['/newPassword REUSED']);
    expect((await whoAmI(here.accessToken)).status).toBe(200);
    expect((await whoAmI(there.accessToken)).status).toBe(401);
    expect((await trySignIn(registry, changing)).status).toBe(401);
    expect((await trySignIn(registry, { ...changing, password: NEXT })).status).toBe(201);
  });

  it('is nothing for programs, which are told who they are all the same', async () => {
    const client = await registry.http
      .post('/v1/api-clients')
      .send({ name: '購買ERP', permissions: ['vendor.read'] })
      .expect(201);
    const { id } = client.body as { id: string };
    const made = await registry.http.post(`/v1/api-clients/${id}/keys`).send({ expiresOn: inAMonth() }).expect(201);
    const program = registry.bearing((made.body as { key: string }).key);
    const told = await program.get('/v1/sessions/current').expect(200);
    expect(told.body).toMatchObject({
      kind: 'CLIENT',
      name: '購買ERP',
      email: null,
      permissions: [{ institutionId: null, permissions: ['vendor.read'] }],
    });
    await program.delete('/v1/sessions/current').expect(403);
    await program.post('/v1/account/second-factor').send({}).expect(403);
    await program.post('/v1/account/password').send({ currentPassword: 'x', newPassword: NEXT }).expect(403);
  });
});

function inAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}
