import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

interface Hospital {
  readonly id: string;
  readonly http: Agent;
  readonly api: Client;
}

/** Two hospitals and one vendor on one deployment: each goes about its business as if the other were not there. */
describe('two hospitals', () => {
  let registry: TestRegistry;
  let here: Hospital;
  let there: Hospital;
  let vendorId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const deployment = new Client(registry.http);
    const aHospital = async (name: string): Promise<Hospital> => {
      const { id } = await deployment.create('institutions', anInstitutionBody({ name, medicalInstitutionCode: null }));
      const http = await registry.as({ institutionId: id });
      return { id, http, api: new Client(http) };
    };
    here = await aHospital('髙﨑病院');
    there = await aHospital('𠮷野病院');
    vendorId = (await here.api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  const contractOf = ({ id, api }: Hospital) =>
    api.create('contracts', aContractBody(id, vendorId, { contractNo: newId() }));

  it('share what is publicly known of a vendor', async () => {
    expect(await there.api.read(`vendors/${vendorId}`)).toMatchObject({ id: vendorId });
  });

  it('both number their contracts as they like, in the registry and in ERPs of the same name', async () => {
    const put = async ({ id, http }: Hospital, title: string) => {
      const answer = await http
        .put('/v1/external/contracts/sap-mm/4500000001')
        .send(aContractBody(id, vendorId, { contractNo: 'K-1', title }));
      expect([title, answer.status]).toEqual([title, 201]);
      return answer.body as Shown;
    };
    const [one, other] = [await put(here, 'こちら'), await put(there, 'あちら')];
    expect(await here.api.read('external/contracts/sap-mm/4500000001')).toEqual(one);
    expect(await there.api.read('external/contracts/sap-mm/4500000001')).toEqual(other);
    const both = await registry.http.get('/v1/external/contracts/sap-mm/4500000001').expect(409);
    expect(both.body).toMatchObject({ code: 'AMBIGUOUS_KEY' });
  });

  it('each keep their own key for the vendor they share', async () => {
    const keep = async ({ http }: Hospital, key: string) => {
      const { version } = await here.api.read(`vendors/${vendorId}`);
      const answer = await http
        .patch(`/v1/vendors/${vendorId}`)
        .set('If-Match', `"${version}"`)
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify({ externalIds: [{ system: 'erp', key }] }));
      expect([answer.status, (answer.body as Shown)['externalIds']]).toEqual([200, [{ system: 'erp', key }]]);
    };
    await keep(here, 'V-1');
    await keep(there, 'V-9');
    expect((await here.api.read(`vendors/${vendorId}`))['externalIds']).toEqual([{ system: 'erp', key: 'V-1' }]);
    await there.http.get('/v1/external/vendors/erp/V-1').expect(404);
  });

  it('may use the same idempotency key, and neither gets the other’s answer', async () => {
    const post = ({ id, http }: Hospital) =>
      http
        .post('/v1/contracts')
        .set('Idempotency-Key', 'order-1')
        .send(aContractBody(id, vendorId, { contractNo: 'I-1' }));
    const [one, other] = [await post(here), await post(there)];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect((other.body as Shown).id).not.toBe((one.body as Shown).id);
    expect((await post(here)).body).toEqual(one.body);
  });

  it('cannot name each other’s records, and are not told whether there is one', async () => {
    const foreign = (await contractOf(there)).id;
    const equipment = { institutionId: here.id, assetNo: 'A-1', name: 'サーバー', status: 'PLANNED' };
    const answers = [];
    for (const id of [foreign, newId()])
      answers.push(await here.http.post('/v1/equipment').send({ ...equipment, contractIds: [id] }));
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body).toMatchObject({ errors: [{ pointer: '/contractIds', code: 'OTHER_INSTITUTION' }] });
  });

  it('cannot say that a contract of the other entrusts a recipient with it', async () => {
    const foreign = (await contractOf(there)).id;
    const provision = {
      institutionId: here.id,
      recipient: '𠮷田検査センター',
      purpose: '検査',
      classification: 'ENTRUSTMENT',
    };
    const answers = [];
    for (const contractId of [foreign, newId()])
      answers.push(await here.http.post('/v1/provisions').send({ ...provision, contractId }));
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body).toMatchObject({ errors: [{ pointer: '/contractId', code: 'NOT_FOUND' }] });
    const own = (await contractOf(here)).id;
    expect(await here.api.create('provisions', { ...provision, contractId: own })).toMatchObject({ contractId: own });
  });

  it('are not told who of the other changed what they share, nor why', async () => {
    const { version } = await here.api.read(`vendors/${vendorId}`);
    const clerk = await registry.as({ name: '此方 花子', institutionId: here.id, roles: ['PROCUREMENT'] });
    const clerkId = (await new Client(clerk).read('sessions/current')).id;
    await clerk
      .patch(`/v1/vendors/${vendorId}`)
      .set('If-Match', `"${version}"`)
      .set('X-Change-Reason', encodeURIComponent('訴訟の準備'))
      .set('Content-Type', 'application/merge-patch+json')
      .send('{"address":"改"}')
      .expect(200);
    await sealEverything(registry);
    const newest = async ({ api }: Hospital) =>
      (await api.read<{ items: Shown[] }>(`vendors/${vendorId}/history`)).items[0];
    expect(await newest(here)).toMatchObject({ reason: '訴訟の準備', actor: { id: clerkId, name: '此方 花子' } });
    expect(await newest(there)).toMatchObject({ action: 'UPDATE', reason: null, actor: null });
    const journal = await there.http.get('/v1/journal').query({ limit: 200, resource: 'vendors' }).expect(200);
    expect(journal.text).toContain(vendorId);
    for (const hidden of ['訴訟', clerkId, '花子']) expect(journal.text).not.toContain(hidden);
    const asked = await there.http.get('/v1/journal').query({ actorId: clerkId }).expect(200);
    expect((asked.body as { items: Shown[] }).items).toEqual([]);
  });

  it('see nothing of each other in lists, whatever they filter by', async () => {
    await contractOf(here);
    await contractOf(there);
    const seen = async ({ api }: Hospital, query: object) =>
      new Set(
        (await api.read<{ items: Shown[] }>('contracts', { limit: 200, ...query })).items.map(
          (one) => one['institutionId'],
        ),
      );
    expect(await seen(here, {})).toEqual(new Set([here.id]));
    expect(await seen(there, { vendorId })).toEqual(new Set([there.id]));
    expect(await seen(here, { institutionId: there.id })).toEqual(new Set());
  });

  it('cannot take a record along to the other', async () => {
    await here.http
      .post('/v1/contracts')
      .send(aContractBody(there.id, vendorId, { contractNo: 'X' }))
      .expect(400);
    const own = await contractOf(here);
    const moved = await here.api.patch(`contracts/${own.id}`, own.version, { institutionId: there.id });
    expect(moved.status).toBe(400);
  });

  it('do not lend a role to each other: who may change here and read there, changes nothing there', async () => {
    const both = await registry.as({ institutionId: here.id, roles: ['PROCUREMENT'] });
    // whoever works for several institutions has an account of the deployment
    const [{ account = '' } = {}] = await registry.sql<{ account: string }>(
      'update accounts set institution_id = null where id = (select account_id from sessions order by created_at desc limit 1) returning id as account',
    );
    await registry.sql(
      `insert into memberships (id, account_id, institution_id, role) values ($1, $2, $3, 'AUDITOR')`,
      [newId(), account, there.id],
    );
    const theirs = await contractOf(there);
    await both.get(`/v1/contracts/${theirs.id}`).expect(200);
    const answer = await new Client(both).patch(`contracts/${theirs.id}`, theirs.version, { title: '改' });
    expect(answer.status).toBe(404);
    expect(await there.api.read(`contracts/${theirs.id}`)).toEqual(theirs);
  });
});
