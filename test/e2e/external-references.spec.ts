import { type Test } from 'supertest';
import {
  aCertificationBody,
  aContractBody,
  anInstitutionBody,
  aSubcontractBody,
  aVendorBody,
} from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const MERGE_PATCH = 'application/merge-patch+json';

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

describe('records by the keys of another system', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  const vendorKey = { system: 'sap-mm', key: 'V-１' };
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const externalIds = [{ system: 'sap-mm', key: 'H-1' }];
    institution = await api.create('institutions', anInstitutionBody({ externalIds }));
  });
  afterAll(() => registry.stop());

  const known = (path: string) => `/v1/external/${path}`;
  const refusal = async (request: Test, status: number): Promise<Refusal> =>
    (await request.expect(status)).body as Refusal;
  const pointers = async (request: Test, status = 400) =>
    (await refusal(request, status)).errors.map(({ pointer, code }) => [pointer, code]);

  /** Of each kind of record that other systems know: what is sent without a single id, and a change. */
  const MASTERS: readonly (readonly [path: string, body: () => object, patch: object])[] = [
    ['vendors', () => aVendorBody(), { address: '改' }],
    ['institutions', () => anInstitutionBody(), { bedCount: 7 }],
    ['certifications', () => keyed(aCertificationBody('')), { renewalPlan: '改' }],
    ['systems', () => ({ institutionKey, name: '放射線', status: 'PLANNED', provider: 'VENDOR' }), { operator: '改' }],
    ['contracts', () => keyed(aContractBody('', '')), { title: '改' }],
    [
      'subcontracts',
      () => ({ ...aSubcontractBody(''), vendorId: undefined, vendorKey: beneathKey, contractKey }),
      { work: '改' },
    ],
    ['equipment', () => ({ institutionKey, assetNo: 'A-9', name: '機器', status: 'PLANNED' }), { name: '改' }],
    ['provisions', () => ({ institutionKey, recipient: '協議会', purpose: '連携' }), { purpose: '改' }],
  ];
  const institutionKey = { system: 'sap-mm', key: 'H-1' };
  const beneathKey = { system: 'sap-mm', key: 'V-2' };
  const contractKey = { system: 'sap-mm', key: 'C-0' };
  /** The body with keys in place of whose it is and with whom. */
  const keyed = ({ institutionId, vendorId, ...body }: Record<string, unknown>) => ({
    ...body,
    ...(institutionId === undefined ? {} : { institutionKey }),
    ...(vendorId === undefined ? {} : { vendorKey }),
  });

  it.each(MASTERS)(
    '%s are registered, read, changed and deleted by key, and name others by key',
    async (path, body, patch) => {
      for (const name of ['V-1', 'V-2', 'V-3']) await registry.http.put(known(`vendors/sap-mm/${name}`)).send({ name });
      await registry.http.put(known('contracts/sap-mm/C-0')).send({ ...keyed(aContractBody('', '')), title: '元' });
      const at = known(`${path}/erp/K-${path}`);
      for (const nothing of [registry.http.get(at), registry.http.delete(at).set('If-Match', '*')])
        await nothing.expect(404);
      await registry.http.patch(at).set('If-Match', '"1"').type(MERGE_PATCH).send('{}').expect(404);
      const made = await registry.http.put(at).send(body()).expect(201);
      const read = await registry.http.get(at).expect(200).expect('ETag', '"1"');
      expect(read.body).toEqual(made.body);
      await registry.http.patch(at).type(MERGE_PATCH).send('{}').expect(428);
      await registry.http.patch(at).set('If-Match', '"9"').type(MERGE_PATCH).send('{}').expect(412);
      const patched = await registry.http
        .patch(at)
        .set('If-Match', '"1"')
        .type(MERGE_PATCH)
        .send(JSON.stringify(patch));
      expect([patched.status, patched.body]).toEqual([200, expect.objectContaining({ ...patch, version: 2 })]);
      expect((await registry.http.get(at)).body).toEqual(patched.body);
      await registry.http.delete(at).set('If-Match', '"1"').expect(412);
      await registry.http.delete(at).set('If-Match', '"2"').expect(204);
      await registry.http.get(at).expect(404);
    },
  );

  it('takes keys and ids for the same', async () => {
    const vendor = await registry.http.get(known('vendors/sap-mm/V-1')).expect(200);
    const { id } = vendor.body as Shown;
    const byKey = await api.create('contracts', keyed(aContractBody('', '')));
    expect(byKey).toMatchObject({ institutionId: institution.id, vendorId: id });
    const system = { institutionKey, name: '一', status: 'PLANNED', provider: 'VENDOR' };
    const one = await api.create('systems', { ...system, externalIds: [{ system: 'cmdb', key: 'S-1' }] });
    const two = await api.create('systems', { ...system, name: '二', externalIds: [{ system: 'cmdb', key: 'S-2' }] });
    const systemKeys = [{ system: 'ＣＭＤＢ', key: 's-2' }];
    const patched = await api.patch(`contracts/${byKey.id}`, 1, { systemIds: [one.id], systemKeys });
    expect([patched.status, patched.body['systemIds']]).toEqual([200, [one.id, two.id].sort()]);
    const listed = await api.read<{ items: Shown[] }>('contracts', { systemKey: 'cmdb:S-2', vendorKey: 'sap-mm:V-1' });
    expect(listed.items.map((item) => item.id)).toEqual([byKey.id]);
  });

  it('names what is wrong with a key, and does nothing', async () => {
    const body = aContractBody(institution.id, '');
    const send = (over: object) => registry.http.post('/v1/contracts').send({ ...keyed(body), ...over });
    const count = async () => (await registry.sql<{ n: string }>('select count(*) as n from contracts'))[0]?.n;
    const before = await count();
    expect(await pointers(send({ vendorKey: { system: 'sap-mm', key: 'V-none' } }))).toEqual([
      ['/vendorKey', 'NOT_FOUND'],
    ]);
    expect(await pointers(send({ vendorKey: { system: 'other', key: 'V-1' } }))).toEqual([['/vendorKey', 'NOT_FOUND']]);
    expect(await pointers(send({ vendorId: institution.id }))).toEqual([['/vendorKey', 'TWICE']]);
    expect(await pointers(send({ vendorKey: 'V-1' }))).toEqual([['/vendorKey', 'TYPE']]);
    expect(await pointers(send({ vendorKey: undefined }))).toEqual([['/vendorId', 'REQUIRED']]);
    expect(await pointers(send({ vendorKey: { system: 'sap-mm' } }))).toEqual([['/vendorKey/key', 'TYPE']]);
    expect(await pointers(send({ vendorKey: { ...vendorKey, colour: 'red' } }))).toEqual([
      ['/vendorKey/colour', 'UNKNOWN_FIELD'],
    ]);
    expect(await pointers(send({ systemKeys: [{ system: 'sap-mm', key: 'none' }] }))).toEqual([
      ['/systemKeys/0', 'NOT_FOUND'],
    ]);
    expect(await pointers(registry.http.get('/v1/contracts').query({ vendorKey: 'sap-mm' }))).toEqual([
      ['?vendorKey', 'KEY'],
    ]);
    expect(await pointers(registry.http.get('/v1/contracts').query({ vendorKey: 'sap-mm:none' }))).toEqual([
      ['?vendorKey', 'NOT_FOUND'],
    ]);
    expect(await count()).toBe(before);
  });

  it('keeps what was fixed at registration, also where it is named by another key', async () => {
    const body = { work: '保守', vendorKey: beneathKey, contractKey };
    await registry.http.put(known('subcontracts/erp/R-1')).send(body).expect(201);
    const put = (body: object) => registry.http.put(known('subcontracts/erp/R-1')).set('If-Match', '"1"').send(body);
    await put(body).expect(200);
    expect(await pointers(put({ vendorKey: { system: 'sap-mm', key: 'V-3' } }))).toEqual([['/vendorId', 'FIXED']]);
    const parentKey = { system: 'erp', key: 'R-1' };
    const beneath = await registry.http.put(known('subcontracts/erp/R-2')).send({
      work: '夜間',
      vendorKey: { system: 'sap-mm', key: 'V-3' },
      contractKey,
      parentKey,
    });
    expect([beneath.status, beneath.body]).toEqual([201, expect.objectContaining({ rank: 2 })]);
  });

  it('finds an institution’s own keys only, and asks whose where several hospitals have the same', async () => {
    const other = await api.create('institutions', anInstitutionBody());
    const people = await Promise.all(
      [institution.id, other.id].map((institutionId) => registry.as({ institutionId, roles: ['PLANNING_MANAGER'] })),
    );
    const [ours, theirs] = people;
    if (ours === undefined || theirs === undefined) throw new Error('two hospitals');
    await ours.put(known('vendors/erp-x/SAME')).send({ name: '甲社' }).expect(201);
    const purchase = (institutionId: string) => ({
      institutionId,
      vendorKey: { system: 'erp-x', key: 'SAME' },
      description: '文具',
    });
    expect(await pointers(theirs.post('/v1/purchases').send(purchase(other.id)))).toEqual([
      ['/vendorKey', 'NOT_FOUND'],
    ]);
    await theirs.put(known('vendors/erp-x/SAME')).send({ name: '乙社' }).expect(201);
    const both = await registry.as({ institutionId: null, roles: ['PLANNING_MANAGER'] });
    expect((await refusal(both.get(known('vendors/erp-x/SAME')), 409)).code).toBe('AMBIGUOUS_KEY');
    const names = async (institutionId: string) => {
      const made = await both.post('/v1/purchases').send(purchase(institutionId)).expect(201);
      return (await api.read(`vendors/${(made.body as { vendorId: string }).vendorId}`))['name'];
    };
    expect([await names(institution.id), await names(other.id)]).toEqual(['甲社', '乙社']);
  });

  it('are overwritten by a system in what it owns only, one by one as in bulk', async () => {
    const own = await api.create('institutions', anInstitutionBody());
    const owner = { system: 'erp-owns', resource: 'vendors', fields: ['name', 'phone'] };
    await api.patch(`institutions/${own.id}`, 1, { fieldOwners: [owner] });
    const byKey = '/v1/external/vendors/erp-owns/V-7';
    const sent = { name: '所有株式会社', phone: '０３－００００－０００１', address: '東京都見本区1', note: undefined };
    await registry.http.put(byKey).send(sent).expect(201);
    const shown = async () => (await registry.http.get(byKey).expect(200)).body as Record<string, unknown>;
    const { id, version } = await shown();
    await api.patch(`vendors/${String(id)}`, Number(version), { address: '台帳で直した住所', postalCode: '1000001' });
    const again = { name: '改称株式会社', phone: '0300000002', address: '古い住所', postalCode: '１００－０００９' };
    const before = await shown();
    await registry.http
      .put(byKey)
      .set('If-Match', `"${String(before['version'])}"`)
      .send(again)
      .expect(200);
    const kept = { name: '改称株式会社', phone: '0300000002', address: '台帳で直した住所', postalCode: '1000001' };
    const after = await shown();
    expect(after).toMatchObject(kept);
    expect(after['asEntered']).toEqual({});
    const line = { externalId: { system: 'erp-owns', key: 'V-7' }, record: { ...again, name: '三度目' } };
    const bulk = await registry.http
      .post('/v1/vendors/bulk-upsert')
      .set('Content-Type', 'application/x-ndjson')
      .send(JSON.stringify(line))
      .expect(200);
    expect(bulk.body).toMatchObject({ updated: 1 });
    expect(await shown()).toMatchObject({ ...kept, name: '三度目' });
    // Another system, of which nobody has said anything, changes what it sends.
    const otherKey = {
      externalIds: [
        { system: 'erp-owns', key: 'V-7' },
        { system: 'other-erp', key: 'V-7' },
      ],
    };
    await api.patch(`vendors/${String(id)}`, Number((await shown())['version']), otherKey);
    const present = `"${String((await shown())['version'])}"`;
    const other = await registry.http.put('/v1/external/vendors/other-erp/V-7').set('If-Match', present).send(again);
    expect([other.status, (other.body as { address: string }).address]).toEqual([200, '古い住所']);
  });

  it('and what is left to a system is said of kinds of records that it may know', async () => {
    const own = await api.create('institutions', anInstitutionBody());
    const request = registry.http
      .patch(`/v1/institutions/${own.id}`)
      .set({ 'Content-Type': MERGE_PATCH, 'If-Match': '"1"' })
      .send(JSON.stringify({ fieldOwners: [{ system: 'erp', resource: 'findings', fields: [] }] }));
    expect(await pointers(request)).toEqual([['/fieldOwners/0/resource', 'UNKNOWN']]);
  });
});
