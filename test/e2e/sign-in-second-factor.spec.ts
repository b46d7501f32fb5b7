import { type Response } from 'supertest';
import { TestRegistry } from '../support/registry';
import {
  aPerson,
  codeOf,
  forgetStep,
  type Person,
  signedIn,
  type SignedIn,
  steady,
  withSecondFactor,
} from '../support/sign-in-person';

describe('the second factor', () => {
  let registry: TestRegistry;
  let person: Person;
  let secret: string;
  let recoveryCodes: string[];
  beforeAll(async () => {
    registry = await TestRegistry.start();
    person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    ({ secret, recoveryCodes } = await withSecondFactor(registry, person));
  });
  afterAll(() => registry.stop());
  beforeEach(async () => {
    await steady();
    await forgetStep(registry, person);
    await registry.sql('update account_secrets set failures = 0, locked_until = null');
  });

  const give = (challenge: string, proof: object): Promise<Response> =>
    registry.anonymous.post('/v1/sessions/second-factor').send({ challenge, ...proof });
  const challenged = async (): Promise<string> => {
    const { state, challenge, accessToken } = await signedIn(registry, person);
    expect([state, accessToken]).toEqual(['SECOND_FACTOR_NEEDED', null]);
    return challenge;
  };
  const proved = async (proof: object): Promise<number> => (await give(await challenged(), proof)).status;
  const code = (answer: Response) => [answer.status, (answer.body as { code: string }).code];

  it('opens a session that may do what the role may', async () => {
    const answer = await give(await challenged(), { code: codeOf(secret) });
    expect(answer.status).toBe(201);
    const { accessToken, mustSetUpSecondFactor } = answer.body as SignedIn;
    expect(mustSetUpSecondFactor).toBe(false);
    await registry.bearing(accessToken).get('/v1/vendors').expect(200);
  });

  it('takes codes one step early, now and one step late', async () => {
    for (const steps of [-1, 0, 1])
      expect([steps, await proved({ code: codeOf(secret, steps) })]).toEqual([steps, 201]);
  });

  it.each([-2, 2])('refuses a code %d steps away', async (steps) => {
    expect(code(await give(await challenged(), { code: codeOf(secret, steps) }))).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  it('refuses a code that was taken before, and those before it', async () => {
    expect(await proved({ code: codeOf(secret) })).toBe(201);
    expect(await proved({ code: codeOf(secret) })).toBe(401);
    expect(await proved({ code: codeOf(secret, -1) })).toBe(401);
  });

  it('takes a code once, however many come with it at the same time', async () => {
    const challenges = [await challenged(), await challenged(), await challenged()];
    const answers = await Promise.all(challenges.map((challenge) => give(challenge, { code: codeOf(secret) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it('takes a challenge once', async () => {
    const challenge = await challenged();
    expect((await give(challenge, { code: codeOf(secret) })).status).toBe(201);
    expect((await give(challenge, { code: codeOf(secret, 1) })).status).toBe(401);
  });

  it('refuses an expired challenge, an unknown one, and a token of another kind', async () => {
    const challenge = await challenged();
    await registry.sql('update sign_in_challenges set expires_at = now() where account_id = $1', [person.id]);
    const invited = await registry.http.post(`/v1/accounts/${person.id}/invitations`).expect(201);
    for (const token of [challenge, `bkc_${'x'.repeat(43)}`, (invited.body as { token: string }).token])
      expect(code(await give(token, { code: codeOf(secret) }))).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  it('takes either a code or a recovery code, not both and not neither', async () => {
    const challenge = await challenged();
    expect((await give(challenge, {})).status).toBe(400);
    expect((await give(challenge, { code: '000000', recoveryCode: recoveryCodes[0] })).status).toBe(400);
  });

  it('lets nobody guess: five wrong codes lock the account, whatever passwords come in between', async () => {
    for (let i = 0; i < 5; i++) expect(await proved({ code: '000000' })).toBe(401);
    const { email, password } = person;
    expect(code(await registry.anonymous.post('/v1/sessions').send({ email, password }))).toEqual([
      401,
      'SIGN_IN_REFUSED',
    ]);
  });

  it('is not taken while wrong codes lock the account, for a challenge from before', async () => {
    const challenge = await challenged();
    for (let i = 0; i < 5; i++) expect(await proved({ code: '000000' })).toBe(401);
    expect(code(await give(challenge, { code: codeOf(secret) }))).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  it('is taken whatever wrong passwords a stranger tries', async () => {
    const challenge = await challenged();
    for (let i = 0; i < 7; i++)
      await registry.anonymous.post('/v1/sessions').send({ email: person.email, password: 'wrong' });
    expect((await give(challenge, { code: codeOf(secret) })).status).toBe(201);
    await registry.sql('delete from sign_in_failures');
  });

  it('takes each recovery code once', async () => {
    const [one, other] = recoveryCodes as [string, string];
    expect(await proved({ recoveryCode: one.toLowerCase().replaceAll('-', ' ') })).toBe(201);
    expect(await proved({ recoveryCode: one })).toBe(401);
    expect(await proved({ recoveryCode: other })).toBe(201);
  });

  it('takes a recovery code once, however many come with it at the same time', async () => {
    const challenges = [await challenged(), await challenged(), await challenged()];
    const recoveryCode = recoveryCodes[2];
    const answers = await Promise.all(challenges.map((challenge) => give(challenge, { recoveryCode })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it('makes new recovery codes for a code of now, and the old ones no longer count', async () => {
    const opened = (await give(await challenged(), { code: codeOf(secret, -1) })).body as SignedIn;
    const self = registry.bearing(opened.accessToken);
    const refused = await self.post('/v1/account/recovery-codes').send({ code: '000000' }).expect(400);
    expect((refused.body as { errors: object[] }).errors).toEqual([expect.objectContaining({ pointer: '/code' })]);
    const made = await self
      .post('/v1/account/recovery-codes')
      .send({ code: codeOf(secret) })
      .expect(200);
    const renewed = (made.body as { recoveryCodes: string[] }).recoveryCodes;
    expect(new Set(renewed).size).toBe(10);
    expect(await proved({ recoveryCode: recoveryCodes[5] })).toBe(401);
    expect(await proved({ recoveryCode: renewed[5] })).toBe(201);
  });

  it('is kept sealed: neither its secret nor a recovery code can be read in the database', async () => {
    const rows = await registry.sql<{ text: string }>(
      `select s::text || encode(coalesce(totp_sealed, ''), 'escape') as text from account_secrets s
       union all select r::text || encode(code_hash, 'escape') from recovery_codes r union all select j::text from journal j`,
    );
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).not.toContain(secret);
    for (const each of recoveryCodes) expect(all).not.toContain(each);
  });
});

describe('setting up the second factor', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('is all that a role that changes something may do before', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const { accessToken, mustSetUpSecondFactor } = await signedIn(registry, person);
    expect(mustSetUpSecondFactor).toBe(true);
    const self = registry.bearing(accessToken);
    const refused = await self.get('/v1/vendors').expect(403);
    expect((refused.body as { code: string }).code).toBe('SECOND_FACTOR_REQUIRED');
    const who = await self.get('/v1/sessions/current').expect(200);
    expect(who.body).toMatchObject({ mustUseSecondFactor: true, permissions: [], secondFactorSince: null });

    const elsewhere = await signedIn(registry, person);
    const { secret } = (await self.post('/v1/account/second-factor').send({}).expect(200)).body as { secret: string };
    await self.post('/v1/account/second-factor/confirm').send({ code: '000000' }).expect(400);
    await steady();
    const confirmed = await self
      .post('/v1/account/second-factor/confirm')
      .send({ code: codeOf(secret) })
      .expect(200);
    expect((confirmed.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    await self.get('/v1/vendors').expect(200);
    await registry.bearing(elsewhere.accessToken).get('/v1/sessions/current').expect(401);
    // The code that confirmed it is spent.
    const { challenge } = await signedIn(registry, person);
    await registry.anonymous
      .post('/v1/sessions/second-factor')
      .send({ challenge, code: codeOf(secret) })
      .expect(401);
  });

  it('does not count before it is confirmed, and is not confirmed before it has begun', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const self = registry.bearing((await signedIn(registry, person)).accessToken);
    await self.post('/v1/account/second-factor/confirm').send({ code: '000000' }).expect(409);
    await self.post('/v1/account/second-factor').send({}).expect(200);
    expect((await signedIn(registry, person)).state).toBe('SIGNED_IN');
  });

  it('replaces one that was there only with its first code', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const { secret: first, recoveryCodes } = await withSecondFactor(registry, person);
    const { challenge } = await signedIn(registry, person);
    const opened = await registry.anonymous
      .post('/v1/sessions/second-factor')
      .send({ challenge, recoveryCode: recoveryCodes[0] })
      .expect(201);
    const self = registry.bearing((opened.body as SignedIn).accessToken);
    // A stolen access token replaces nothing: whoever has a second factor proves it once more.
    for (const proof of [{}, { code: '000000' }, { recoveryCode: recoveryCodes[0] }])
      expect((await self.post('/v1/account/second-factor').send(proof)).status).toBe(400);
    const begun = await self.post('/v1/account/second-factor').send({ recoveryCode: recoveryCodes[1] }).expect(200);
    const { secret: second } = begun.body as { secret: string };
    const give = async (secret: string) => {
      await steady();
      await forgetStep(registry, person);
      const again = await signedIn(registry, person);
      const answer = await registry.anonymous
        .post('/v1/sessions/second-factor')
        .send({ challenge: again.challenge, code: codeOf(secret) });
      return answer.status;
    };
    expect([await give(first), await give(second)]).toEqual([201, 401]);
    await self
      .post('/v1/account/second-factor/confirm')
      .send({ code: codeOf(second) })
      .expect(200);
    expect([await give(first), await give(second)]).toEqual([401, 201]);
  });
});
