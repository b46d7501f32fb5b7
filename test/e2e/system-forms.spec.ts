import { type Agent } from 'supertest';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

/** Still to come, on whichever day this runs. */
const END_OF_SUPPORT = addMonths(today(), 11);

describe('forms of systems, equipment and what was confirmed', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    ({ id: vendorId } = await api.create('vendors', aVendorBody()));
    clerk = await browserOf(registry, { institutionId, name: '𠮷田 企画' });
  });
  afterAll(() => registry.stop());

  const send = (path: string, fields: Fields) => sent(clerk, path, fields);
  const made = async (path: string, fields: Fields): Promise<string> => {
    const { status, headers, text } = await send(path, fields);
    expect([path, status, text.match(/class="fault"[^<]*/g)]).toEqual([path, 303, null]);
    return String(headers['location']);
  };
  const aSystem = (over: Fields = {}) =>
    made('/systems', {
      institutionId,
      name: '電子カルテ',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
      ...over,
    });
  const aDevice = (assetNo: string, over: Fields = {}) =>
    made('/equipment', { institutionId, assetNo, name: 'VPN装置', status: 'LIVE', liveFrom: '2024-04-01', ...over });
  const read = (path: string) => api.read(path.slice(1).replace(/#.*/, ''));

  it('register a system and change it as its author has read it', async () => {
    expect((await clerk.get('/systems')).text).toContain('/systems/new');
    expect((await clerk.get('/systems/new').expect(200)).text).toContain('二要素認証');
    const path = await aSystem({ mfaClient: 'PLANNED', mfaPlannedOn: '2027-03-01', once: newId() });
    expect(await read(path)).toMatchObject({ name: '電子カルテ', mfaClient: 'PLANNED', mfaPlannedOn: '2027-03-01' });
    const form = (await clerk.get(`${path}/edit`).expect(200)).text;
    const fields = {
      name: '電子カルテ①',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
      version: versionIn(form),
    };
    expect(await made(path, fields)).toBe(path);
    expect(await read(path)).toMatchObject({ name: '電子カルテ①' });
    const stale = await send(path, { ...fields, name: '古い' });
    expect([stale.status, stale.text.includes('画面を読み直すと')]).toEqual([412, true]);
    const refused = await send('/systems', {
      institutionId,
      name: '',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
    });
    expect([refused.status, refused.text.includes('id="name-fault"')]).toEqual([400, true]);
  });

  it('record where the vendors of a system meet, and draw it', async () => {
    const path = await aSystem({ name: '部門システム' });
    const [systemId, other] = [path.slice('/systems/'.length), (await api.create('vendors', aVendorBody())).id];
    const ofSystem = { systemIds: [systemId] };
    await api.create('contracts', aContractBody(institutionId, vendorId, ofSystem));
    await api.create('contracts', aContractBody(institutionId, other, ofSystem));
    const form = (await clerk.get(`${path}/interfaces/new`).expect(200)).text;
    expect([vendorId, other].every((id) => form.includes(id))).toBe(true);
    await made(`${path}/interfaces`, { name: 'HL7 連携', vendorIds: [vendorId, other] });
    const page = (await clerk.get(path).expect(200)).text;
    expect(page).toContain('契約 2 件、事業者どうしの接点 1 か所の図');
    const id = /system-interfaces\/([0-9a-f-]{36})\/edit/.exec(page)?.[1] ?? '';
    const version = versionIn((await clerk.get(`/system-interfaces/${id}/edit`).expect(200)).text);
    expect(await made(`/system-interfaces/${id}`, { name: 'HL7 連携', vendorIds: [vendorId], version })).toBe(
      `${path}#interfaces`,
    );
    expect(await api.read(`system-interfaces/${id}`)).toMatchObject({ vendorIds: [vendorId] });
  });

  it('register a device, who does what about it, and the decision on its end of support', async () => {
    const system = await aSystem({ name: '画像' });
    const systemId = system.slice('/systems/'.length);
    const path = await aDevice('SA-1', {
      systemId,
      endOfSupportOn: END_OF_SUPPORT,
      endOfSupportNotApplicable: 'false',
    });
    expect(await read(path)).toMatchObject({ assetNo: 'SA-1', systemId, endOfSupportOn: END_OF_SUPPORT });
    const twice = await send('/equipment', {
      institutionId,
      assetNo: 'SA-1',
      name: 'x',
      status: 'LIVE',
      liveFrom: '2024-04-01',
    });
    expect(twice.status).toBe(409);
    const { id: contractId } = await api.create('contracts', aContractBody(institutionId, vendorId));
    const form = (await clerk.get(`${path}/edit`)).text;
    await made(path, {
      assetNo: 'SA-1',
      name: 'VPN装置',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      endOfSupportOn: END_OF_SUPPORT,
      endOfSupportNotApplicable: 'false',
      contractIds: [contractId],
      version: versionIn(form),
    });
    expect(await read(path)).toMatchObject({ contractIds: [contractId], systemId: null });
    expect((await clerk.get(`${path}/roles/new`)).text).toContain(`vendorId=${vendorId}`);
    await clerk.get(`${path}/roles/new?vendorId=${vendorId}`).expect(200);
    await made(`${path}/roles`, { vendorId, role: 'MAINTAINER', heldFrom: '2026-04-01' });
    await made(`${path}/roles`, { vendorId: '', role: 'OWNER', heldFrom: '2026-04-01' });
    const page = (await clerk.get(path).expect(200)).text;
    expect([page.includes(`/vendors/${vendorId}`), page.includes('医療機関')]).toEqual([true, true]);
    const role = /equipment-roles\/([0-9a-f-]{36})\/edit/.exec(page)?.[1] ?? '';
    const version = versionIn((await clerk.get(`/equipment-roles/${role}/edit`).expect(200)).text);
    const ended = { role: 'MAINTAINER', heldFrom: '2026-04-01', heldTo: '2026-05-01', version };
    await made(`/equipment-roles/${role}`, {
      ...ended,
      role: String((await api.read(`equipment-roles/${role}`))['role']),
    });
    expect(await api.read(`equipment-roles/${role}`)).toMatchObject({ heldTo: '2026-05-01' });
    const decision = (await clerk.get(`${path}/end-of-support`).expect(200)).text;
    const unsaid = await send(`${path}/end-of-support`, { version: versionIn(decision) });
    expect([unsaid.status, unsaid.text.includes('id="eosDecidedBy-fault"')]).toEqual([400, true]);
    await made(`${path}/end-of-support`, {
      eosDecisionType: 'COMPENSATING',
      eosDecidedOn: '2026-04-01',
      eosDecidedBy: '山﨑 清',
      eosDeciderRole: 'EXECUTIVE',
      eosDecisionValidTo: addDays(END_OF_SUPPORT, -31),
      version: versionIn(decision),
    });
    expect(await read(path)).toMatchObject({ eosDecisionType: 'COMPENSATING', endOfSupportOn: END_OF_SUPPORT });
    const ahead = (await clerk.get('/equipment/end-of-support').expect(200)).text;
    expect([ahead.includes('SA-1'), ahead.includes('補完的対策')]).toEqual([true, true]);
  });

  it('record at a contract, a system and a device what was confirmed of it, and change that', async () => {
    const { id: contractId } = await api.create('contracts', aContractBody(institutionId, vendorId));
    const places = [
      [`/contracts/${contractId}`, 'TRAINING', '従事者の教育'],
      [await aSystem({ name: '検査' }), 'BACKUP', 'バックアップ'],
      [await aDevice('SA-2'), 'INVENTORY_CHECK', '機器の棚卸し'],
    ] as const;
    for (const [path, topic, words] of places) {
      const form = (await clerk.get(`${path}/attestations/new`).expect(200)).text;
      expect([path, form.includes(`value="${topic}"`), form.includes('𠮷田 企画')]).toEqual([path, true, true]);
      const foreign = await send(`${path}/attestations`, { topic: 'PROCUREMENT_SHARING', confirmedOn: '2026-04-01' });
      expect([path, foreign.status]).toEqual([path, 400]);
      const confirmed = { topic, confirmedOn: '2026-04-01', confirmedBy: '𠮷田 企画', conclusion: 'YES' };
      expect(await made(`${path}/attestations`, confirmed)).toBe(`${path}#attestations`);
      const page = (await clerk.get(path).expect(200)).text;
      expect([path, page.includes(words)]).toEqual([path, true]);
      const id = /attestations\/([0-9a-f-]{36})\/edit/.exec(page)?.[1] ?? '';
      const version = versionIn((await clerk.get(`/attestations/${id}/edit`).expect(200)).text);
      expect(await made(`/attestations/${id}`, { ...confirmed, validTo: '2027-03-31', version })).toBe(path);
      expect(await api.read(`attestations/${id}`)).toMatchObject({ topic, validTo: '2027-03-31', institutionId });
    }
  });

  it('let a planned system and a planned device go live, with what the gate finds before the button', async () => {
    const planned = { status: 'PLANNED', liveFrom: '' };
    for (const path of [await aSystem(planned), await aDevice(`SA-${newId()}`, planned)]) {
      expect((await clerk.get(path).expect(200)).text).toContain(`${path}/activation`);
      const form = (await clerk.get(`${path}/activation`).expect(200)).text;
      expect(form).toContain('進められますが、確認すべき点があります');
      const begun = { on: '2026-10-01', version: versionIn(form) };
      const empty = await send(`${path}/activation`, { ...begun, on: '' });
      expect([empty.status, empty.text.includes('class="fault"')]).toEqual([400, true]);
      expect(await made(`${path}/activation`, begun)).toBe(path);
      expect(await read(path)).toMatchObject({ status: 'LIVE', liveFrom: '2026-10-01' });
      expect((await clerk.get(path).expect(200)).text).not.toContain(`${path}/activation`);
      expect((await send(`${path}/activation`, begun)).status).toBe(412);
    }
  });
});
