import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('the approval of an important contract by an executive', () => {
  let registry: TestRegistry;
  let buyer: Agent;
  let executive: Agent;
  let contractId: string;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, { importance: 'HIGH' }))).id;
    buyer = await registry.as({ roles: ['PROCUREMENT'], institutionId });
    executive = await registry.as({ roles: ['EXECUTIVE'], institutionId, name: '院長 山﨑' });
  });
  afterAll(() => registry.stop());

  const ask = async (agent: Agent = buyer) =>
    (
      await agent
        .post(`/v1/contracts/${contractId}/executive-approvals`)
        .send({ reason: '基幹系の保守(重要)①' })
        .expect(201)
    ).body as { id: string };
  const decide = (agent: Agent, id: string, body: object) =>
    agent.post(`/v1/executive-approvals/${id}/decision`).set('If-Match', '*').send(body);

  it('is asked for by a buyer, who cannot give it', async () => {
    await buyer
      .patch(`/v1/contracts/${contractId}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send({ executiveApprovedOn: today() })
      .expect(403);
    const { id } = await ask();
    await buyer.post(`/v1/contracts/${contractId}/executive-approvals`).send({ reason: '二度目' }).expect(409);
    await decide(buyer, id, { decision: 'APPROVED' }).expect(403);
    const refused = await decide(executive, id, { decision: 'REFUSED' });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer: '/remark', code: 'REQUIRED' }] }]);
    await decide(executive, id, { decision: 'REFUSED', remark: '認証を確認してから' }).expect(200);
    await decide(executive, id, { decision: 'APPROVED' }).expect(409);
  });

  it('is given by an executive, on the day it is given, once', async () => {
    const { id } = await ask();
    const given = await decide(executive, id, { decision: 'APPROVED' }).expect(200);
    expect(given.body).toMatchObject({ state: 'APPROVED', decidedOn: today() });
    const contract = await new Client(buyer).read(`contracts/${contractId}`);
    expect(contract).toMatchObject({ executiveApprovedOn: today() });
  });

  it('is not given by whoever asked for it', async () => {
    const { id } = await ask(executive);
    const again = await buyer.post(`/v1/contracts/${contractId}/executive-approvals`).send({ reason: '再度' });
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'TAKEN', standsAt: `/v1/executive-approvals/${id}`, errors: [{ pointer: '{id}' }] },
    ]);
    const answer = await decide(executive, id, { decision: 'APPROVED' });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'OWN_REQUEST' }]);
    await registry.sql('delete from executive_approvals where id = $1', [id]);
  });

  describe('by a deputy', () => {
    const name = (agent: Agent, over: object = {}) =>
      agent
        .post('/v1/deputies')
        .send({ institutionId, accountId: deputyId, role: 'EXECUTIVE', fromOn: today(), toOn: today(), ...over });
    const idOf = async (agent: Agent) =>
      ((await agent.get('/v1/sessions/current').expect(200)).body as { id: string }).id;
    let deputy: Agent;
    let deputyId: string;
    let deputised: string;
    const moved = async (days: string) => {
      await registry.sql(`update deputies set ${days}`);
      // Whoever asks to change who may come in has everybody looked up anew.
      await name(executive, { fromOn: '2020-01-01' }).expect(400);
    };

    it('is given from a day until a day, and says for whom', async () => {
      deputy = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId, name: '企画 花子' });
      deputyId = await idOf(deputy);
      const { id } = await ask();
      await decide(deputy, id, { decision: 'APPROVED' }).expect(403);
      deputised = ((await name(executive).expect(201)).body as { id: string }).id;
      await moved('from_on = from_on + 1, to_on = to_on + 1');
      await decide(deputy, id, { decision: 'APPROVED' }).expect(403);
      await moved('from_on = from_on - 2, to_on = to_on - 2');
      await decide(deputy, id, { decision: 'APPROVED' }).expect(403);
      await moved('to_on = to_on + 1');
      const given = await decide(deputy, id, { decision: 'APPROVED' }).expect(200);
      expect(given.body).toMatchObject({ state: 'APPROVED', decidedByActor: deputyId, deputyFor: '院長 山﨑' });
      const frozen = await executive.get(`/v1/decisions?subjectId=${contractId}&kind=CONTRACT_APPROVAL`).expect(200);
      expect((frozen.body as { items: { deputyFor: string | null }[] }).items.map((one) => one.deputyFor)).toContain(
        '院長 山﨑',
      );
    });

    it('is not given on what either of the two asked for, nor passed on', async () => {
      for (const asker of [deputy, executive]) {
        const { id } = await ask(asker);
        expect((await decide(deputy, id, { decision: 'APPROVED' })).body).toMatchObject({
          code: 'OWN_REQUEST',
          errors: [{ pointer: '/decision' }],
        });
        const other = await registry.as({ roles: ['EXECUTIVE'], institutionId });
        await decide(other, id, { decision: 'REFUSED', remark: '不要' }).expect(200);
      }
      const planner = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId });
      await name(deputy, { accountId: await idOf(planner) }).expect(403);
      const held = await deputy.get('/v1/sessions/current').expect(200);
      expect((held.body as { memberships: object[] }).memberships).toContainEqual({
        institutionId,
        role: 'EXECUTIVE',
        deputyFor: '院長 山﨑',
      });
    });

    it('is named only among those who decide, not of the past, not twice, and not by others', async () => {
      const code = async (over: object) =>
        ((await name(executive, over)).body as { errors: { code: string }[] }).errors[0]?.code;
      expect(await code({ accountId: await idOf(buyer) })).toBe('NOT_DECIDING');
      expect(await code({ fromOn: '2020-01-01' })).toBe('PASSED');
      expect(await code({ toOn: '2020-01-01' })).toBe('BEFORE_START');
      expect(await code({ accountId: await idOf(executive) })).toBe('ITSELF');
      expect(await code({})).toBe('OVERLAP');
      await name(buyer).expect(403);
      await registry.anonymous.get('/v1/deputies').expect(401);
      expect((await buyer.get(`/v1/deputies?institutionId=${institutionId}`).expect(200)).body).toMatchObject({
        items: [{ id: deputised, forName: '院長 山﨑', name: '企画 花子', endedOn: null }],
      });
      const stranger = await registry.as({
        roles: ['EXECUTIVE'],
        institutionId: (await new Client(registry.http).create('institutions', anInstitutionBody())).id,
      });
      await stranger.get(`/v1/deputies/${deputised}`).expect(404);
      await name(stranger).expect(403);
    });

    it('ends when one of the two says so, and with a role or an account', async () => {
      const end = (agent: Agent) =>
        agent.post(`/v1/deputies/${deputised}/end`).set('If-Match', '*').send({ toOn: today() });
      const planner = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId });
      await end(planner).expect(403);
      expect((await end(deputy).expect(200)).body).toMatchObject({ endedOn: today() });
      await end(executive).expect(409);
      const { id } = await ask();
      await decide(deputy, id, { decision: 'APPROVED' }).expect(403);
      const endings = [
        [
          'update accounts set disabled_at = now() where id = $1',
          'update accounts set disabled_at = null where id = $1',
        ],
        ['delete from memberships where account_id = $1', ''],
      ] as const;
      for (const [gone, back] of endings) {
        const { id: named } = (await name(executive).expect(201)).body as { id: string };
        await registry.sql(gone, [deputyId]);
        if (back !== '') await registry.sql(back, [deputyId]);
        expect((await executive.get(`/v1/deputies/${named}`)).body).toMatchObject({ endedOn: today() });
      }
    });
  });

  it('is, when whoever asked leaves, their successor’s, who does not decide it', async () => {
    const idOf = async (agent: Agent) =>
      ((await agent.get('/v1/sessions/current').expect(200)).body as { id: string }).id;
    const administrator = await registry.as({ roles: ['ADMINISTRATOR'], institutionId });
    const leaver = await registry.as({ roles: ['PROCUREMENT', 'PLANNING_MANAGER'], institutionId, name: '退職 太郎' });
    const successor = await registry.as({ roles: ['EXECUTIVE'], institutionId, name: '後任 次郎' });
    const [left, next] = [await idOf(leaver), await idOf(successor)];
    await registry.sql(
      `insert into role_assignments (id, institution_id, role, person, held_from) values (gen_random_uuid(), $1, 'PLANNING_MANAGER', '退職 太郎', '2026-04-01')`,
      [institutionId],
    );
    await registry.sql(`delete from executive_approvals where state = 'REQUESTED'`);
    const { id } = await ask(leaver);
    const work = await administrator.get(`/v1/accounts/${left}/work`).expect(200);
    expect((work.body as { items: object[] }).items).toMatchObject([
      { kind: 'EXECUTIVE_APPROVAL', id, moves: true },
      { kind: 'RESPONSIBILITY', name: 'PLANNING_MANAGER', moves: true },
      { kind: 'ROLE', name: 'PROCUREMENT', moves: true },
      { kind: 'BINDING_ROLE', name: 'PLANNING_MANAGER', moves: false },
    ]);
    const handOver = (agent: Agent, successorId: string) =>
      agent.post(`/v1/accounts/${left}/handovers`).send({ successorId });
    await handOver(successor, next).expect(403);
    await handOver(administrator, left).expect(400);
    const elsewhere = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
    const stranger = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: elsewhere });
    await handOver(stranger, next).expect(404);
    await handOver(administrator, await idOf(stranger)).expect(400);
    const handed = (await handOver(administrator, next).expect(201)).body as { work: object[] };
    expect([handed, handed.work.length]).toMatchObject([
      { accountId: left, successorName: '後任 次郎', handedOn: today() },
      3,
    ]);
    await leaver.get('/v1/contracts').expect(401);
    expect((await decide(successor, id, { decision: 'APPROVED' })).body).toMatchObject({ code: 'OWN_REQUEST' });
    await decide(executive, id, { decision: 'APPROVED' }).expect(200);
    const roles = await registry.sql<{ role: string }>(
      'select role from memberships where account_id = $1 order by 1',
      [next],
    );
    expect(roles.map(({ role }) => role)).toEqual(['EXECUTIVE', 'PROCUREMENT']);
    const named = await registry.sql<{ person: string; isOver: boolean }>(
      `select person, held_to < today_in_japan() as "isOver" from role_assignments where institution_id = $1 order by held_from`,
      [institutionId],
    );
    expect(named).toEqual([
      { person: '退職 太郎', isOver: true },
      { person: '後任 次郎', isOver: null },
    ]);
  });

  it('is not given by a deputy of the successor of whoever asked', async () => {
    const idOf = async (agent: Agent) =>
      ((await agent.get('/v1/sessions/current').expect(200)).body as { id: string }).id;
    const administrator = await registry.as({ roles: ['ADMINISTRATOR'], institutionId });
    const leaver = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId, name: '退職 三郎' });
    const successor = await registry.as({ roles: ['EXECUTIVE'], institutionId, name: '後任 四郎' });
    const deputy = await registry.as({ roles: ['SAFETY_MANAGER'], institutionId });
    const { id } = await ask(leaver);
    await administrator
      .post(`/v1/accounts/${await idOf(leaver)}/handovers`)
      .send({ successorId: await idOf(successor) })
      .expect(201);
    const days = { fromOn: today(), toOn: today() };
    await successor
      .post('/v1/deputies')
      .send({ institutionId, accountId: await idOf(deputy), role: 'EXECUTIVE', ...days })
      .expect(201);
    expect((await decide(deputy, id, { decision: 'APPROVED' })).body).toMatchObject({ code: 'OWN_REQUEST' });
    // What somebody has taken over is theirs to hand over in turn.
    const work = await administrator.get(`/v1/accounts/${await idOf(successor)}/work`).expect(200);
    expect((work.body as { items: object[] }).items).toContainEqual({
      kind: 'EXECUTIVE_APPROVAL',
      id,
      name: '基幹系の保守(重要)①',
      moves: true,
    });
    await decide(executive, id, { decision: 'APPROVED' }).expect(200);
  });
});
