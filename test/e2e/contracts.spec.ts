import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract, openTakeOver, takeOver } from '../support/take-over';

interface ProblemBody {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const pointersOf = (body: unknown) => (body as ProblemBody).errors.map(({ pointer, code }) => [pointer, code]);
const HISTORY = { negotiatingFrom: '2024-01-10', signedOn: '2024-03-20', activatedOn: '2024-04-01' };

/** What is special to contracts; what they share with every record stands in registry-records.spec.ts. */
describe('contracts', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let systemId: string;
  let foreignSystemId: string;

  const aSystem = async (of: string) =>
    (
      await api.create('systems', {
        institutionId: of,
        name: `㈱ ${Math.random()}`,
        status: 'PLANNED',
        provider: 'VENDOR',
      })
    ).id;
  const register = (over: Record<string, unknown> = {}) =>
    api.create('contracts', aContractBody(institutionId, vendorId, over));

  const running = async (over: Record<string, unknown> = {}) =>
    takeOver(registry, await register(over), 'contracts', HISTORY);

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    systemId = await aSystem(institutionId);
    await openTakeOver(registry, institutionId);
    foreignSystemId = await aSystem((await api.create('institutions', anInstitutionBody())).id);
  });
  afterAll(() => registry.stop());

  it('begin as drafts, with what was never asked left unknown', async () => {
    const bare = await api.create('contracts', { institutionId, vendorId, contractNo: '髙-①', title: '㈱𠮷保守' });
    expect(bare).toMatchObject({
      contractNo: '髙-①',
      status: 'DRAFT',
      negotiatingFrom: null,
      signedOn: null,
      activatedOn: null,
      endedOn: null,
      noticeDeadline: null,
      handlesMedicalInfo: 'UNKNOWN',
      personalDataHandling: 'UNKNOWN',
      importance: null,
      autoRenew: false,
      serviceInUse: 'UNKNOWN',
      storageCountries: [],
      systemIds: [],
    });
  });

  it.each(['status', 'negotiatingFrom', 'signedOn', 'activatedOn', 'endedOn', 'noticeDeadline'])(
    'do not take %s but by a step',
    async (field) => {
      const value = field === 'status' ? 'ACTIVE' : '2026-04-01';
      const answer = await registry.http
        .post('/v1/contracts')
        .send(aContractBody(institutionId, vendorId, { [field]: value }))
        .expect(400);
      expect(pointersOf(answer.body)).toEqual([[`/${field}`, 'UNKNOWN_FIELD']]);
      const contract = await register();
      const patched = await api.patch(`contracts/${contract.id}`, 1, { [field]: value });
      expect([patched.status, pointersOf(patched.body)]).toEqual([400, [[`/${field}`, 'UNKNOWN_FIELD']]]);
    },
  );

  it.each([
    ['2026-05-31', 3, '2026-02-28'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2027-03-31', 0, '2027-03-31'],
    ['2027-03-31', null, null],
    [null, 3, null],
  ])('ending on %s with %s months notice have their deadline on %s', async (endOn, noticeMonths, noticeDeadline) => {
    expect(await register({ startOn: null, endOn, noticeMonths })).toMatchObject({ noticeDeadline });
  });

  it.each([
    [{ vendorId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/vendorId', 'NOT_FOUND'],
    [{ institutionId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/institutionId', 'NOT_FOUND'],
    [{ storageCountries: ['JP', 'XX'] }, '/storageCountries', 'UNKNOWN'],
    [{ storageCountries: ['JP', 'JP'] }, '/storageCountries', 'TWICE'],
    [{ noticeMonths: 61 }, '/noticeMonths', 'NUMBER'],
    [{ autoRenew: null }, '/autoRenew', 'TYPE'],
    [{ endOn: '平成31年5月1日' }, '/endOn', 'OUTSIDE_ERA'],
    [{ systemIds: ['A-1'] }, '/systemIds', 'ID'],
    [{ history: HISTORY }, '/history', 'UNKNOWN_FIELD'],
  ])('refuse %j and name the field', async (over, pointer, code) => {
    const answer = await registry.http
      .post('/v1/contracts')
      .send(aContractBody(institutionId, vendorId, over))
      .expect(400);
    expect(pointersOf(answer.body)).toEqual([[pointer, code]]);
  });

  it('have one number within an institution', async () => {
    const { contractNo } = await register();
    const twin = await registry.http
      .post('/v1/contracts')
      .send(aContractBody(institutionId, vendorId, { contractNo }))
      .expect(409);
    expect(pointersOf(twin.body)).toEqual([['/contractNo', 'TAKEN']]);
  });

  it('refuse a patch that puts the end before the start, and keep what they were', async () => {
    const contract = await register();
    const refused = await api.patch(`contracts/${contract.id}`, 1, { startOn: '2030-01-01' });
    expect([refused.status, pointersOf(refused.body)]).toEqual([400, [['/endOn', 'BEFORE_START']]]);
    expect(await api.read(`contracts/${contract.id}`)).toEqual(contract);
  });

  it('carry systems of their own institution only', async () => {
    const answer = await registry.http
      .post('/v1/contracts')
      .send(aContractBody(institutionId, vendorId, { systemIds: [systemId, foreignSystemId] }))
      .expect(400);
    expect(pointersOf(answer.body)).toEqual([['/systemIds', 'OTHER_INSTITUTION']]);

    const contract = await register({ systemIds: [systemId] });
    const patched = await api.patch(`contracts/${contract.id}`, 1, { title: '改', systemIds: [foreignSystemId] });
    expect([patched.status, pointersOf(patched.body)]).toEqual([400, [['/systemIds', 'OTHER_INSTITUTION']]]);
    expect(await api.read(`contracts/${contract.id}`)).toEqual(contract);

    const second = await aSystem(institutionId);
    const both = await api.patch(`contracts/${contract.id}`, 1, { systemIds: [second, systemId] });
    expect(both.body).toMatchObject({ systemIds: [systemId, second].sort(), version: 2 });
    expect((await api.patch(`contracts/${contract.id}`, 2, { title: '改' })).body).toMatchObject({
      systemIds: [systemId, second].sort(),
    });
    expect((await api.patch(`contracts/${contract.id}`, 3, { systemIds: [] })).body).toMatchObject({ systemIds: [] });
  });

  it('are found by each of their filters, and by no other value of them', async () => {
    const own = (await api.create('institutions', anInstitutionBody())).id;
    const vendor = (await api.create('vendors', aVendorBody())).id;
    const system = await aSystem(own);
    const body = (contractNo: string, over: Record<string, unknown>) =>
      api.create('contracts', aContractBody(own, vendorId, { contractNo, ...over }));
    await body('A', { startOn: null, endOn: null, systemIds: [system] });
    await body('B', { vendorId: vendor, importance: 'HIGH', endOn: '2030-03-31' });
    await openTakeOver(registry, own);
    await takeOver(registry, await body('C', { endOn: '2029-03-31' }), 'contracts', HISTORY);
    const numbers = async (query: object) =>
      (await api.read<{ items: { contractNo: string }[] }>('contracts', { institutionId: own, ...query })).items.map(
        ({ contractNo }) => contractNo,
      );
    expect(await numbers({})).toEqual(['A', 'B', 'C']);
    expect(await numbers({ sort: '-contractNo' })).toEqual(['C', 'B', 'A']);
    expect(await numbers({ sort: 'endOn' })).toEqual(['C', 'B', 'A']);
    expect(await numbers({ sort: '-endOn' })).toEqual(['A', 'B', 'C']);
    expect(await numbers({ vendorId: vendor })).toEqual(['B']);
    expect(await numbers({ systemId: system })).toEqual(['A']);
    expect(await numbers({ systemId })).toEqual([]);
    expect(await numbers({ status: 'ACTIVE' })).toEqual(['C']);
    expect(await numbers({ status: 'DRAFT' })).toEqual(['A', 'B']);
    expect(await numbers({ importance: 'HIGH' })).toEqual(['B']);
    expect(await numbers({ contractNo: 'B' })).toEqual(['B']);
  });

  it.each([
    ['endingWithinDays', 0],
    // Forty-eight months on and back, every day of the calendar is itself again, 29 February too.
    ['noticeWithinDays', 48],
  ])(
    '%s counts today and the last day, no day before or after, and running contracts only',
    async (filter, noticeMonths) => {
      const own = (await api.create('institutions', anInstitutionBody())).id;
      for (const days of [-1, 0, 10, 11]) {
        const [{ on = '' } = {}] = await registry.sql<{ on: string }>(
          `select (today_in_japan() + $1::int + make_interval(months => $2))::date::text as on`,
          [days, noticeMonths],
        );
        await api.create(
          'contracts',
          aContractBody(own, vendorId, {
            contractNo: `${days}`,
            startOn: null,
            endOn: on,
            noticeMonths,
            serviceInUse: 'YES',
          }),
        );
        // a draft of which nobody knows that it is used, and one that has ended
        const term = { startOn: null, endOn: on, noticeMonths };
        await api.create('contracts', aContractBody(own, vendorId, { contractNo: `${days} draft`, ...term }));
        const past = { ...HISTORY, endedOn: '2025-03-31' };
        const over = { contractNo: `${days} ended`, serviceInUse: 'NO', ...term };
        await aRunningContract(registry, own, vendorId, past, over);
      }
      const unlimited = { startOn: null, endOn: null, noticeMonths, serviceInUse: 'YES' };
      await api.create('contracts', aContractBody(own, vendorId, unlimited));
      const { items } = await api.read<{ items: { contractNo: string }[] }>('contracts', {
        institutionId: own,
        [filter]: 10,
      });
      expect(items.map(({ contractNo }) => contractNo)).toEqual(['0', '10']);
    },
  );

  it('are deleted as drafts only; what was ever negotiated is ended or cancelled', async () => {
    const contract = await register({ systemIds: [systemId] });
    await api.create(`contracts/${contract.id}/documents`, { type: 'CONTRACT', title: '契約書' });
    const path = `/v1/contracts/${contract.id}`;
    const { body } = await api.step(`contracts/${contract.id}`, 1, { step: 'NEGOTIATE', on: '2026-11-01' });
    expect(body).toMatchObject({ status: 'NEGOTIATING', negotiatingFrom: '2026-11-01', version: 2 });
    await registry.http.delete(path).expect(428);
    await registry.http.delete(path).set('If-Match', '"1"').expect(412);
    const refused = await registry.http.delete(path).set('If-Match', '"2"').expect(409);
    expect(refused.body).toMatchObject({ code: 'NOT_A_DRAFT' });
    const early = await api.step(`contracts/${contract.id}`, 2, { step: 'CANCEL', on: '2026-10-31' });
    expect([early.status, pointersOf(early.body)]).toEqual([400, [['/on', 'OUT_OF_ORDER']]]);
    const cancelled = await api.step(`contracts/${contract.id}`, 2, { step: 'CANCEL', on: '2026-11-02' });
    expect(cancelled.body).toMatchObject({ status: 'CANCELLED', endedOn: '2026-11-02' });

    const draft = await register({ systemIds: [systemId] });
    await registry.http.delete(`/v1/contracts/${draft.id}`).set('If-Match', '"1"').expect(204);
    await registry.http.get(`/v1/systems/${systemId}`).expect(200);
  });

  it('keep their term when a renewal says no new last day', async () => {
    const contract = await running();
    const renewed = await api.step(`contracts/${contract.id}`, contract.version, {
      step: 'RENEW',
      on: '2026-11-25',
      endOn: null,
    });
    expect([renewed.status, pointersOf(renewed.body)]).toEqual([400, [['/endOn', 'REQUIRED']]]);
    expect(await api.read(`contracts/${contract.id}`)).toEqual(contract);
  });

  it('keep on record that the service ran on between two terms, and are not made longer beside the renewal', async () => {
    const term = { startOn: '2024-04-01', endOn: '2026-03-31' };
    const { id, version } = await running({ ...term, serviceInUse: 'YES', handlesMedicalInfo: 'NO' });
    const longer = await registry.http
      .patch(`/v1/contracts/${id}`)
      .set('If-Match', `"${version}"`)
      .type('application/merge-patch+json')
      .send(JSON.stringify({ endOn: '2028-03-31' }))
      .expect(400);
    expect(pointersOf(longer.body)).toEqual([['/endOn', 'RENEWAL_IS_A_STEP']]);
    const step = { step: 'RENEW', on: '2026-10-01', endOn: '2028-03-31' };
    expect((await api.step(`contracts/${id}`, version, step)).status).toBe(200);
    const overrun = async (asOf: string) =>
      (await api.read<{ items: object[] }>(`contracts/${id}/gaps`, { asOf, ruleId: 'CON-019' })).items.length;
    expect([await overrun('2026-09-30'), await overrun('2026-10-01')]).toEqual([1, 0]);
  });

  describe('sent again by another system', () => {
    const put = (key: string, body: object) => registry.http.put(`/v1/external/contracts/erp/${key}`).send(body);

    it('take the same body again, whatever step was taken meanwhile', async () => {
      const body = aContractBody(institutionId, vendorId, { systemIds: [systemId] });
      const first = (await put('C-1', body).expect(201)).body as Shown;
      await takeOver(registry, first, 'contracts', HISTORY);
      const again = (
        await put('C-1', { ...body, title: '改' })
          .set('If-Match', '"2"')
          .expect(200)
      ).body as Shown;
      expect(again).toMatchObject({ id: first.id, version: 3, title: '改', status: 'ACTIVE', ...HISTORY });
    });

    it('keep institution and vendor as they were registered', async () => {
      const body = aContractBody(institutionId, vendorId, { systemIds: [systemId] });
      const first = (await put('C-2', body).expect(201)).body as Shown;
      const other = (await api.create('institutions', anInstitutionBody())).id;
      const stranger = (await api.create('vendors', aVendorBody())).id;
      const again = (over: object) =>
        put('C-2', { ...body, ...over })
          .set('If-Match', '"1"')
          .expect(400);
      const moved = await again({ institutionId: other, vendorId: stranger });
      expect(pointersOf(moved.body)).toEqual([
        ['/institutionId', 'FIXED'],
        ['/vendorId', 'FIXED'],
      ]);
      expect(await api.read(`contracts/${first.id}`)).toEqual(first);
    });
  });
});
