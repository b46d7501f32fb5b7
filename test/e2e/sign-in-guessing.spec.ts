import type * as Argon2 from '@node-rs/argon2';
import { type Response } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aPerson, type Person } from '../support/sign-in-person';

// The module itself, as the service has it: what an import stands for is a copy.
const argon2 = jest.requireActual<typeof Argon2>('@node-rs/argon2');

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
  const later = (seconds: number) =>
    registry.sql(`update sign_in_failures set failed_at = failed_at - make_interval(secs => $1)`, [seconds]);

  it('costs whoever does it a growing wait, from where they do it, and says so to known and unknown alike', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const waits: number[] = [];
    for (const email of [person.email, `${newId()}@example.jp`]) {
      for (let i = 0; i < 5; i++) expect((await fail(email)).status).toBe(401);
      for (const seconds of [30, 60, 120]) {
        const refused = await fail(email, person.password);
        expect(codeIn(refused)).toEqual([429, 'TOO_MANY_FAILURES']);
        waits.push(Number(refused.headers['retry-after']));
        await later(seconds);
        expect((await fail(email)).status).toBe(401);
      }
    }
    for (const [index, most] of [30, 60, 120, 30, 60, 120].entries()) {
      expect(waits[index]).toBeLessThanOrEqual(most);
      expect(waits[index]).toBeGreaterThan(most - 20);
    }
  });

  it('by a stranger does not shut the person out, where the person comes from', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    expect((await fail(person.email, person.password, '198.51.100.7')).status).toBe(201);
    for (let i = 0; i < 60; i++) {
      await registry.sql(
        `insert into sign_in_failures (email_hash, address_hash, account_id)
         select (select email_hash from sign_in_sources order by last_at desc limit 1), decode(md5($1), 'hex'), $2`,
        [`stranger ${i}`, person.id],
      );
    }
    // From everywhere else nothing is taken for a while, right or wrong.
    expect(codeIn(await fail(person.email, person.password, '203.0.113.9'))).toEqual([429, 'TOO_MANY_FAILURES']);
    expect((await fail(person.email, person.password, '198.51.100.7')).status).toBe(201);
  });

  it('counts anew after a sign-in', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    for (let i = 0; i < 4; i++) await fail(person.email);
    expect((await fail(person.email, person.password)).status).toBe(201);
    for (let i = 0; i < 4; i++) await fail(person.email);
    expect((await fail(person.email, person.password)).status).toBe(201);
  });

  it('gains nothing by trying many at once', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const answers = await Promise.all(Array.from({ length: 12 }, () => fail(person.email)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('is seen and lifted by administrators, of those within their reach', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    for (let i = 0; i < 5; i++) await fail(person.email);
    interface Locks {
      readonly items: { readonly accountId: string; readonly failures: number; readonly sources: number }[];
    }
    const seen = async () =>
      ((await registry.http.get('/v1/sign-in-locks').expect(200)).body as Locks).items.filter(
        ({ accountId }) => accountId === person.id,
      );
    expect(await seen()).toEqual([
      expect.objectContaining({
        accountId: person.id,
        email: person.email,
        failures: 5,
        sources: 1,
        lockedUntil: null,
      }),
    ]);
    const institution = await new Client(registry.http).create('institutions', anInstitutionBody());
    const elsewhere = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: institution.id });
    expect(((await elsewhere.get('/v1/sign-in-locks')).body as Locks).items).toEqual([]);
    await elsewhere.post(`/v1/accounts/${person.id}/sign-in-lock/lifting`).expect(404);
    await registry.http.post(`/v1/accounts/${person.id}/sign-in-lock/lifting`).expect(204);
    expect(await seen()).toEqual([]);
    expect((await fail(person.email, person.password)).status).toBe(201);
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

  it('is not what a whole hospital does that comes to work at once', async () => {
    const people: Person[] = [];
    for (let i = 0; i < 30; i++) people.push(await aPerson(registry, { roles: ['AUDITOR'] }));
    const answers = await Promise.all(people.map(({ email, password }) => fail(email, password)));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
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

  it('is the same work for an address that is there and one that is not', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'] });
    const verified = jest.spyOn(argon2, 'verify');
    await fail(person.email);
    await fail('nobody@example.jp');
    const [known, unknown] = verified.mock.calls.map(([hash]) => argon2.parseOptions(String(hash)));
    expect(verified).toHaveBeenCalledTimes(2);
    expect(unknown).toEqual(known);
  });
});
