import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface ProblemBody {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const pointersOf = (body: unknown) => (body as ProblemBody).errors.map(({ pointer, code }) => [pointer, code]);

/** What is special to systems; what they share with every record stands in registry-records.spec.ts. */
describe('systems', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;

  const aSystemBody = (over: object = {}) => ({
    institutionId,
    name: `電子カルテ①𠮷 ${Math.random()}`,
    status: 'LIVE',
    liveFrom: '令和6年4月1日',
    provider: 'VENDOR',
    ...over,
  });

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  it('shows defaults, and the contracts that carry it', async () => {
    const system = await api.create('systems', aSystemBody());
    expect(system).toMatchObject({
      liveFrom: '2024-04-01',
      mfaClient: 'UNKNOWN',
      mfaServer: 'UNKNOWN',
      mfaAdopted: 'UNKNOWN',
      deploymentModel: null,
      externalIds: [],
      contractIds: [],
    });
    const contract = await api.create('contracts', aContractBody(institutionId, vendorId, { systemIds: [system.id] }));
    expect(await api.read(`systems/${system.id}`)).toMatchObject({ contractIds: [contract.id] });
    const used = await registry.http.delete(`/v1/systems/${system.id}`).set('If-Match', '*').expect(409);
    expect(used.body).toMatchObject({ code: 'IN_USE', usedBy: 'contract_systems' });
    const set = await registry.http
      .post('/v1/systems')
      .send(aSystemBody({ contractIds: [contract.id] }))
      .expect(400);
    expect(pointersOf(set.body)).toEqual([['/contractIds', 'UNKNOWN_FIELD']]);
  });

  it('is found by each of its filters, and by no other value of them', async () => {
    const own = (await api.create('institutions', anInstitutionBody())).id;
    const first = aSystemBody({ institutionId: own, name: 'A', mfaClient: 'NO' });
    await api.create('systems', first);
    await api.create('systems', {
      ...first,
      name: 'B',
      status: 'PLANNED',
      liveFrom: null,
      provider: 'INTERNAL',
      mfaClient: 'PLANNED',
    });
    const names = async (query: object) =>
      (await api.read<{ items: { name: string }[] }>('systems', { institutionId: own, ...query })).items.map(
        ({ name }) => name,
      );
    expect(await names({})).toEqual(['A', 'B']);
    expect(await names({ sort: '-name' })).toEqual(['B', 'A']);
    expect(await names({ status: 'LIVE' })).toEqual(['A']);
    expect(await names({ provider: 'INTERNAL' })).toEqual(['B']);
    expect(await names({ mfaClient: 'NO' })).toEqual(['A']);
    expect(await names({ status: 'LIVE', mfaClient: 'PLANNED' })).toEqual([]);
  });

  it.each([
    [{ institutionId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/institutionId', 'NOT_FOUND'],
    [{ ownerDepartmentId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/ownerDepartmentId', 'NOT_FOUND'],
    [{ status: 'RETIRED' }, '/retiredOn', 'REQUIRED'],
    [{ retiredOn: '2027-03-31' }, '/retiredOn', 'OTHER_STATE'],
    [{ status: 'RETIRED', retiredOn: '2024-03-31' }, '/retiredOn', 'BEFORE_START'],
    [{ liveFrom: '2026-02-30' }, '/liveFrom', 'NOT_A_DATE'],
    [{ provider: 'NOBODY' }, '/provider', 'UNKNOWN'],
    [{ mfaClient: null }, '/mfaClient', 'UNKNOWN'],
  ])('refuses %j and names the field', async (over, pointer, code) => {
    const answer = await registry.http.post('/v1/systems').send(aSystemBody(over)).expect(400);
    expect(pointersOf(answer.body)).toEqual([[pointer, code]]);
  });

  it('has one name within an institution', async () => {
    const system = await api.create('systems', aSystemBody());
    const twin = await registry.http
      .post('/v1/systems')
      .send(aSystemBody({ name: system['name'] }))
      .expect(409);
    expect(pointersOf(twin.body)).toEqual([['/name', 'TAKEN']]);
    const other = (await api.create('institutions', anInstitutionBody())).id;
    await api.create('systems', aSystemBody({ name: system['name'], institutionId: other }));
  });

  it('stays with its institution, also when another system sends it again', async () => {
    const body = aSystemBody();
    const path = '/v1/external/systems/erp/S-1';
    const system = (await registry.http.put(path).send(body).expect(201)).body as Shown;
    const other = (await api.create('institutions', anInstitutionBody())).id;
    const moved = await registry.http
      .put(path)
      .set('If-Match', '"1"')
      .send({ ...body, institutionId: other })
      .expect(400);
    expect(pointersOf(moved.body)).toEqual([['/institutionId', 'FIXED']]);
    const again = await registry.http
      .put(path)
      .set('If-Match', '"1"')
      .send({ ...body, category: 'EHR' })
      .expect(200);
    expect(again.body).toMatchObject({ id: system.id, version: 2, institutionId, category: 'EHR' });
    expect((await api.patch(`systems/${system.id}`, 2, { institutionId: other })).status).toBe(400);
  });

  describe('interfaces', () => {
    it('name the vendors that meet there; a patch replaces the list whole', async () => {
      const system = await api.create('systems', aSystemBody());
      const second = (await api.create('vendors', aVendorBody())).id;
      const seam = await api.create(`systems/${system.id}/interfaces`, {
        name: 'HL7連携',
        vendorIds: [second, vendorId],
      });
      expect(seam).toMatchObject({ systemId: system.id, vendorIds: [vendorId, second].sort(), description: null });
      const untouched = await api.patch(`system-interfaces/${seam.id}`, 1, { description: 'オーダ' });
      expect(untouched.body).toMatchObject({ vendorIds: [vendorId, second].sort(), version: 2 });
      const replaced = await api.patch(`system-interfaces/${seam.id}`, 2, { vendorIds: [second] });
      expect(replaced.body).toMatchObject({ vendorIds: [second], description: 'オーダ', version: 3 });

      const unknown = await api.patch(`system-interfaces/${seam.id}`, 3, { vendorIds: [vendorId, system.id] });
      expect([unknown.status, pointersOf(unknown.body)]).toEqual([400, [['/vendorIds', 'NOT_FOUND']]]);
      const twice = await api.patch(`system-interfaces/${seam.id}`, 3, { vendorIds: [vendorId, vendorId] });
      expect([twice.status, pointersOf(twice.body)]).toEqual([400, [['/vendorIds', 'TWICE']]]);
      expect(await api.read(`system-interfaces/${seam.id}`)).toMatchObject({ vendorIds: [second], version: 3 });
    });

    it('are those of their system, and go with it', async () => {
      const [system, other] = [await api.create('systems', aSystemBody()), await api.create('systems', aSystemBody())];
      const seam = await api.create(`systems/${system.id}/interfaces`, { name: '連携' });
      const of = async (id: string) => (await api.read<{ items: Shown[] }>(`systems/${id}/interfaces`)).items;
      expect([(await of(system.id)).map(({ id }) => id), await of(other.id)]).toEqual([[seam.id], []]);
      await registry.http.delete(`/v1/systems/${system.id}`).set('If-Match', '"1"').expect(204);
      await registry.http.get(`/v1/system-interfaces/${seam.id}`).expect(404);
    });
  });
});
