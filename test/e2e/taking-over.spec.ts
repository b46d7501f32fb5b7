import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { ON_PAPER, openTakeOver, takeOver } from '../support/take-over';

interface Answered {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  };
}

const said = ({ status, body }: Answered) => [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code ?? body.code];
const TOMORROW = addDays(today(), 1);
const YESTERDAY = addDays(today(), -1);
const RAN = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };

/** What already runs comes in by a step of its own, marked for ever, until a day that two people set. */
describe('taking over what already runs', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    vendorId = (await api.create('vendors', aVendorBody())).id;
  });
  beforeEach(async () => {
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const aDraft = (over: object = {}) => api.create('contracts', aContractBody(institutionId, vendorId, { ...over }));
  const post = async (by: Agent, path: string, body: object): Promise<Answered> =>
    by.post(`/v1/${path}`).set('If-Match', '*').send(body);
  const enter = async (id: string, over: object = {}, by: Agent = registry.http) =>
    post(by, `contracts/${id}/take-over`, { ...ON_PAPER, ...RAN, ...over });
  const propose = (by: Agent, cutOverOn: string = TOMORROW) =>
    by.post(`/v1/institutions/${institutionId}/take-over-days`).send({ cutOverOn });

  it('is open once two people have set the day on which it ends, and closed on that day', async () => {
    const { id } = await aDraft();
    expect(said(await enter(id))).toEqual([409, undefined, 'TAKE_OVER_CLOSED']);
    const [one, other] = [
      await registry.as({ roles: ['PLANNING_MANAGER'], institutionId }),
      await registry.as({ roles: ['EXECUTIVE'], institutionId }),
    ];
    expect(said(await propose(one, today()))).toEqual([400, '/cutOverOn', 'NOT_TO_COME']);
    const day = (await propose(one).expect(201)).body as Shown;
    expect(day).toMatchObject({ cutOverOn: TOMORROW, approvedAt: null, approvedByActor: null });
    expect(said(await enter(id))).toEqual([409, undefined, 'TAKE_OVER_CLOSED']);
    const approve = (by: Agent, cutOverOn: string = TOMORROW) =>
      post(by, `take-over-days/${day.id}/approval`, { cutOverOn });
    expect(said(await approve(one))).toEqual([409, '/cutOverOn', 'OWN_REQUEST']);
    const deputy = await registry.as({ roles: ['SAFETY_MANAGER'], institutionId });
    const account = (await deputy.get('/v1/sessions/current').expect(200)).body as Shown;
    await one
      .post('/v1/deputies')
      .send({
        institutionId,
        accountId: account.id,
        role: 'PLANNING_MANAGER',
        fromOn: today(),
        toOn: today(),
      })
      .expect(201);
    expect(said(await approve(deputy))).toEqual([409, '/cutOverOn', 'OWN_REQUEST']);
    expect(said(await approve(other, today()))).toEqual([400, '/cutOverOn', 'FIXED']);
    expect((await approve(other)).body).toMatchObject({
      cutOverOn: TOMORROW,
      approvedAt: expect.any(String) as string,
    });
    expect(said(await approve(other))).toEqual([409, undefined, 'DECIDED']);
    expect((await enter(id)).status).toBe(200);

    const late = await aDraft();
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values (gen_random_uuid(), $1, today_in_japan(), now())`,
      [institutionId],
    );
    expect(said(await enter(late.id))).toEqual([409, undefined, 'TAKE_OVER_CLOSED']);
    // and it is not opened again
    expect(said(await propose(one))).toEqual([409, undefined, 'TAKE_OVER_CLOSED']);
  });

  it('marks the contract for ever, keeps its paper, and says on whose word', async () => {
    await openTakeOver(registry, institutionId);
    const { id } = await aDraft({ startOn: '2025-04-01' });
    const mark = { takenOverOn: today(), takenOverSaidBy: ON_PAPER.saidBy, takenOverPaperRef: ON_PAPER.paperRef };
    expect((await enter(id)).body).toMatchObject({ status: 'ACTIVE', ...RAN, ...mark });
    const papers = await api.read<{ items: Shown[] }>(`contracts/${id}/documents`);
    expect(papers.items).toMatchObject([{ type: 'CONTRACT', storageRef: ON_PAPER.paperRef, datedOn: RAN.signedOn }]);
    expect(said(await enter(id))).toEqual([409, undefined, 'ILLEGAL_STEP']);
    for (const change of ['taken_over_on = null', "taken_over_said_by = '別人'", 'taken_over_paper_ref = null'])
      await expect(registry.sql(`update contracts set ${change} where id = $1`, [id])).rejects.toThrow();
    expect(await api.read(`contracts/${id}`)).toMatchObject(mark);
  });

  it.each([
    [{ saidBy: undefined }, '/saidBy', 'REQUIRED'],
    [{ paperRef: null }, '/paperRef', 'REQUIRED'],
    [{ documentId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/documentId', 'NOT_FOUND'],
    [{ activatedOn: today() }, '/activatedOn', 'NOT_RUNNING'],
    [{ activatedOn: TOMORROW }, '/activatedOn', 'NOT_RUNNING'],
    [{ signedOn: undefined }, '/signedOn', 'REQUIRED'],
    [{ endedOn: '2025-03-31' }, '/endedOn', 'OUT_OF_ORDER'],
  ])('is refused with %j, and changes nothing', async (over, pointer, code) => {
    await openTakeOver(registry, institutionId);
    const draft = await aDraft();
    expect(said(await enter(draft.id, over))).toEqual([400, pointer, code]);
    expect(await api.read(`contracts/${draft.id}`)).toEqual(draft);
    expect((await api.read<{ items: object[] }>(`contracts/${draft.id}/documents`)).items).toEqual([]);
  });

  it('takes what began yesterday, and of one that a step has touched nothing', async () => {
    await openTakeOver(registry, institutionId);
    expect((await enter((await aDraft()).id, { activatedOn: YESTERDAY })).status).toBe(200);
    const { id } = await aDraft();
    await api.step(`contracts/${id}`, 1, { step: 'NEGOTIATE', on: '2026-11-01' });
    expect(said(await enter(id))).toEqual([409, undefined, 'ILLEGAL_STEP']);
  });

  it('has a permission of its own, which no program and no lawyer holds', async () => {
    await openTakeOver(registry, institutionId);
    const { id } = await aDraft();
    for (const role of ['LEGAL', 'SAFETY_MANAGER', 'EXECUTIVE', 'OPERATOR', 'AUDITOR'] as const)
      expect([role, ...said(await enter(id, {}, await registry.as({ roles: [role], institutionId })))]).toEqual([
        role,
        403,
        undefined,
        'FORBIDDEN',
      ]);
    const buyer = await registry.as({ roles: ['PROCUREMENT'], institutionId });
    expect(said(await propose(buyer))).toEqual([403, undefined, 'FORBIDDEN']);
    expect((await enter(id, {}, buyer)).status).toBe(200);
  });

  it('takes re-entrustments at work too, and nobody’s approval of their own request', async () => {
    await openTakeOver(registry, institutionId);
    const contract = await takeOver(registry, await aDraft(), 'contracts', RAN);
    const aSubcontract = async () =>
      api.create(
        `contracts/${contract.id}/subcontracts`,
        aSubcontractBody((await api.create('vendors', aVendorBody())).id),
      );
    const { id } = await aSubcontract();
    const begin = (over: object, of: string = id) =>
      post(registry.http, `subcontracts/${of}/take-over`, { ...ON_PAPER, startedOn: '2025-06-01', ...over });
    const approval = { approvedOn: '2025-05-20', approvedBy: '山﨑 清', approverRole: 'EXECUTIVE' };
    for (const [over, pointer, code] of [
      [{ ...approval, requestedBy: '山﨑 清' }, '/approvedBy', 'OWN_REQUEST'],
      [{ ...approval, approvedBy: null }, '/approvedBy', 'REQUIRED'],
      [{ ...approval, approverRole: null }, '/approverRole', 'REQUIRED'],
      [{ ...approval, approvedOn: null }, '/approvedOn', 'REQUIRED'],
      [{ ...approval, approvedOn: TOMORROW }, '/approvedOn', 'TO_COME'],
      [{ startedOn: today() }, '/startedOn', 'NOT_RUNNING'],
      [{ endedOn: '2025-05-31' }, '/endedOn', 'BEFORE_START'],
      [{ paperRef: null }, '/paperRef', 'REQUIRED'],
    ] as const)
      expect(said(await begin(over))).toEqual([400, pointer, code]);
    expect((await begin({ ...approval, requestedBy: '見本 三郎' })).body).toMatchObject({
      ...approval,
      approvalState: 'APPROVED',
      startedOn: '2025-06-01',
      takenOverOn: today(),
    });
    const unapproved = await aSubcontract();
    expect((await begin({}, unapproved.id)).body).toMatchObject({ approvalState: 'NOT_REQUESTED' });
    const { items } = await api.read<{ items: { subject: { id: string } }[] }>(`contracts/${contract.id}/gaps`, {
      ruleId: 'SUB-001',
    });
    expect(items.map(({ subject }) => subject.id)).toEqual([unapproved.id]);
    expect(said(await begin({}, unapproved.id))).toEqual([409, undefined, 'ILLEGAL_STEP']);
  });

  it('makes the term of nothing longer than its gate would: neither by patch nor by key', async () => {
    await openTakeOver(registry, institutionId);
    const key = `K-${institutionId}`;
    const put = (body: object, version: number) =>
      registry.http
        .put(`/v1/external/contracts/erp/${key}`)
        .set(version === 0 ? {} : { 'If-Match': `"${version}"` })
        .send(body);
    const body = aContractBody(institutionId, vendorId, { startOn: '2025-04-01', endOn: '2027-03-31' });
    const draft = (await put(body, 0).expect(201)).body as Shown;
    const { id, version } = await takeOver(registry, draft, 'contracts', RAN);
    const renew = await api.step(`contracts/${id}`, version, { step: 'RENEW', on: today(), endOn: '2028-03-31' });
    // no certificate: the gate says no, and so does every way round it
    expect([renew.status, renew.body['code']]).toEqual([409, 'GATE_BLOCKED']);
    for (const [over, pointer] of [
      [{ endOn: '2028-03-31' }, '/endOn'],
      [{ endOn: null }, '/endOn'],
      [{ autoRenew: true }, '/autoRenew'],
    ] as const) {
      expect(said(await api.patch(`contracts/${id}`, version, over))).toEqual([400, pointer, 'RENEWAL_IS_A_STEP']);
      expect(said(await put({ ...body, ...over }, version))).toEqual([400, pointer, 'RENEWAL_IS_A_STEP']);
    }
  });

  it('dates no step back to a day on which its gate still stood open', async () => {
    const contract = await aDraft();
    await api.step(`contracts/${contract.id}`, 1, { step: 'NEGOTIATE', on: '2024-01-10' });
    await api.step(`contracts/${contract.id}`, 2, { step: 'SIGN', on: '2024-03-20' });
    const activate = (on: string) => api.step(`contracts/${contract.id}`, 3, { step: 'ACTIVATE', on });
    for (const on of ['2024-04-01', today()]) expect((await activate(on)).body['code']).toBe('GATE_BLOCKED');
  });
});
