import {
  aCertificationBody,
  aContractBody,
  anInstitutionBody,
  aSubcontractBody,
  aVendorBody,
} from '../factories/bodies';
import { type Given } from '../factories/resource';
import { RESOURCES } from '../factories/resources';
import { answerValidator, ROUTES } from '../support/api-description';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('records of the registry', () => {
  let registry: TestRegistry;
  let api: Client;
  let given: Given;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const institution = (await api.create('institutions', anInstitutionBody())).id;
    const vendor = (await api.create('vendors', aVendorBody())).id;
    const certification = (
      await api.create(
        'certifications',
        aCertificationBody(vendor, { scheme: 'ISO27001', registrationNumber: 'IS 123' }),
      )
    ).id;
    const system = (
      await api.create('systems', {
        institutionId: institution,
        name: '電子カルテ',
        status: 'LIVE',
        liveFrom: '2024-04-01',
        provider: 'VENDOR',
      })
    ).id;
    const subcontractor = (await api.create('vendors', aVendorBody())).id;
    const contract = (await api.create('contracts', aContractBody(institution, vendor))).id;
    const subcontract = (await api.create(`contracts/${contract}/subcontracts`, aSubcontractBody(subcontractor))).id;
    const equipment = (
      await api.create('equipment', { institutionId: institution, assetNo: 'A-1', name: 'サーバー', status: 'PLANNED' })
    ).id;
    const sheet = { type: 'SDS', product: '見本', issuedOn: '2026-06-01' };
    const disclosure = (await api.create(`vendors/${vendor}/disclosure-documents`, sheet)).id;
    await registry.http
      .post(`/v1/vendor-disclosure-documents/${disclosure}/answer-sheet`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'text/csv')
      .send('項番,回答\n2,いいえ\n')
      .expect(200);
    given = { institution, vendor, subcontractor, certification, contract, subcontract, system, equipment, disclosure };
  });
  afterAll(() => registry.stop());

  const routeTo = (operationId: string) => {
    const route = ROUTES.find((one) => one.operationId === operationId);
    if (route === undefined) throw new Error(`no operation ${operationId}`);
    return route;
  };

  describe.each(Object.entries(RESOURCES))('%s', (name, { collection, single, body, patch, refused }) => {
    let record: Shown;

    it('is created, with its place and its version', async () => {
      const answer = await registry.http
        .post(`/v1/${collection(given)}`)
        .send(body(given))
        .expect(201);
      record = answer.body as Shown;
      expect(answer.headers).toMatchObject({ location: `/v1/${single}/${record.id}`, etag: '"1"' });
      const validate = answerValidator(routeTo(`create${name}`), 201);
      validate(record);
      expect(validate.errors ?? []).toEqual([]);
    });

    it('is read and listed', async () => {
      const answer = await registry.http.get(`/v1/${single}/${record.id}`).expect(200).expect('ETag', '"1"');
      expect(answer.body).toEqual(record);
      const list = await api.read<{ items: Shown[] }>(collection(given), { limit: 200 });
      expect(list.items).toContainEqual(record);
    });

    it('takes a merge patch at its version only', async () => {
      const changed = await api.patch(`${single}/${record.id}`, 1, patch);
      expect([changed.status, changed.body['errors'] ?? changed.body['version']]).toEqual([200, 2]);
      const stale = await api.patch(`${single}/${record.id}`, 1, patch);
      expect([stale.status, stale.body['code']]).toEqual([412, 'STALE_VERSION']);
      expect((await api.read(`${single}/${record.id}`)).version).toBe(2);
    });

    it('keeps its version, and the journal its length, where a change changes nothing', async () => {
      const entries = () => registry.sql('select seq from journal where $1 in (subject_id, parent_id)', [record.id]);
      const [before, known] = [await api.read(`${single}/${record.id}`), await entries()];
      for (const nothing of [patch, {}]) {
        const answer = await api.patch(`${single}/${record.id}`, 2, nothing);
        expect([answer.status, answer.body]).toEqual([200, before]);
      }
      expect(await entries()).toEqual(known);
    });

    it('refuses what cannot be, naming the field, and changes nothing', async () => {
      const [over, pointer] = refused;
      const before = await api.read<{ items: Shown[] }>(collection(given), { limit: 200 });
      const answer = await registry.http.post(`/v1/${collection(given)}`).send({ ...body(given), ...over });
      expect([
        answer.status,
        (answer.body as { errors: { pointer: string }[] }).errors.map((fault) => fault.pointer),
      ]).toEqual([400, [pointer]]);
      expect(await api.read(collection(given), { limit: 200 })).toEqual(before);
    });

    it('is deleted at its version, and then gone', async () => {
      await registry.http.delete(`/v1/${single}/${record.id}`).set('If-Match', '"1"').expect(412);
      await registry.http.delete(`/v1/${single}/${record.id}`).set('If-Match', '"2"').expect(204);
      await registry.http.get(`/v1/${single}/${record.id}`).expect(404);
    });
  });

  it('a change of what is shown with a record only is a change of the record', async () => {
    const { id } = await api.create('contracts', aContractBody(given.institution, given.vendor));
    const parts = { systemIds: [given.system], externalIds: [{ system: 'erp', key: `K-${id}` }] };
    for (const [version, body] of [
      [2, parts],
      [2, parts],
      [3, { externalIds: [] }],
      [4, { title: '改称', systemIds: [] }],
      [4, { title: '改称', systemIds: [], externalIds: [] }],
    ] as const) {
      const answer = await api.patch(`contracts/${id}`, (await api.read(`contracts/${id}`)).version, body);
      expect([answer.status, answer.body]).toMatchObject([200, { ...body, version }]);
    }
  });

  it('a role on a device has one holder at a time, and ends no day before it begins', async () => {
    const roles = `/v1/equipment/${given.equipment}/roles`;
    const role = { role: 'MAINTAINER', heldBy: 'INSTITUTION' };
    await registry.http
      .post(roles)
      .send({ ...role, heldFrom: '2024-04-01' })
      .expect(201);
    for (const [heldFrom, heldTo, ...expected] of [
      ['2026-04-01', '2026-03-31', 400, '/heldTo', 'BEFORE_START'],
      ['2026-04-01', null, 409, '/heldFrom', 'OVERLAP'],
      ['2024-03-01', '2024-04-01', 409, '/heldFrom', 'OVERLAP'],
    ] as const) {
      const answer = await registry.http.post(roles).send({ ...role, heldFrom, heldTo });
      const { errors } = answer.body as { errors: { pointer: string; code: string }[] };
      expect([answer.status, ...errors.flatMap(({ pointer, code }) => [pointer, code])]).toEqual(expected);
    }
    await registry.http
      .post(roles)
      .send({ ...role, heldFrom: '2024-03-01', heldTo: '2024-03-31' })
      .expect(201);
  });
});
