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
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    const institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, { importance: 'HIGH' }))).id;
    buyer = await registry.as({ roles: ['PROCUREMENT'], institutionId });
    executive = await registry.as({ roles: ['EXECUTIVE'], institutionId });
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
    const answer = await decide(executive, id, { decision: 'APPROVED' });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'OWN_REQUEST' }]);
  });
});
