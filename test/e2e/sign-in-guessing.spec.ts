import { type Response } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { TestRegistry } from '../support/registry';
import { aPerson, type Person, signedIn, trySignIn } from '../support/sign-in-person';

const WRONG = 'five quiet herons flying';
const codeIn = (answer: Response) => [answer.status, (answer.body as { code: string }).code];

describe('guessing passwords', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    // What somebody says of the address they come from is believed of the proxy in front only.
    registry = await TestRegistry.start({ TRUST_PROXY: 'loopback' });
  });
  afterAll(() => registry.stop());
  beforeEach(() => registry.sql('delete from sign_in_failures'));

  const fail = (email: string, password = WRONG, from = '192.0.2.1'): Promise<Response> =>
    registry.anonymous.post('/v1/sessions').set('X-Forwarded-For', from).send({ email, password });
  const unlock = (person: Person) =>
    registry.sql(`update account_secrets set locked_until = now() - interval '1 second' where account_id = $1`, [
      person.id,
    ]);

  it('locks an account after five failures for 15 minutes, and says nothing of it', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    for (let i = 0; i < 5; i++) await fail(person.email);
    const [locked, unknown] = [await fail(person.email, person.password), await fail('nobody@example.jp')];
    expect(codeIn(locked)).toEqual([401, 'SIGN_IN_REFUSED']);
    expect(locked.body).toEqual(unknown.body);
    const [{ minutes } = { minutes: 0 }] = await registry.sql<{ minutes: number }>(
      'select extract(epoch from locked_until - now()) / 60 as minutes from account_secrets where account_id = $1',
      [person.id],
    );
    expect(Number(minutes)).toBeGreaterThan(14);
    expect(Number(minutes)).toBeLessThanOrEqual(15);
    await unlock(person);
    expect((await fail(person.email, person.password)).status).toBe(201);
  });

  it('counts anew after a sign-in, and after a lock has run out', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    for (let i = 0; i < 4; i++) await fail(person.email);
    await signedIn(registry, person);
    for (let i = 0; i < 4; i++) await fail(person.email);
    expect((await trySignIn(registry, person)).status).toBe(201);
    for (let i = 0; i < 5; i++) await fail(person.email);
    await unlock(person);
    for (let i = 0; i < 4; i++) await fail(person.email);
    expect((await trySignIn(registry, person)).status).toBe(201);
  });

  it('gains nothing by trying many at once', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    await Promise.all(Array.from({ length: 12 }, () => fail(person.email)));
    const [{ failures } = { failures: 0 }] = await registry.sql<{ failures: number }>(
      'select failures from account_secrets where account_id = $1 and locked_until > now()',
      [person.id],
    );
    // Those after the fifth are not even counted: they could not have succeeded.
    expect(failures).toBe(5);
    expect((await fail(person.email, person.password)).status).toBe(401);
  });

  it('is slowed down when it goes over many addresses of people from one address', async () => {
    const known = await aPerson(registry);
    expect(codeIn(await fail(known.email))).toEqual([401, 'SIGN_IN_REFUSED']);
    for (let i = 1; i < 20; i++) expect((await fail(`${newId()}@example.jp`)).status).toBe(401);
    for (const email of [known.email, `${newId()}@example.jp`]) {
      const answer = await fail(email, known.password);
      expect(codeIn(answer)).toEqual([429, 'TOO_MANY_FAILURES']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(14 * 60);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
    }
    expect((await fail(known.email, known.password, '192.0.2.2')).status).toBe(201);
    await registry.sql(`update sign_in_failures set failed_at = failed_at - interval '15 minutes'`);
    expect((await fail(known.email, known.password)).status).toBe(201);
  });

  it('is slowed down when many go at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => fail(`${newId()}@example.jp`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('counts a network of IPv6 as one address', async () => {
    for (let i = 0; i < 20; i++) await fail(`${newId()}@example.jp`, WRONG, `2001:db8:1:2::${i + 1}`);
    expect((await fail('nobody@example.jp', WRONG, '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await fail('nobody@example.jp', WRONG, '2001:db8:9::1')).status).toBe(401);
  });

  it('is not what a hospital behind one address does: who gets in at last has not failed', async () => {
    const people: Person[] = [];
    for (let i = 0; i < 3; i++) people.push(await aPerson(registry, { roles: ['AUDITOR'] }));
    for (const person of people) {
      for (let i = 0; i < 3; i++) await fail(person.email);
      expect((await fail(person.email, person.password)).status).toBe(201);
    }
    expect(await registry.sql('select 1 from sign_in_failures')).toEqual([]);
  });

  it('leaves no names and addresses behind', async () => {
    await fail('spray-𠮷@example.jp');
    const [row] = await registry.sql<{ text: string }>('select f::text as text from sign_in_failures f');
    expect(row?.text).toBeDefined();
    expect(row?.text).not.toMatch(/spray|192\.0\.2/);
  });

  it('takes the same time for an address that is there and one that is not', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const timed = async (email: string) => {
      await registry.sql('update account_secrets set failures = 0, locked_until = null');
      const began = performance.now();
      await fail(email);
      return performance.now() - began;
    };
    const times: [number, number][] = [];
    for (let i = 0; i < 15; i++) times.push([await timed(person.email), await timed('nobody@example.jp')]);
    const [known, unknown] = [Math.min(...times.map(([a]) => a)), Math.min(...times.map(([, b]) => b))];
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
  });
});
