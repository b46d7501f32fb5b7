import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface ProblemBody {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const pointersOf = (body: unknown) => (body as ProblemBody).errors.map(({ pointer, code }) => [pointer, code]);

describe('what the vendor of a contract builds on', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  const aContract = async () => (await api.create('contracts', aContractBody(institutionId, vendorId))).id;
  const add = (contractId: string, name: string, dependsOnId: string | null = null) =>
    api.create(`contracts/${contractId}/dependencies`, { kind: 'CLOUD', name, dependsOnId });

  it('builds on what is of the same contract', async () => {
    const contractId = await aContract();
    const base = await add(contractId, '基盤');
    const upper = await add(contractId, '上', base.id);
    expect(upper).toMatchObject({ contractId, dependsOnId: base.id });
    const elsewhere = await add(await aContract(), '別');
    for (const dependsOnId of [elsewhere.id, vendorId]) {
      const answer = await registry.http
        .post(`/v1/contracts/${contractId}/dependencies`)
        .send({ kind: 'NETWORK', name: '網', dependsOnId })
        .expect(400);
      expect(pointersOf(answer.body)).toEqual([['/dependsOnId', 'OTHER_CONTRACT']]);
      expect((await api.patch(`contract-dependencies/${base.id}`, 1, { dependsOnId })).status).toBe(400);
      expect(await api.read(`contract-dependencies/${base.id}`)).toEqual(base);
    }
    const foreign = await api.patch(`contract-dependencies/${base.id}`, 1, { dependsOnId: elsewhere.id });
    expect(pointersOf(foreign.body)).toEqual([['/dependsOnId', 'OTHER_CONTRACT']]);
    const freed = await api.patch(`contract-dependencies/${upper.id}`, 1, { dependsOnId: null });
    expect(freed.body).toMatchObject({ dependsOnId: null, version: 2 });
  });

  it('closes no circle, and does not build on itself', async () => {
    const contractId = await aContract();
    const first = await add(contractId, '一');
    const third = await add(contractId, '三', (await add(contractId, '二', first.id)).id);
    const circle = await api.patch(`contract-dependencies/${first.id}`, 1, { dependsOnId: third.id });
    expect([circle.status, pointersOf(circle.body)]).toEqual([400, [['/dependsOnId', 'CYCLE']]]);
    const itself = await api.patch(`contract-dependencies/${first.id}`, 1, { dependsOnId: first.id });
    expect([itself.status, pointersOf(itself.body)]).toEqual([400, [['/dependsOnId', 'ITSELF']]]);
    expect(await api.read(`contract-dependencies/${first.id}`)).toEqual(first);
  });

  it('closes no circle either when two add its halves at once', async () => {
    // b builds on a and d on c: a on d and c on b would close it, without touching a row in common.
    const halves = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const contractId = await aContract();
        const [a, c] = [await add(contractId, 'a'), await add(contractId, 'c')];
        const [b, d] = [await add(contractId, 'b', a.id), await add(contractId, 'd', c.id)];
        return { a, b, c, d };
      }),
    );
    for (const { a, b, c, d } of halves) {
      const answers = await Promise.all([
        api.patch(`contract-dependencies/${a.id}`, 1, { dependsOnId: d.id }),
        api.patch(`contract-dependencies/${c.id}`, 1, { dependsOnId: b.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it('has one name of a kind, is listed by kind, and stays while something builds on it', async () => {
    const contractId = await aContract();
    const base = await add(contractId, '基盤');
    const upper = await add(contractId, '上', base.id);
    await api.create(`contracts/${contractId}/dependencies`, { kind: 'NETWORK', name: '基盤' });
    const twin = await registry.http
      .post(`/v1/contracts/${contractId}/dependencies`)
      .send({ kind: 'CLOUD', name: '基盤' })
      .expect(409);
    expect(pointersOf(twin.body)).toEqual([['/name', 'TWICE']]);
    const names = async (query: object) =>
      (await api.read<{ items: Shown[] }>(`contracts/${contractId}/dependencies`, query)).items.map(
        ({ kind, name }) => [kind, name],
      );
    expect(await names({ kind: 'NETWORK' })).toEqual([['NETWORK', '基盤']]);
    expect(await names({})).toHaveLength(3);
    const path = `/v1/contract-dependencies/${base.id}`;
    const used = await registry.http.delete(path).set('If-Match', '"1"').expect(409);
    expect(used.body).toMatchObject({ code: 'IN_USE', usedBy: 'contract_dependencies' });
    await registry.http.delete(`/v1/contracts/${contractId}`).set('If-Match', '"1"').expect(204);
    await registry.http.get(`/v1/contract-dependencies/${upper.id}`).expect(404);
  });
});
