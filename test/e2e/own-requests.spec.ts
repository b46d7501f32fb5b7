import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { type Role } from '../../src/kernel/terms/access-terms';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** Asked for by somebody; the decision on it, and the field of that decision which says who decides or by what. */
interface Request {
  readonly ask: (by: Client) => Promise<string>;
  readonly decide: (id: string, by: Agent) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly pointer: string;
}

/** 四眼: whoever asks does not decide, nor who stands in for them or has taken over their work; each is told at a field that they have sent. */
describe('a decision on what one has asked for oneself', () => {
  let registry: TestRegistry;
  let api: Client;
  let administrator: Agent;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    administrator = await as('ADMINISTRATOR');
  });
  afterAll(() => registry.stop());

  const as = (...roles: Role[]) => registry.as({ institutionId, roles });
  const idOf = async (agent: Agent) => ((await agent.get('/v1/sessions/current').expect(200)).body as Shown).id;
  const aContract = async () =>
    api.create('contracts', aContractBody(institutionId, (await api.create('vendors', aVendorBody())).id));

  const REQUESTS: Readonly<Record<string, Request>> = {
    'the acceptance of a risk': {
      ask: async (by) => {
        const { id: subjectId } = await aContract();
        const { id } = await by.create('risk-acceptances', {
          ...{ institutionId, ruleId: 'CERT-001', subjectKind: 'CONTRACT', subjectId, decision: 'ACCEPT' },
          ...{ rationale: '認証の取得を待つ', validFrom: today(), validTo: today() },
        });
        return id;
      },
      decide: (id, by) => new Client(by).patch(`risk-acceptances/${id}`, 1, { approvedBy: '山﨑 清' }),
      pointer: '/approvedBy',
    },
    'a re-entrustment': {
      ask: async (by) => {
        const contract = await aContract();
        await api.reviewReentrustment(contract.id);
        const day = today();
        const subcontractor = await api.create('vendors', aVendorBody());
        const known = { informationProvidedOn: day, consultedOn: day, agreedOn: day };
        const { id } = await api.create(
          `contracts/${contract.id}/subcontracts`,
          aSubcontractBody(subcontractor.id, known),
        );
        const asked = await by.step(`subcontracts/${id}`, 1, { step: 'REQUEST_APPROVAL', on: day, by: '見本 三郎' });
        expect(asked.status).toBe(200);
        return id;
      },
      decide: (id, by) =>
        new Client(by).step(`subcontracts/${id}`, 2, {
          ...{ step: 'APPROVE', on: today(), by: '山﨑 清', role: 'EXECUTIVE' },
        }),
      pointer: '/by',
    },
    'the correction of a mistyping': {
      ask: async (by) => {
        const { id } = await aContract();
        return (await by.create(`contracts/${id}/corrections`, { deploymentModel: 'PAAS', reason: '転記誤り' })).id;
      },
      decide: (id, by) =>
        by.post(`/v1/fact-corrections/${id}/approval`).set('If-Match', '"1"').send({ checkedAgainst: '契約書 別紙2' }),
      pointer: '/checkedAgainst',
    },
  };
  /** Of somebody who asks: they themselves, and who is one with them. */
  const ONE_WITH: Readonly<Record<string, (asker: Agent) => Promise<Agent>>> = {
    'whoever asked': (asker) => Promise.resolve(asker),
    'their deputy': async (asker) => {
      const deputy = await as('SAFETY_MANAGER');
      const days = { fromOn: today(), toOn: today() };
      const named = { institutionId, accountId: await idOf(deputy), role: 'EXECUTIVE', ...days };
      await asker.post('/v1/deputies').send(named).expect(201);
      return deputy;
    },
    'their successor': async (asker) => {
      const successor = await as('EXECUTIVE');
      const handover = { successorId: await idOf(successor) };
      await administrator
        .post(`/v1/accounts/${await idOf(asker)}/handovers`)
        .send(handover)
        .expect(201);
      return successor;
    },
  };

  // A deputy takes the decisions of a role: a correction is anybody's who approves, and theirs in their own right.
  const tried = Object.keys(REQUESTS)
    .flatMap((kind) => Object.keys(ONE_WITH).map((who) => [kind, who] as const))
    .filter((one) => one.join() !== 'the correction of a mistyping,their deputy');
  it.each(tried)('on %s is refused to %s', async (kind, who) => {
    const { ask, decide, pointer } = REQUESTS[kind]!;
    const asker = await as('EXECUTIVE', 'PROCUREMENT');
    const id = await ask(new Client(asker));
    const refused = await decide(id, await ONE_WITH[who]!(asker));
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'OWN_REQUEST', errors: [{ pointer, code: 'OWN_REQUEST' }] },
    ]);
    const decided = await decide(id, await as('EXECUTIVE'));
    expect([decided.status, decided.body]).toMatchObject([200, {}]);
  });
});
