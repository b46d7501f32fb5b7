import request, { type Agent, type Response } from 'supertest';
import { SetUp } from '../../src/access/sign-in/set-up';
import { newId } from '../../src/kernel/identifier';
import { type Fields, sent } from '../support/form';
import { TestRegistry } from '../support/registry';
import {
  aPerson,
  codeOf,
  forgetStep,
  PASSWORD,
  type Person,
  steady,
  withSecondFactor,
} from '../support/sign-in-person';

const NEXT = 'slow green kettle humming';

/** What carries and shows the secrets of whoever signs in: pressed twice, or sent again after going back, it was done once. */
describe('a form about one’s own account that is sent twice', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const browser = () =>
    request.agent(registry.app.getHttpServer()).set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' });
  const signedIn = async ({ email, password }: Person, secret: string | null = null): Promise<Agent> => {
    const agent = browser();
    const asked = await sent(agent, '/sign-in', { email, password });
    const challenge = hidden(asked, 'challenge');
    if (secret !== null) {
      await steady();
      await sent(agent, '/sign-in/second-factor', { challenge, code: codeOf(secret) }).expect(303);
    }
    return agent;
  };
  const hidden = ({ text }: Response, name: string): string =>
    (new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
  const codesIn = ({ text }: Response): string[] =>
    [...text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  const twice = (who: Agent, path: string, fields: Fields): Promise<Response[]> =>
    Promise.all([sent(who, path, fields), sent(who, path, fields)]);
  const failures = async ({ id }: Person): Promise<unknown> =>
    (await registry.sql('select failures from account_secrets where account_id = $1', [id]))[0];
  const counts = async (person: Person, recoveryCode: string): Promise<number> => {
    const opened = await registry.anonymous
      .post('/v1/sessions')
      .send({ email: person.email, password: person.password });
    const { challenge } = opened.body as { challenge: string };
    return (await registry.anonymous.post('/v1/sessions/second-factor').send({ challenge, recoveryCode })).status;
  };

  it('sets a second factor up once: the secret and the codes that are shown are those that count', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const agent = await signedIn(person);
    const form = { once: hidden(await agent.get('/second-factor').expect(200), 'once') };
    const begun = await twice(agent, '/second-factor', form);
    expect(begun.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(begun.map(({ text }) => text)).size).toBe(1);
    const [first] = begun as [Response];
    expect((await sent(agent, '/second-factor', form)).text).toBe(first.text);
    const [uri, secret, once] = [hidden(first, 'uri'), hidden(first, 'secret'), hidden(first, 'once')];
    await steady();
    const confirmation = { uri, secret, once, code: codeOf(secret) };
    const confirmed = await twice(agent, '/second-factor/confirm', confirmation);
    expect(confirmed.map(({ status }) => status)).toEqual([200, 200]);
    const shown = [...confirmed, await sent(agent, '/second-factor/confirm', confirmation)].map(codesIn);
    expect([shown[0]?.length, new Set(shown.map((codes) => codes.join())).size]).toEqual([10, 1]);
    expect(await counts(person, shown[0]?.[0] ?? '')).toBe(201);
    // The secret counts now: going back shows it to nobody.
    const back = await sent(agent, '/second-factor', form);
    expect([back.status, back.headers['location'], back.text.includes(secret)]).toEqual([303, '/second-factor', false]);
    expect(await failures(person)).toEqual({ failures: 0 });
  });

  it('makes recovery codes once, and shows no more those that count no more', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const { secret } = await withSecondFactor(registry, person);
    const agent = await signedIn(person, secret);
    const press = async () => {
      await forgetStep(registry, person);
      await steady();
      return { once: hidden(await agent.get('/recovery-codes').expect(200), 'once'), code: codeOf(secret) };
    };
    const form = await press();
    const answers = [...(await twice(agent, '/recovery-codes', form)), await sent(agent, '/recovery-codes', form)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const shown = answers.map(codesIn);
    expect([shown[0]?.length, new Set(shown.map((codes) => codes.join())).size]).toEqual([10, 1]);
    expect(await failures(person)).toEqual({ failures: 0 });
    expect(await counts(person, shown[2]?.[3] ?? '')).toBe(201);

    const later = codesIn(await sent(agent, '/recovery-codes', await press()).expect(200));
    const outdated = await sent(agent, '/recovery-codes', form);
    expect([outdated.status, outdated.headers['location'], codesIn(outdated)]).toEqual([303, '/recovery-codes', []]);
    expect(await counts(person, later[0] ?? '')).toBe(201);

    const wrong = { once: newId(), code: '000000' };
    for (const answer of await twice(agent, '/recovery-codes', wrong)) expect(answer.status).toBe(400);
    expect(await failures(person)).toEqual({ failures: 2 });
  });

  it('shows secrets again to the session that they were shown to, and to no other, of the same person neither', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const { secret } = await withSecondFactor(registry, person);
    const agent = await signedIn(person, secret);
    await forgetStep(registry, person);
    await steady();
    const form = { once: hidden(await agent.get('/recovery-codes').expect(200), 'once'), code: codeOf(secret) };
    const [code = ''] = codesIn(await sent(agent, '/recovery-codes', form).expect(200));
    const kept = await registry.sql<{ text: string; body: string }>(
      'select k::text as text, body from idempotency_keys k',
    );
    for (const { text, body } of kept) {
      expect(text).not.toContain(form.once);
      expect(Buffer.from(body, 'base64').toString('latin1')).not.toMatch(new RegExp(`<!doctype|${code}`));
    }
    const other = await aPerson(registry);
    await registry.sql('update account_secrets set totp_last_step = 0 where account_id = $1', [person.id]);
    const elsewhere = await signedIn(person, secret);
    for (const stranger of [await signedIn(other), elsewhere]) {
      const answer = await sent(stranger, '/recovery-codes', form);
      expect([answer.status, codesIn(answer)]).toEqual([400, []]);
    }
    await sent(agent, '/sign-out', {}).expect(303);
    const out = await sent(agent, '/recovery-codes', form);
    expect([out.status, codesIn(out)]).toEqual([401, []]);
  });

  it('lets in once by the second factor, into the session that is given each time, for as long as that lasts', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const { secret } = await withSecondFactor(registry, person);
    const asked = await sent(browser(), '/sign-in', { email: person.email, password: person.password }).expect(200);
    const [challenge, once] = [hidden(asked, 'challenge'), hidden(asked, 'once')];
    await sent(browser(), '/sign-in/second-factor', { challenge, once, code: '000000' }).expect(401);
    await steady();
    const form = { challenge, once, code: codeOf(secret), then: '/preferences' };
    const answers = await twice(browser(), '/sign-in/second-factor', form);
    answers.push(await sent(browser(), '/sign-in/second-factor', form));
    const given = answers.map(({ status, headers }) => [status, headers['location'], headers['set-cookie']]);
    expect(given).toEqual(Array(3).fill([303, '/preferences', [expect.stringMatching(/^bunkaiten=bkw_/)]]));
    expect(new Set(given.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await failures(person)).toEqual({ failures: 0 });
    expect((await sent(browser(), '/sign-in/second-factor', { ...form, once: newId() })).status).toBe(401);
    const open = `select 1 from sessions where account_id = $1 and ended_at is null and has_second_factor`;
    expect(await registry.sql(open, [person.id])).toHaveLength(2);
    const agent = browser();
    await sent(agent, '/sign-in/second-factor', form).expect(303);
    await agent.get('/').expect(200);
    await sent(agent, '/sign-out', {}).expect(303);
    await sent(agent, '/sign-in/second-factor', form).expect(303);
    expect((await agent.get('/')).headers['location']).toBe('/sign-in');
  });

  it('changes the password once, and a new one that will not do counts against nobody', async () => {
    const person = await aPerson(registry);
    const agent = await signedIn(person);
    const once = hidden(await agent.get('/password').expect(200), 'once');
    const weak = { once, currentPassword: PASSWORD, password: 'Password123456', again: 'Password123456' };
    expect((await twice(agent, '/password', weak)).map(({ status }) => status)).toEqual([400, 400]);
    expect(await failures(person)).toEqual({ failures: 0 });
    const form = { once, currentPassword: PASSWORD, password: NEXT, again: NEXT };
    const answers = [...(await twice(agent, '/password', form)), await sent(agent, '/password', form)];
    expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual(Array(3).fill([303, '/']));
    expect(await failures(person)).toEqual({ failures: 0 });
    await agent.get('/').expect(200);
    await signedIn({ ...person, password: NEXT }).then((again) => again.get('/').expect(200));
  });

  it('accepts an invitation once, and leads on each time; whoever else has its token is refused', async () => {
    const email = `new-${newId()}@example.jp`;
    const created = await registry.http.post('/v1/accounts').send({ name: '鈴木 ②郎', email }).expect(201);
    const { id } = created.body as { id: string };
    const { token } = (await registry.http.post(`/v1/accounts/${id}/invitations`).expect(201)).body as {
      token: string;
    };
    const agent = browser();
    const once = hidden(await agent.get('/invitation').expect(200), 'once');
    const form = { once, token, password: PASSWORD, again: PASSWORD };
    const answers = [...(await twice(agent, '/invitation', form)), await sent(agent, '/invitation', form)];
    expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual(
      Array(3).fill([303, '/sign-in']),
    );
    for (const other of [
      { ...form, once: newId() },
      { ...form, password: NEXT, again: NEXT },
    ])
      expect((await sent(browser(), '/invitation', other)).headers['location']).toBeUndefined();
    await signedIn({ id, email, password: PASSWORD }).then((invited) => invited.get('/').expect(200));
  });

  it('makes the first administrator once, and leads on each time', async () => {
    await registry.sql('delete from memberships', []);
    const secret = (await registry.app.get(SetUp).secretWhenNeeded()) ?? '';
    const agent = browser();
    const once = hidden(await agent.get('/set-up').expect(200), 'once');
    const form = { once, secret, name: '管理 髙﨑', email: 'admin@example.jp', password: PASSWORD, again: PASSWORD };
    const answers = [...(await twice(agent, '/set-up', form)), await sent(agent, '/set-up', form)];
    expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual(
      Array(3).fill([303, '/sign-in']),
    );
    expect(await registry.sql(`select count(*)::int as n from accounts where email = 'admin@example.jp'`)).toEqual([
      { n: 1 },
    ]);
  });
});
