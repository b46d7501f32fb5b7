import { type Agent } from 'supertest';
import { addDays, calendarDate, maxDate, today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

const NOW = today();
const YESTERDAY = addDays(NOW, -1);
const TOMORROW = addDays(NOW, 1);

interface Gap {
  readonly ruleId: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** 共同企業体: several vendors in one contract, each of them judged, each of them a party. */
describe('a contract with several vendors', () => {
  let registry: TestRegistry;
  let api: Client;
  let hospital: Shown;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    hospital = await api.create('institutions', anInstitutionBody());
  });
  afterAll(() => registry.stop());

  const aVendor = async (over: object = {}) => {
    const vendor = await api.create('vendors', aVendorBody({ ...over }));
    await api.create('certifications', aCertificationBody(vendor.id));
    return vendor;
  };
  const aContract = async (over: object = {}) =>
    api.create('contracts', aContractBody(hospital.id, (await aVendor()).id, { ...over }));
  const join = (contractId: string, vendorId: string, over: object = {}) =>
    api.create(`contracts/${contractId}/members`, { vendorId, ...over });
  const peopleOf = (vendorId: string) => registry.as({ vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
  const statusOf = async (agent: Agent, path: string) => (await agent.get(`/v1/${path}`)).status;
  const gapsOf = async (contractId: string, memberId: string, query: object = {}) =>
    (await api.read<{ items: Gap[] }>(`contracts/${contractId}/gaps`, { ...query })).items
      .filter(({ subject }) => subject.kind === 'CONTRACT_MEMBER' && subject.id === memberId)
      .map(({ ruleId }) => ruleId);
  const outdatedOf = async (id: string) => (await api.read(`contracts/${id}`))['executiveApprovalOutdated'];
  const faults = ({ status, body }: { status: number; body: unknown }) => {
    const { code, errors = [] } = body as { code: string; errors?: { pointer: string; code: string }[] };
    return [status, code, errors.map((one) => `${one.pointer} ${one.code}`).join()];
  };

  it('names each of them once a day, and its own vendor not beside itself', async () => {
    const contract = await aContract();
    const vendor = await aVendor({ externalIds: [{ system: 'ERP', key: 'JV-1' }] });
    const listed = `/v1/contracts/${contract.id}/members`;
    const created = await registry.http.post(listed).send({ vendorKey: { system: 'ERP', key: 'JV-1' }, memberTo: NOW });
    expect([created.status, created.body]).toMatchObject([201, { vendorId: vendor.id, vendorName: vendor['name'] }]);
    expect(await api.read(`contracts/${contract.id}/members`, { heldOn: NOW })).toMatchObject({
      items: [created.body],
    });
    expect(await api.read(`contracts/${contract.id}/members`, { heldOn: TOMORROW })).toMatchObject({ items: [] });
    expect(faults(await registry.http.post(listed).send({ vendorId: vendor.id, memberFrom: NOW }))).toEqual([
      409,
      'OVERLAP',
      '/memberFrom OVERLAP',
    ]);
    await api.create(`contracts/${contract.id}/members`, { vendorId: vendor.id, memberFrom: TOMORROW });
    expect(faults(await registry.http.post(listed).send({ vendorId: contract['vendorId'] }))).toEqual([
      400,
      'INVALID_INPUT',
      '/vendorId OWN_MEMBER',
    ]);
  });

  it('is judged for each: a member without certificate is found, and stops the gate', async () => {
    const contract = await aContract();
    const vendor = await api.create('vendors', aVendorBody());
    const member = await join(contract.id, vendor.id);
    expect(await gapsOf(contract.id, member.id)).toContain('CERT-001');
    const gate = await api.read<{ blocking: Gap[] }>(`contracts/${contract.id}/activation-gate`);
    expect(gate.blocking.map(({ ruleId, subject }) => [ruleId, subject.id])).toContainEqual(['CERT-001', member.id]);
    await api.create('certifications', aCertificationBody(vendor.id));
    expect(await gapsOf(contract.id, member.id)).not.toContain('CERT-001');
  });

  it('counts what was confirmed of a member for that member alone', async () => {
    const contract = await aContract();
    const [one, other] = [await join(contract.id, (await aVendor()).id), await join(contract.id, (await aVendor()).id)];
    const asOf = { asOf: maxDate(NOW, calendarDate('2027-06-01')) };
    expect(await gapsOf(contract.id, one.id, asOf)).toContain('VND-017');
    const said = { institutionId: hospital.id, topic: 'TRAINING', confirmedBy: '髙橋 ①子', conclusion: 'YES' };
    await api.create('attestations', { ...said, contractMemberId: one.id, confirmedOn: NOW });
    expect(await gapsOf(contract.id, one.id, asOf)).not.toContain('VND-017');
    expect(await gapsOf(contract.id, other.id, asOf)).toContain('VND-017');
    const foreign = { ...said, topic: 'DEMARCATION_CONSULTATION', contractMemberId: one.id, confirmedOn: NOW };
    expect(faults(await registry.http.post('/v1/attestations').send(foreign))[0]).toBe(400);
  });

  it('is seen by the people of each of them, as long as they are in it', async () => {
    const contract = await aContract();
    const [vendor, stranger] = [await aVendor(), await aVendor()];
    const member = await join(contract.id, vendor.id);
    const [theirs, others] = [await peopleOf(vendor.id), await peopleOf(stranger.id)];
    const representative = await peopleOf(String(contract['vendorId']));
    for (const agent of [theirs, representative]) {
      expect(await statusOf(agent, `contracts/${contract.id}`)).toBe(200);
      expect((await agent.get(`/v1/contracts/${contract.id}/members`)).body).toMatchObject({
        items: [{ id: member.id }],
      });
    }
    expect(await statusOf(theirs, `vendors/${String(contract['vendorId'])}`)).toBe(200);
    expect(await statusOf(representative, `vendors/${vendor.id}`)).toBe(200);
    expect(await statusOf(others, `contracts/${contract.id}`)).toBe(404);
    expect(await statusOf(others, `contract-members/${member.id}`)).toBe(404);
    expect((await theirs.post(`/v1/contracts/${contract.id}/members`).send({ vendorId: stranger.id })).status).toBe(
      403,
    );
    await api.patch(`contract-members/${member.id}`, member.version, { memberTo: YESTERDAY });
    expect(await statusOf(theirs, `contracts/${contract.id}`)).toBe(404);
    expect(await statusOf(representative, `contract-members/${member.id}`)).toBe(200);
  });

  it('has a column of its matrix for each, who declare too; the representative confirms for all', async () => {
    const here = await TwoSides.meet(registry);
    const vendor = await aVendor();
    const member = await join(here.contractId, vendor.id);
    const people = await peopleOf(vendor.id);
    await here.carry();
    const columns = (await here.matrix()).parties.filter(({ kind }) => kind === 'PRIME_VENDOR');
    expect(columns.map(({ label }) => label)).toContain(vendor['name']);
    expect(columns).toHaveLength(2);
    await here.declareEverything();
    const [row] = (await here.matrix()).rows.filter((one) => !one.nonDelegable);
    expect((await here.declare(people, row?.id ?? '', await here.usual(row ?? { nonDelegable: false }))).status).toBe(
      200,
    );
    await here.step('UNDER_CONSULTATION');
    const { contentHash } = await here.concord(people);
    const refused = await here.confirm(people, contentHash, { personRole: '事業責任者' });
    expect([refused.status, refused.body.code]).toEqual([409, 'NOT_THE_REPRESENTATIVE']);
    await here.confirmBoth();
    expect((await here.step('AGREED')).status).toBe(200);
    expect((await here.matrix()).stale).toBeNull();
    await api.patch(`contract-members/${member.id}`, member.version, { memberTo: YESTERDAY });
    expect((await here.matrix()).stale).toMatchObject({ since: NOW, reasons: ['MEMBER'] });
  });

  it('was approved with these: another one outdates it, from the day on which it comes', async () => {
    const { id } = await aContract({ importance: 'HIGH', executiveApprovedOn: NOW });
    const member = await join(id, (await aVendor()).id, { memberFrom: TOMORROW });
    expect(await outdatedOf(id)).toBeNull();
    const turns =
      'select c.from_on::text as day from decision_changes c join decisions d on d.id = c.decision_id where d.subject_id = $1';
    expect(await registry.sql(turns, [id])).toEqual([{ day: TOMORROW }]);
    await api.patch(`contract-members/${member.id}`, member.version, { memberFrom: NOW });
    expect(await outdatedOf(id)).toEqual({ since: NOW, changed: ['members'] });
    expect((await registry.http.delete(`/v1/contract-members/${member.id}`).set('If-Match', '*')).status).toBe(204);
    expect(await outdatedOf(id)).toBeNull();
  });

  it('tells who is hit, and follows whoever takes a member’s place, without outdating what was approved', async () => {
    const [vendor, successor] = [await aVendor(), await aVendor()];
    const { id } = await aContract({ importance: 'HIGH' });
    const member = await join(id, vendor.id);
    const asked = await api.create(`contracts/${id}/executive-approvals`, { reason: '共同企業体との契約' });
    const executive = await registry.as({ roles: ['EXECUTIVE'], institutionId: hospital.id });
    await executive
      .post(`/v1/executive-approvals/${asked.id}/decision`)
      .set('If-Match', '*')
      .send({ decision: 'APPROVED' })
      .expect(200);
    const hit = await api.read<{ contracts: { id: string }[] }>(`vendors/${vendor.id}/impact`);
    expect(hit.contracts.map((one) => one.id)).toEqual([id]);
    const merged = { kind: 'MERGED', successorId: successor.id, effectiveOn: '2026-10-01', basis: '登記' };
    await registry.http.post(`/v1/vendors/${vendor.id}/successions`).send(merged).expect(201);
    expect(await api.read(`contract-members/${member.id}`)).toMatchObject({ vendorId: successor.id });
    expect(await outdatedOf(id)).toBeNull();
  });

  it('shows them on its page, and each on a page of its own', async () => {
    const contract = await aContract();
    const vendor = await api.create('vendors', aVendorBody({ name: '見本ネットワーク㈱' }));
    const member = await join(contract.id, vendor.id, { part: 'ネットワークの構築(30%)' });
    const browser = await browserOf(registry, { institutionId: hospital.id });
    const page = await browser.get(`/contracts/${contract.id}`);
    expect(page.text).toContain(`/contract-members/${member.id}`);
    expect(page.text).toContain('ネットワークの構築(30%)');
    const own = await browser.get(`/contract-members/${member.id}`);
    expect([own.status, own.text.includes('CERT-001')]).toEqual([200, true]);
    expect((await browser.get(`/contracts/${contract.id}/members/new`)).status).toBe(200);
    expect((await browser.get(`/contract-members/${member.id}/edit`)).status).toBe(200);
  });
});
