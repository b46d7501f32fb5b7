import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const ASKED = { on: today(), by: '見本 三郎' };
const APPROVED = { on: today(), by: '山﨑 清', role: 'EXECUTIVE' };

describe('the steps of a re-entrustment on its page', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contractId: string;
  let clerk: Agent;
  let executive: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    const { id: prime } = await api.create('vendors', aVendorBody());
    ({ id: contractId } = await api.create('contracts', aContractBody(institutionId, prime)));
    await api.reviewReentrustment(contractId);
    clerk = await browserOf(registry, { institutionId, roles: ['PROCUREMENT'] });
    executive = await browserOf(registry, { institutionId, roles: ['EXECUTIVE'] });
  });
  afterAll(() => registry.stop());

  const registered = async (over: object = {}): Promise<string> => {
    const { id } = await api.create('vendors', aVendorBody());
    return (await api.create(`contracts/${contractId}/subcontracts`, aSubcontractBody(id, { ...over }))).id;
  };
  const page = async (who: Agent, id: string) => (await who.get(`/subcontracts/${id}`).expect(200)).text;
  const take = async (who: Agent, id: string, step: string, fields: Fields) => {
    const version = versionIn(await page(who, id)) || '1';
    return sent(who, `/subcontracts/${id}/steps`, { step, version, ...fields });
  };
  const offered = (text: string) => [...text.matchAll(/name="step" value="([A-Z_]+)"/g)].map(([, step]) => step);
  const state = async (id: string) => (await api.read(`subcontracts/${id}`))['approvalState'];

  it('are asked for by one, decided by another, begun and ended, each on its day', async () => {
    const id = await registered();
    expect(offered(await page(clerk, id))).toEqual(['REQUEST_APPROVAL', 'START']);
    expect((await take(clerk, id, 'REQUEST_APPROVAL', ASKED)).headers['location']).toBe(`/subcontracts/${id}`);
    expect(offered(await page(clerk, id))).toEqual(['START']);
    const waiting = await page(executive, id);
    expect(offered(waiting)).toEqual(['APPROVE', 'REJECT', 'START']);
    expect(waiting).toContain('value="EXECUTIVE" selected');
    expect((await executive.get('/')).text).toContain(`/subcontracts/${id}`);
    expect((await take(executive, id, 'APPROVE', { ...APPROVED, until: '2029-03-31' })).status).toBe(303);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      approvalState: 'APPROVED',
      requestedBy: '見本 三郎',
      approvedBy: '山﨑 清',
      approverRole: 'EXECUTIVE',
      approvedUntil: '2029-03-31',
    });
    expect(await page(clerk, id)).toContain('山﨑 清');
    expect((await take(clerk, id, 'START', { on: today() })).status).toBe(303);
    expect((await take(clerk, id, 'END', { on: addDays(today(), 30) })).status).toBe(303);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      startedOn: today(),
      endedOn: addDays(today(), 30),
    });
    expect(offered(await page(clerk, id))).toEqual([]);
  });

  it('are refused with the reason, what was filled in is kept and nothing has changed', async () => {
    const id = await registered();
    const nobody = await take(clerk, id, 'REQUEST_APPROVAL', { on: addDays(today(), 1), by: '' });
    expect([nobody.status, nobody.text.includes('id="REQUEST_APPROVAL-by-fault"')]).toEqual([400, true]);
    expect(nobody.text).toContain('<details open>');
    const early = await take(clerk, id, 'REQUEST_APPROVAL', { on: addDays(today(), 1), by: '<b>三郎' });
    expect([early.status, early.text.includes('id="REQUEST_APPROVAL-on-fault"')]).toEqual([400, true]);
    expect(early.text).toContain('value="&lt;b>三郎"');
    await take(clerk, id, 'REQUEST_APPROVAL', ASKED);
    const elsewhere = await take(executive, id, 'APPROVE', { ...APPROVED, role: 'SAFETY_MANAGER' });
    expect([elsewhere.status, elsewhere.text.includes('id="APPROVE-role-fault"')]).toEqual([400, true]);
    const silent = await take(executive, id, 'REJECT', { on: today(), reason: '' });
    expect([silent.status, silent.text.includes('id="REJECT-reason-fault"')]).toEqual([400, true]);
    expect(await state(id)).toBe('REQUESTED');
    expect((await take(executive, id, 'REJECT', { on: today(), reason: '体制が不明' })).status).toBe(303);
    expect(await page(clerk, id)).toContain('体制が不明');
  });

  it('say before the button what stops them, and again when they are refused by it', async () => {
    const id = await registered({ informationProvidedOn: null });
    await take(clerk, id, 'REQUEST_APPROVAL', ASKED);
    const { version } = await api.read(`subcontracts/${id}`);
    const program = new Client(await registry.as({ institutionId, roles: ['EXECUTIVE'] }));
    const { body } = await program.step(`subcontracts/${id}`, version, { step: 'APPROVE', ...APPROVED });
    const blocking = (body['findings'] ?? []) as readonly { readonly title: string }[];
    expect(blocking.length).toBeGreaterThan(0);
    const before = await page(executive, id);
    const refused = await take(executive, id, 'APPROVE', APPROVED);
    expect(refused.status).toBe(409);
    const alert = refused.text.slice(refused.text.indexOf('role="alert"'), refused.text.indexOf('id="APPROVE-on"'));
    for (const { title } of blocking) expect([before.includes(title), alert.includes(title)]).toEqual([true, true]);
    expect(refused.text).toContain('value="山﨑 清"');
    expect(await state(id)).toBe('REQUESTED');
  });

  it('are taken once, on what their author has read', async () => {
    const id = await registered();
    const version = versionIn(await page(clerk, id));
    const asked = { step: 'REQUEST_APPROVAL', ...ASKED, version, once: newId() };
    for (const fields of [asked, asked]) await sent(clerk, `/subcontracts/${id}/steps`, fields).expect(303);
    const late = await sent(clerk, `/subcontracts/${id}/steps`, { step: 'START', on: today(), version });
    expect([late.status, await api.read(`subcontracts/${id}`)]).toMatchObject([412, { startedOn: null }]);
    const again = await take(clerk, id, 'REQUEST_APPROVAL', ASKED);
    expect([again.status, again.text.includes('role="alert"')]).toEqual([409, true]);
    await sent(clerk, `/subcontracts/${id}/steps`, { step: 'NOTHING', version }).expect(404);
    await sent(clerk, `/subcontracts/${newId()}/steps`, { ...asked, once: newId() }).expect(404);
  });

  it('are not decided by whoever asked, nor by whoever may not approve', async () => {
    const id = await registered();
    const planner = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'] });
    await take(planner, id, 'REQUEST_APPROVAL', ASKED);
    const own = await take(planner, id, 'APPROVE', { ...APPROVED, role: 'PLANNING_MANAGER' });
    expect([own.status, own.text.includes('自分が申請したものを')]).toEqual([409, true]);
    expect((await take(clerk, id, 'APPROVE', APPROVED)).status).toBe(403);
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect(offered(await page(reader, id))).toEqual([]);
    expect((await take(reader, id, 'REQUEST_APPROVAL', ASKED)).status).toBe(403);
    expect(await state(id)).toBe('REQUESTED');
  });

  it('let an executive, and nobody else, ratify an approval that came after the start', async () => {
    const id = await registered();
    await take(clerk, id, 'REQUEST_APPROVAL', ASKED);
    await registry.sql(
      `update subcontracts set approval_state = 'APPROVED', approved_on = '2026-05-15', approved_by = '見本', approver_role = 'PLANNING_MANAGER', started_on = '2026-05-05' where id = $1`,
      [id],
    );
    const planner = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'] });
    expect(offered(await page(planner, id))).toEqual(['REVOKE', 'END']);
    expect(offered(await page(executive, id))).toEqual(['REVOKE', 'RATIFY', 'END']);
    const fields = { on: today(), by: '山﨑 清', reason: '障害対応のため先に始めた' };
    expect((await take(planner, id, 'RATIFY', fields)).status).toBe(400);
    expect((await take(executive, id, 'RATIFY', fields)).status).toBe(303);
    expect(await page(clerk, id)).toContain('障害対応のため先に始めた');
  });

  it('leave an approval standing where a mistyping is said by one and held against the paper by another', async () => {
    const id = await registered();
    await take(clerk, id, 'REQUEST_APPROVAL', ASKED);
    await take(executive, id, 'APPROVE', APPROVED);
    const form = (await clerk.get(`/subcontracts/${id}/corrections/new`).expect(200)).text;
    const before = await api.read(`subcontracts/${id}`);
    expect(form).toContain(String(before['work']));
    const asked = {
      work: '常駐保守・一次受付',
      concernsMedicalSystems: String(before['concernsMedicalSystems']),
      handlesPersonalData: String(before['handlesPersonalData']),
      overseas: String(before['overseas']),
      processingCountries: [before['processingCountries']].flat().join(','),
      storageCountries: [before['storageCountries']].flat().join(','),
      approvedOn: String(before['approvedOn']),
      reason: '契約書 別紙2 の転記誤り',
    };
    const wordless = await sent(clerk, `/subcontracts/${id}/corrections`, { ...asked, reason: '' });
    expect([wordless.status, wordless.text.includes('id="reason-fault"')]).toEqual([400, true]);
    const path = (await sent(clerk, `/subcontracts/${id}/corrections`, asked).expect(303)).headers['location'] ?? '';
    expect((await clerk.get(path).expect(200)).text).toContain('もう一人の承認者の照合を待っています');
    expect((await executive.get('/')).text).toContain(path);
    const seen = (await executive.get(path).expect(200)).text;
    expect(seen.match(/<tr><th scope="row">/g)).toHaveLength(1);
    const approval = { version: versionIn(seen), checkedAgainst: '契約書 別紙2' };
    expect((await sent(executive, `${path}/approval`, approval)).headers['location']).toBe(`/subcontracts/${id}`);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      work: '常駐保守・一次受付',
      approvalState: 'APPROVED',
    });
    expect((await clerk.get(path)).text).toContain('訂正済み');
  });
});
