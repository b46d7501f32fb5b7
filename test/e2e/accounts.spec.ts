import { type Agent, type Response } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Administrators } from '../support/administrators';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aPerson, codeOf, PASSWORD, signedIn, steady, withSecondFactor } from '../support/sign-in-person';

const anEmail = () => `髙-${newId()}@example.jp`;
const outcome = ({ status, body }: Response) => {
  const { code, errors } = body as { code: string; errors: { pointer: string; code: string }[] };
  return [status, code, ...errors.map((each) => `${each.pointer} ${each.code}`)];
};

describe('accounts', () => {
  let registry: TestRegistry;
  let api: Client;
  let ours: string;
  let theirs: string;
  let vendorId: string;
  /** Administers the whole deployment, one institution, and the other. */
  let everywhere: Agent;
  let here: Agent;
  let there: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ours = (await api.create('institutions', anInstitutionBody())).id;
    theirs = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    everywhere = await registry.as({ roles: ['ADMINISTRATOR'] });
    here = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: ours });
    there = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: theirs });
  });
  afterAll(() => registry.stop());

  const create = (by: Agent, over: object = {}): Promise<Response> =>
    by.post('/v1/accounts').send({ name: '髙﨑 ①子', email: anEmail(), ...over });
  const created = async (by: Agent, over: object = {}): Promise<Shown> => {
    const answer = await create(by, over);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as Shown;
  };
  const patch = (by: Agent, id: string, body: object): Promise<Response> =>
    by
      .patch(`/v1/accounts/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body));
  const give = (by: Agent, id: string, role: string, institutionId: string | null = null): Promise<Response> =>
    by.post(`/v1/accounts/${id}/memberships`).send({ role, institutionId });
  const ownId = async (agent: Agent) => ((await agent.get('/v1/sessions/current')).body as Shown).id;

  it('are created, read, listed and changed, with the address in lower case', async () => {
    const account = await created(here, { institutionId: ours, email: `Yoshi-${newId().toUpperCase()}@Example.JP` });
    expect(account).toMatchObject({
      institutionId: ours,
      vendorId: null,
      isDisabled: false,
      disabledAt: null,
      invitedAt: null,
      passwordChangedAt: null,
      secondFactorSince: null,
    });
    expect(account['email']).toBe(String(account['email']).toLowerCase());
    const found = await here
      .get('/v1/accounts')
      .query({ email: String(account['email']).toUpperCase() })
      .expect(200);
    expect((found.body as { items: Shown[] }).items).toEqual([account]);
    const changed = await patch(here, account.id, { name: '𠮷田 ⑥子' });
    expect(changed.body).toMatchObject({ name: '𠮷田 ⑥子', version: 2 });
    expect(outcome(await create(there, { institutionId: theirs, email: account['email'] }))).toEqual([
      409,
      'TAKEN',
      '/email TAKEN',
    ]);
  });

  it('show no secret, in no answer', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'], institutionId: ours });
    const { secret } = await withSecondFactor(registry, person);
    const [row] = await registry.sql<{ hash: string }>(
      'select password_hash as hash from account_secrets where account_id = $1',
      [person.id],
    );
    for (const path of [
      `/v1/accounts/${person.id}`,
      '/v1/accounts?limit=200',
      `/v1/accounts/${person.id}/memberships`,
    ]) {
      const { text } = await here.get(path).expect(200);
      for (const hidden of [secret, row?.hash ?? '', PASSWORD, '$argon2', 'bks_', 'bkr_', 'bki_'])
        expect([path, hidden, text.includes(hidden)]).toEqual([path, hidden, false]);
    }
  });

  it('are an institution’s administrator’s to make in that institution only', async () => {
    for (const [by, over] of [
      [here, { institutionId: theirs }],
      [here, { institutionId: newId() }],
      [here, {}],
      [here, { vendorId }],
    ] as const)
      expect(outcome(await create(by, over))).toEqual([400, 'INVALID_INPUT', '/institutionId NOT_FOUND']);
    for (const over of [{ institutionId: theirs }, {}, { vendorId }]) await created(everywhere, over);
    expect((await create(everywhere, { vendorId, institutionId: ours })).status).toBe(400);
  });

  it('are neither seen nor changed from another institution', async () => {
    const account = await created(there, { institutionId: theirs });
    const requests: Promise<Response>[] = [
      here.get(`/v1/accounts/${account.id}`),
      here.get(`/v1/accounts/${account.id}/memberships`),
      patch(here, account.id, { isDisabled: true }),
      give(here, account.id, 'EXECUTIVE', ours),
      here.post(`/v1/accounts/${account.id}/invitations`),
      here.delete(`/v1/accounts/${account.id}/second-factor`).set('If-Match', '*'),
    ];
    for (const answer of await Promise.all(requests)) expect(outcome(answer)).toEqual([404, 'NOT_FOUND']);
    const all = await here.get('/v1/accounts').query({ limit: 200 });
    expect(all.text).not.toContain(account.id);
  });

  describe('roles', () => {
    it('are given and taken away within reach, and count from then on', async () => {
      const person = await aPerson(registry, { institutionId: ours });
      const { accessToken } = await signedIn(registry, person);
      const self = registry.bearing(accessToken);
      await self.get('/v1/vendors').expect(403);
      const given = await give(here, person.id, 'AUDITOR', ours);
      expect(given.status).toBe(201);
      expect(given.body).toMatchObject({ accountId: person.id, role: 'AUDITOR', institutionId: ours, isMapped: false });
      await self.get('/v1/vendors').expect(200);
      expect(outcome(await give(here, person.id, 'AUDITOR', ours))).toEqual([409, 'TWICE', '/role TWICE']);
      const held = await here.get(`/v1/accounts/${person.id}/memberships`).expect(200);
      expect((held.body as { items: Shown[] }).items).toEqual([given.body]);
      const membership = `/v1/memberships/${(given.body as Shown).id}`;
      expect((await there.delete(membership).set('If-Match', '*')).status).toBe(404);
      await here.delete(membership).set('If-Match', '"1"').expect(204);
      await self.get('/v1/vendors').expect(403);
    });

    it('reach no further than the account, nor further than who gives them', async () => {
      const { id } = await created(here, { institutionId: ours });
      expect((await give(here, id, 'LEGAL', theirs)).status).toBe(400);
      expect((await give(here, id, 'ADMINISTRATOR')).status).toBe(400);
      expect(outcome(await give(everywhere, id, 'LEGAL', theirs))).toEqual([
        400,
        'INVALID_INPUT',
        '/institutionId OTHER_KIND',
      ]);
      expect(outcome(await give(everywhere, id, 'ADMINISTRATOR'))).toEqual([
        400,
        'INVALID_INPUT',
        '/institutionId OTHER_KIND',
      ]);
      expect(outcome(await give(everywhere, id, 'INTEGRATION', ours))).toEqual([400, 'INVALID_INPUT', '/role UNKNOWN']);
    });

    it('of a vendor’s people are theirs, and no other is', async () => {
      const seller = await created(everywhere, { vendorId });
      expect(outcome(await give(everywhere, seller.id, 'VENDOR_REPRESENTATIVE'))).toEqual([
        409,
        'SECOND_ADMINISTRATOR',
        '/role SECOND_ADMINISTRATOR',
      ]);
      await (
        await Administrators.of(registry, null)
      ).together(seller.id, {
        kind: 'GIVE_ROLE',
        role: 'VENDOR_REPRESENTATIVE',
      });
      expect(outcome(await give(everywhere, seller.id, 'PROCUREMENT', ours))).toEqual([
        400,
        'INVALID_INPUT',
        '/role OTHER_KIND',
      ]);
      const clerk = await created(here, { institutionId: ours });
      expect((await give(here, clerk.id, 'VENDOR_REPRESENTATIVE', ours)).status).toBe(400);
      const ofDeployment = await created(everywhere);
      expect(outcome(await give(everywhere, ofDeployment.id, 'VENDOR_REPRESENTATIVE'))).toEqual([
        400,
        'INVALID_INPUT',
        '/role OTHER_KIND',
      ]);
    });

    it('are nobody’s own to change, nor is their access', async () => {
      for (const [by, institutionId] of [
        [everywhere, null],
        [here, ours],
      ] as const) {
        const id = await ownId(by);
        const [held] = await registry.sql<{ id: string }>('select id from memberships where account_id = $1', [id]);
        const answers = [
          await give(by, id, 'EXECUTIVE', institutionId),
          await by.delete(`/v1/memberships/${held?.id}`).set('If-Match', '*'),
          await patch(by, id, { isDisabled: true }),
          await by.post(`/v1/accounts/${id}/invitations`),
          await by.delete(`/v1/accounts/${id}/second-factor`).set('If-Match', '*'),
        ];
        for (const answer of answers) expect(outcome(answer)).toEqual([409, 'OWN_ROLE']);
        expect((await patch(by, id, { name: '改姓 花子' })).status).toBe(200);
      }
    });
  });

  it('that are disabled are signed out at once, and may come back when they are enabled', async () => {
    const person = await aPerson(registry, { roles: ['AUDITOR'], institutionId: ours });
    const { accessToken, refreshToken } = await signedIn(registry, person);
    await registry.bearing(accessToken).get('/v1/vendors').expect(200);
    expect((await patch(here, person.id, { isDisabled: true })).body).toMatchObject({ isDisabled: true });
    await registry.bearing(accessToken).get('/v1/vendors').expect(401);
    await registry.anonymous.post('/v1/sessions/refresh').send({ refreshToken }).expect(401);
    const [ended] = await registry.sql('select end_reason as reason from sessions where account_id = $1', [person.id]);
    expect(ended).toEqual({ reason: 'DISABLED' });
    expect((await patch(here, person.id, { isDisabled: false })).body).toMatchObject({ disabledAt: null });
    await registry.bearing(accessToken).get('/v1/vendors').expect(401);
    await signedIn(registry, person);
  });

  it('whose second factor is reset lose it, its recovery codes and their sessions', async () => {
    const person = await aPerson(registry, { roles: ['PROCUREMENT'], institutionId: ours });
    const { secret, recoveryCodes } = await withSecondFactor(registry, person);
    await steady();
    const { challenge } = await signedIn(registry, person);
    const second = (proof: object) => registry.anonymous.post('/v1/sessions/second-factor').send(proof);
    const opened = await second({ challenge, code: codeOf(secret) }).expect(201);
    const { challenge: waiting } = await signedIn(registry, person);
    await here.delete(`/v1/accounts/${person.id}/second-factor`).set('If-Match', '*').expect(204);
    await registry
      .bearing((opened.body as { accessToken: string }).accessToken)
      .get('/v1/sessions/current')
      .expect(401);
    await second({ challenge: waiting, recoveryCode: recoveryCodes[0] }).expect(401);
    expect(await signedIn(registry, person)).toMatchObject({ state: 'SIGNED_IN', mustSetUpSecondFactor: true });
    expect(await registry.sql('select 1 from recovery_codes where account_id = $1', [person.id])).toEqual([]);
    const [kept] = await registry.sql('select totp_sealed from account_secrets where account_id = $1', [person.id]);
    expect(kept).toEqual({ totp_sealed: null });
  });
});
