import { type Response } from 'supertest';
import { doOnTheServer, readServerCommand } from '../../src/access/identity/on-the-server';
import { createDataSource } from '../../src/database/data-source';
import { anInstitutionBody } from '../factories/bodies';
import { Administrators } from '../support/administrators';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import {
  aPerson,
  codeOf,
  forgetStep,
  PASSWORD,
  type Person,
  signedIn,
  steady,
  trySignIn,
  withSecondFactor,
} from '../support/sign-in-person';

const NEXT = 'slow green kettle humming';
const outcome = ({ status, body }: Response) => [status, (body as { code?: string }).code];

/** What takes two administrators where a role binds, and what becomes of it. */
describe('the identity of whoever binds an institution', () => {
  let registry: TestRegistry;
  let here: string;
  let administrators: Administrators;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    here = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
    administrators = await Administrators.of(registry, here);
  });
  afterAll(() => registry.stop());

  const anExecutive = () => aPerson(registry, { roles: ['EXECUTIVE'], institutionId: here });
  const accept = (body: object): Promise<Response> =>
    registry.anonymous.post('/v1/invitations/accept').send({ password: NEXT, ...body });
  const eventsOf = (id: string) =>
    registry.sql<{ kind: string; authority: string }>(
      'select kind, authority from identity_events where account_id = $1 order by happened_at, kind',
      [id],
    );

  it('is opened by both halves of an invitation, and by neither alone', async () => {
    const person = await anExecutive();
    const { token, secondToken } = await administrators.invite(person.id);
    expect(outcome(await accept({ token }))).toEqual([400, 'INVALID_INPUT']);
    expect(outcome(await accept({ token, secondToken: token }))).toEqual([401, 'TOKEN_REFUSED']);
    expect(outcome(await accept({ token: secondToken, secondToken: token }))).toEqual([401, 'TOKEN_REFUSED']);
    expect((await accept({ token, secondToken })).status).toBe(204);
    expect((await trySignIn(registry, { ...person, password: NEXT })).status).toBe(201);
    expect(await eventsOf(person.id)).toEqual([
      { kind: 'REQUESTED', authority: 'ONE_ADMINISTRATOR' },
      { kind: 'PASSWORD_CHOSEN', authority: 'ADMINISTRATORS' },
    ]);
  });

  it('is opened by half an invitation and the person’s own recovery code', async () => {
    const person = await anExecutive();
    const { recoveryCodes } = await withSecondFactor(registry, person);
    const half = await administrators.one.post(`/v1/accounts/${person.id}/invitations`).expect(201);
    const { token, requestId } = half.body as { token: string; requestId: string };
    expect(outcome(await accept({ token, recoveryCode: 'AAAA-BBBB-CCCC-DDDD' }))).toEqual([401, 'TOKEN_REFUSED']);
    expect((await accept({ token, recoveryCode: recoveryCodes[0] })).status).toBe(204);
    const request = await new Client(administrators.other).read(`identity-requests/${requestId}`);
    expect(request).toMatchObject({ state: 'APPROVED', authority: 'RECOVERY_CODE', decidedByActor: person.id });
    expect((await signedIn(registry, { ...person, password: NEXT })).state).toBe('SECOND_FACTOR_NEEDED');
  });

  it('loses its second factor by two, and by nobody alone', async () => {
    const person = await anExecutive();
    await withSecondFactor(registry, person);
    const alone = await administrators.one.delete(`/v1/accounts/${person.id}/second-factor`).set('If-Match', '*');
    expect(outcome(alone)).toEqual([409, 'SECOND_ADMINISTRATOR']);
    await administrators.together(person.id, { kind: 'RESET_SECOND_FACTOR' });
    expect(await signedIn(registry, person)).toMatchObject({ state: 'SIGNED_IN', mustSetUpSecondFactor: true });
  });

  it('gets another address by two, and links that went to the last one count no more', async () => {
    const person = await anExecutive();
    const { token, secondToken } = await administrators.invite(person.id);
    await administrators.together(person.id, { kind: 'RE_ADDRESS', email: `New-${person.email}` });
    expect((await accept({ token, secondToken })).status).toBe(401);
    expect((await trySignIn(registry, { ...person, email: `new-${person.email}` })).status).toBe(201);
  });

  it('comes into a binding role by two, and is opened anew: until then one alone could have opened it', async () => {
    const puppet = await aPerson(registry, { roles: ['PROCUREMENT'], institutionId: here });
    await withSecondFactor(registry, puppet);
    const { accessToken } = await signedIn(registry, await aPerson(registry, { institutionId: here }));
    await administrators.together(puppet.id, { kind: 'GIVE_ROLE', role: 'EXECUTIVE', institutionId: here });
    expect((await trySignIn(registry, puppet)).status).toBe(401);
    const [kept] = await registry.sql(
      `select a.second_factor_since as since, s.password_hash as hash, s.totp_sealed as sealed from accounts a join account_secrets s on s.account_id = a.id where a.id = $1`,
      [puppet.id],
    );
    expect(kept).toEqual({ since: null, hash: null, sealed: null });
    await registry.bearing(accessToken).get('/v1/sessions/current').expect(200);
    expect((await accept(await administrators.invite(puppet.id))).status).toBe(204);
    expect((await signedIn(registry, { ...puppet, password: NEXT })).mustSetUpSecondFactor).toBe(true);
  });

  it('keeps what two have opened when it gets another such role, but its sessions end', async () => {
    const person = await anExecutive();
    const { accessToken } = await signedIn(registry, person);
    await administrators.together(person.id, { kind: 'GIVE_ROLE', role: 'SAFETY_MANAGER', institutionId: here });
    await registry.bearing(accessToken).get('/v1/sessions/current').expect(401);
    expect((await trySignIn(registry, person)).status).toBe(201);
  });

  it('is decided once, by somebody else, about somebody else, in time', async () => {
    const person = await anExecutive();
    const ask = () => administrators.ask(person.id, { kind: 'RESET_SECOND_FACTOR' });
    const approve = (id: string, by = administrators.other) => by.post(`/v1/identity-requests/${id}/approval`);
    const id = await ask();
    expect(outcome(await approve(id, administrators.one))).toEqual([409, 'OWN_REQUEST']);
    await administrators.other.post(`/v1/identity-requests/${id}/refusal`).expect(204);
    expect(outcome(await approve(id))).toEqual([409, 'DECIDED']);
    const late = await ask();
    await registry.sql(`update identity_requests set expires_at = now() - interval '1 second' where id = $1`, [late]);
    expect(outcome(await approve(late))).toEqual([409, 'DECIDED']);
    const there = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
    const stranger = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: there });
    expect(outcome(await approve(await ask(), stranger))).toEqual([404, 'NOT_FOUND']);
    const answers = await Promise.all([1, 2, 3].map(() => ask()).map(async (asked) => approve(await asked)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const own = ((await administrators.other.get('/v1/sessions/current')).body as Shown).id;
    const about = await administrators.ask(own, { kind: 'RESET_SECOND_FACTOR' });
    expect(outcome(await approve(about))).toEqual([409, 'OWN_ROLE']);
  });

  it('asks for two only where it takes two, and for what the change needs', async () => {
    const clerk = await aPerson(registry, { roles: ['LEGAL'], institutionId: here });
    const ask = (request: object) =>
      administrators.one.post(`/v1/accounts/${clerk.id}/identity-requests`).send(request);
    expect(outcome(await ask({ kind: 'RESET_SECOND_FACTOR' }))).toEqual([409, 'ONE_SUFFICES']);
    for (const [request, pointer] of [
      [{ kind: 'GIVE_ROLE' }, '/role'],
      [{ kind: 'GIVE_ROLE', role: 'LEGAL' }, '/role'],
      [{ kind: 'RE_ADDRESS' }, '/email'],
      [{ kind: 'ENABLE', institutionId: here }, '/institutionId'],
      [{ kind: 'INVITE' }, '/kind'],
    ] as const) {
      const answer = await ask(request);
      const pointers = (answer.body as { errors: { pointer: string }[] }).errors.map((each) => each.pointer);
      expect([answer.status, pointers]).toEqual([400, [pointer]]);
    }
  });

  describe('is told', () => {
    interface Told {
      readonly items: { readonly id: string; readonly kind: string; readonly accountId: string }[];
    }
    const told = async (token: string) =>
      ((await registry.bearing(token).get('/v1/account/identity-events').expect(200)).body as Told).items;

    it('to the person and to the other administrators, at the next sign-in and until they acknowledge it', async () => {
      const person = await anExecutive();
      const { secret } = await withSecondFactor(registry, person);
      await administrators.together(person.id, { kind: 'GIVE_ROLE', role: 'PLANNING_MANAGER', institutionId: here });
      await steady();
      await forgetStep(registry, person);
      const { challenge } = await signedIn(registry, person);
      const opened = await registry.anonymous
        .post('/v1/sessions/second-factor')
        .send({ challenge, code: codeOf(secret) })
        .expect(201);
      const { accessToken, identityEvents } = opened.body as { accessToken: string; identityEvents: Told['items'] };
      expect(identityEvents.map(({ kind }) => kind)).toEqual(['SECOND_FACTOR_SET_UP', 'REQUESTED', 'ROLE_GIVEN']);
      expect(await told(accessToken)).toEqual(identityEvents);
      const third = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: here });
      const { items } = (await third.get('/v1/account/identity-events').expect(200)).body as Told;
      expect(items.filter(({ accountId }) => accountId === person.id).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['REQUESTED', 'ROLE_GIVEN']),
      );
      const clerk = await registry.as({ roles: ['LEGAL'], institutionId: here });
      expect(((await clerk.get('/v1/account/identity-events')).body as Told).items).toEqual([]);
      await registry
        .bearing(accessToken)
        .post('/v1/account/identity-events/acknowledgement')
        .send({ eventIds: identityEvents.map(({ id }) => id) })
        .expect(204);
      expect(await told(accessToken)).toEqual([]);
      expect((await third.get('/v1/account/identity-events')).text).toContain(person.id);
    });

    it('in the journal, as what it is', async () => {
      const person = await anExecutive();
      await administrators.together(person.id, { kind: 'ENABLE' }).catch(() => undefined);
      const entries = await registry.sql<{ subject_table: string; action: string }>(
        `select subject_table, action from journal where after ->> 'account_id' = $1 and subject_table like 'identity%' order by seq`,
        [person.id],
      );
      expect(entries.map(({ subject_table: table, action }) => `${table} ${action}`)).toEqual([
        'identity_requests INSERT',
        'identity_events INSERT',
        'identity_requests UPDATE',
      ]);
    });
  });

  describe('on the server itself', () => {
    const run = async (...words: string[]): Promise<string | null> => {
      const command = readServerCommand(words);
      if (command === null) throw new Error(`not a command: ${words.join(' ')}`);
      const dataSource = await createDataSource(registry.connection, 1).initialize();
      try {
        return await doOnTheServer(dataSource, command);
      } finally {
        await dataSource.destroy();
      }
    };

    it('one administrator does what takes two, which is journalled and told as what it is', async () => {
      const person: Person = await aPerson(registry, { institutionId: here });
      await run('give-role', person.email, 'EXECUTIVE', here);
      expect((await trySignIn(registry, person)).status).toBe(401);
      const token = await run('invite', person.email);
      expect((await accept({ token })).status).toBe(204);
      const again = { ...person, password: NEXT };
      await withSecondFactor(registry, again);
      await run('reset-second-factor', person.email);
      expect((await signedIn(registry, again)).mustSetUpSecondFactor).toBe(true);
      await run('re-address', person.email, `next-${person.email}`);
      await registry.sql('update accounts set disabled_at = now() where id = $1', [person.id]);
      await run('enable', `next-${person.email}`);
      expect((await trySignIn(registry, { ...again, email: `next-${person.email}` })).status).toBe(201);
      expect((await eventsOf(person.id)).map(({ kind, authority }) => `${kind} ${authority}`)).toEqual([
        'ROLE_GIVEN SERVER',
        'PASSWORD_CHOSEN SERVER',
        'SECOND_FACTOR_SET_UP ONESELF',
        'SECOND_FACTOR_RESET SERVER',
        'RE_ADDRESSED SERVER',
        'ENABLED SERVER',
      ]);
      const [entry] = await registry.sql(
        `select reason, actor from journal where subject_table = 'memberships' and after ->> 'account_id' = $1`,
        [person.id],
      );
      expect(entry).toEqual({ reason: 'npm run identity: GIVE_ROLE', actor: null });
    });

    it.each([
      [[]],
      [['invite']],
      [['steal', 'a@b.jp']],
      [['give-role', 'a@b.jp', 'KING']],
      [['enable', 'a@b.jp', 'x']],
    ])('takes no other words: %j', (words) => expect(readServerCommand(words)).toBeNull());
  });

  it('is kept by its password’s rules in an invitation of two halves, too', async () => {
    const person = await anExecutive();
    const halves = await administrators.invite(person.id);
    expect((await accept({ ...halves, password: PASSWORD })).status).toBe(400);
    expect((await accept(halves)).status).toBe(204);
  });
});
