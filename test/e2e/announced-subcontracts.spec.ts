import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const PARTY = { counterparty: 'サンプル保守サービス株式会社', country: 'JP', work: '夜間の監視', goesFurther: 'NO' };
const TOLD = { ...PARTY, personalDataHandling: '保存しない', safetyMeasures: 'ISMS認証' };

/** 再委託の事前の届出, by both sides: the vendor's people say, the hospital's people decide. */
describe('re-entrustments announced by the vendor', () => {
  let registry: TestRegistry;
  let api: Client;
  let hospital: Shown;
  let prime: Shown;
  let party: Shown;
  let contract: Shown;
  let vendor: Agent;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    hospital = await api.create('institutions', anInstitutionBody());
    prime = await api.create('vendors', aVendorBody());
    party = await api.create('vendors', aVendorBody({ name: PARTY.counterparty }));
    contract = await api.create('contracts', aContractBody(hospital.id, prime.id));
    await api.reviewReentrustment(contract.id);
    vendor = await registry.as({ name: '見本 三郎', vendorId: prime.id, roles: ['VENDOR_REPRESENTATIVE'] });
    clerk = await registry.as({ institutionId: hospital.id, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  const list = () => `/v1/contracts/${contract.id}/subcontract-announcements`;
  const announce = async (body: object = TOLD): Promise<Shown> =>
    (await vendor.post(list()).send(body).expect(201)).body as Shown;
  const decide = (agent: Agent, { id, version }: Shown, what: string, body: object) =>
    agent.post(`/v1/subcontract-announcements/${id}/${what}`).set('If-Match', `"${version}"`).send(body);
  const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];

  it('are taken up by the hospital as information given beforehand, and go through all the other steps there', async () => {
    const said = await announce();
    expect(said).toMatchObject({ ...TOLD, announcerId: prime.id, announcedBy: '見本 三郎', state: 'ANNOUNCED' });
    expect(await api.read(`contracts/${contract.id}/subcontracts`)).toMatchObject({ items: [] });

    const taken = (await decide(clerk, said, 'taking-up', { vendorId: party.id }).expect(200)).body as Shown;
    expect(taken).toMatchObject({ state: 'TAKEN_UP', approvalState: 'NOT_REQUESTED' });
    const subcontract = await api.read(`subcontracts/${String(taken['subcontractId'])}`);
    expect(subcontract).toMatchObject({
      vendorId: party.id,
      work: PARTY.work,
      informationProvidedOn: said['announcedOn'],
      informationCounterparty: true,
      informationPersonalData: true,
      informationSafetyMeasures: true,
      informationFurtherReentrustment: true,
      consultedOn: null,
      agreedOn: null,
      approvalState: 'NOT_REQUESTED',
      overseas: 'UNKNOWN',
    });

    // The gate stays, and so do four eyes: whoever asks does not approve, and no vendor does either.
    const step = (agent: Agent, version: number, body: object) =>
      agent.post(`/v1/subcontracts/${subcontract.id}/steps`).set('If-Match', `"${version}"`).send(body);
    const today = said['announcedOn'];
    const asked = await step(clerk, subcontract.version, { step: 'REQUEST_APPROVAL', on: today, by: '調達' });
    expect(asked.status).toBe(200);
    const approval = { step: 'APPROVE', on: today, by: '企画', role: 'PLANNING_MANAGER' };
    const { version } = asked.body as Shown;
    expect((await step(vendor, version, approval)).status).toBe(403);
    expect(codeOf(await step(clerk, version, { step: 'START', on: today }))).toEqual([409, 'GATE_BLOCKED']);
    expect((await step(clerk, version, approval)).status).toBe(403);
    const manager = await registry.as({ institutionId: hospital.id, roles: ['PLANNING_MANAGER'] });
    expect((await step(manager, version, approval)).status).toBe(200);
    const seen = (await vendor.get(`/v1/subcontract-announcements/${said.id}`).expect(200)).body as Shown;
    expect(seen).toMatchObject({ state: 'TAKEN_UP', approvalState: 'APPROVED' });
  });

  it('count as information only for what they say', async () => {
    const said = await announce({ counterparty: PARTY.counterparty, work: '運用', storageCountries: ['US'] });
    const taken = (await decide(clerk, said, 'taking-up', { vendorId: party.id }).expect(200)).body as Shown;
    expect(await api.read(`subcontracts/${String(taken['subcontractId'])}`)).toMatchObject({
      overseas: 'YES',
      informationCounterparty: true,
      informationCountry: false,
      informationPersonalData: false,
      informationSafetyMeasures: false,
      informationFurtherReentrustment: false,
    });
  });

  it('are declined with a reason, or taken back, once', async () => {
    const one = await announce();
    await decide(clerk, one, 'declining', {}).expect(400);
    const declined = (await decide(clerk, one, 'declining', { reason: '契約で禁止' }).expect(200)).body as Shown;
    expect(declined).toMatchObject({ state: 'DECLINED', reason: '契約で禁止' });
    expect(codeOf(await decide(clerk, declined, 'taking-up', { vendorId: party.id }))).toEqual([409, 'ILLEGAL_STEP']);
    const other = await announce();
    const back = (await decide(vendor, other, 'withdrawal', {}).expect(200)).body as Shown;
    expect(back).toMatchObject({ state: 'WITHDRAWN', reason: null });
    expect(codeOf(await decide(clerk, back, 'declining', { reason: '別' }))).toEqual([409, 'ILLEGAL_STEP']);
    const open = (await clerk.get(`${list()}?state=ANNOUNCED`).expect(200)).body as { items: unknown[] };
    expect(open.items).toEqual([]);
  });

  it('are of the party that was announced, where its number was', async () => {
    const said = await announce({ ...TOLD, corporateNumber: '7000012050002' });
    const answer = await decide(clerk, said, 'taking-up', { vendorId: party.id });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/vendorId', code: 'OTHER_VENDOR' }] },
    ]);
    await decide(clerk, said, 'taking-up', { vendorId: newId() }).expect(400);
    await decide(clerk, said, 'declining', { reason: '片付け' }).expect(200);
  });

  it('are said by the contract’s vendor only, and seen by both sides only', async () => {
    await clerk.post(list()).send(TOLD).expect(403);
    const said = await announce();
    await decide(vendor, said, 'taking-up', { vendorId: party.id }).expect(403);
    await decide(clerk, said, 'withdrawal', {}).expect(403);
    const others = [
      await registry.as({ vendorId: party.id, roles: ['VENDOR_REPRESENTATIVE'] }),
      await registry.as({ institutionId: (await api.create('institutions', anInstitutionBody())).id }),
    ];
    for (const other of others) await other.get(`/v1/subcontract-announcements/${said.id}`).expect(404);
    const [stranger] = others;
    await stranger?.post(list()).send(TOLD).expect(404);
  });

  it('stay what was said, whoever writes', async () => {
    const said = await announce();
    const change = `update subcontract_announcements set work = '別の業務' where id = $1`;
    await expect(registry.sql(change, [said.id])).rejects.toThrow('it stays as it was said');
  });

  it('are said and answered on pages, each side seeing only its own ways', async () => {
    const theirs = await browserOf(registry, { vendorId: prime.id, roles: ['VENDOR_REPRESENTATIVE'] });
    const ours = await browserOf(registry, { institutionId: hospital.id, roles: ['PROCUREMENT'] });
    const page = `/contracts/${contract.id}/subcontract-announcements`;
    const asked = (await theirs.get(page).expect(200)).text;
    expect(asked).toContain(`action="${page}?`);
    expect((await ours.get(page).expect(200)).text).not.toContain(`action="${page}?`);

    const empty = await theirs.post(page).type('form').send({ counterparty: '' });
    expect([empty.status, empty.text.includes('href="#counterparty"')]).toEqual([400, true]);
    const sent = await theirs
      .post(page)
      .type('form')
      .send({ ...TOLD, work: '当直㊞' })
      .expect(303);
    const one = sent.headers['location'] ?? '';
    expect((await ours.get(`/contracts/${contract.id}`)).text).toContain('回答待ち');
    // it waits for whoever answers, and for nobody else
    expect((await ours.get('/inbox').expect(200)).text).toContain(`href="${one}"`);
    expect((await theirs.get('/').expect(200)).text).not.toContain('再委託の届出への回答');
    const shown = (await theirs.get(one).expect(200)).text;
    expect([shown.includes(`${one}/withdrawal`), shown.includes(`${one}/declining`)]).toEqual([true, false]);
    const answering = (await ours.get(one).expect(200)).text;
    expect([answering.includes(`${one}/withdrawal`), answering.includes(`${one}/declining`)]).toEqual([false, true]);

    const choice = (await ours.get(`${one}/taking-up`).expect(200)).text;
    expect(choice).toContain(`vendorId=${party.id}`);
    const form = (await ours.get(`${one}/taking-up?vendorId=${party.id}`).expect(200)).text;
    const version = /name="version" value="(\d+)"/.exec(form)?.[1];
    await theirs.post(`${one}/taking-up`).type('form').send({ vendorId: party.id, version }).expect(403);
    const taken = await ours.post(`${one}/taking-up`).type('form').send({ vendorId: party.id, version }).expect(303);
    expect((await ours.get(taken.headers['location'] ?? '').expect(200)).text).toContain('当直㊞');
    expect((await ours.get('/inbox').expect(200)).text).not.toContain(`href="${one}"`);
    const settled = (await theirs.get(one).expect(200)).text;
    expect([settled.includes('再委託として受け付け済み'), settled.includes('withdrawal')]).toEqual([true, false]);
  });
});
