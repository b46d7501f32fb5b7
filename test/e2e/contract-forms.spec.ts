import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('forms of contracts', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let systemId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' })));
    ({ id: vendorId } = await api.create('vendors', aVendorBody({ name: '株式会社渡邊電算' })));
    ({ id: systemId } = await api.create('systems', {
      institutionId,
      name: '電子カルテ',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
    }));
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const send = (path: string, fields: Fields) => sent(clerk, path, fields);
  const page = async (path: string) => (await clerk.get(path).expect(200)).text;
  const count = async (table: string) =>
    Number((await registry.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  let numbered = 0;
  const registered = async (over: Fields = {}): Promise<string> => {
    const fields = { contractNo: `K-${(numbered += 1)}`, title: '電子カルテ保守', ...over };
    const { headers } = await send(`/vendors/${vendorId}/contracts`, fields).expect(303);
    return String(headers['location']).slice('/contracts/'.length);
  };

  describe('registering', () => {
    it('begins at the vendor, with what nobody knows yet unknown', async () => {
      expect(await page(`/vendors/${vendorId}`)).toContain(`/vendors/${vendorId}/contracts/new`);
      const form = await page(`/vendors/${vendorId}/contracts/new`);
      expect(form).toContain('髙﨑病院 と 株式会社渡邊電算 の契約');
      expect(form).toMatch(/name="handlesMedicalInfo"[^]*?value="UNKNOWN" selected/);
      const id = await registered({
        startOn: '2026-04-01',
        endOn: '2027-03-31',
        noticeMonths: '３',
        storageCountries: 'jp、US',
        systemIds: [systemId],
        handlesMedicalInfo: 'YES',
        vendorManager: '',
      });
      expect(await api.read(`contracts/${id}`)).toMatchObject({
        institutionId,
        vendorId,
        status: 'DRAFT',
        noticeMonths: 3,
        storageCountries: ['JP', 'US'],
        systemIds: [systemId],
        handlesMedicalInfo: 'YES',
        externalConnection: 'UNKNOWN',
        vendorManager: null,
      });
    });

    it('says at each field what is wrong, keeps what was typed and registers nothing', async () => {
      const before = await count('contracts');
      const fields = {
        contractNo: '',
        title: '保守 𠮷',
        noticeMonths: '三',
        startOn: '2027-01-01',
        endOn: '2026-01-01',
      };
      const { status, text } = await send(`/vendors/${vendorId}/contracts`, fields);
      expect(status).toBe(400);
      expect(text).toContain('id="contractNo-fault"');
      expect(text).toContain('id="noticeMonths-fault"');
      expect(text).toContain('value="保守 𠮷"');
      expect(await count('contracts')).toBe(before);
    });

    it('makes one contract of a form that is sent twice', async () => {
      const before = await count('contracts');
      const fields = { contractNo: 'K-twice', title: '保守', once: newId() };
      const [first, second] = [
        await send(`/vendors/${vendorId}/contracts`, fields).expect(303),
        await send(`/vendors/${vendorId}/contracts`, fields).expect(303),
      ];
      expect(second.headers['location']).toBe(first.headers['location']);
      expect(await count('contracts')).toBe(before + 1);
    });

    it('is of no other institution than one’s own, nor with a vendor that there is not', async () => {
      const { id: other } = await api.create('institutions', anInstitutionBody());
      const fields = { contractNo: 'K-x', title: '保守' };
      await send(`/vendors/${vendorId}/contracts`, { ...fields, institutionId: other }).expect(404);
      await clerk.get(`/vendors/${newId()}/contracts/new`).expect(404);
    });
  });

  it('changes what its author has read, and keeps what was typed where somebody else was faster', async () => {
    const id = await registered();
    const version = versionIn(await page(`/contracts/${id}/edit`));
    const fields = { contractNo: 'K-changed', title: '保守 改', version };
    await send(`/contracts/${id}`, fields).expect(303);
    expect(await api.read(`contracts/${id}`)).toMatchObject({ contractNo: 'K-changed', title: '保守 改' });
    const late = await send(`/contracts/${id}`, { ...fields, title: '遅い' });
    expect([late.status, late.text.includes('value="遅い"')]).toEqual([412, true]);
    await send(`/contracts/${newId()}`, fields).expect(404);
  });

  describe('steps', () => {
    it('lead from one to the next, each said before its button', async () => {
      const id = await registered({ handlesMedicalInfo: 'YES' });
      const path = `/contracts/${id}/steps`;
      for (const step of ['NEGOTIATE', 'SIGN']) {
        const form = await page(path);
        expect(form).toContain(`<input type="hidden" name="step" value="${step}"`);
        await send(path, { step, on: today(), version: versionIn(form) }).expect(303);
      }
      const form = await page(path);
      expect(form).toContain('この手続きに進めるか');
      const refused = await send(path, { step: 'ACTIVATE', on: today(), version: versionIn(form) });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('書面');
      expect(await api.read(`contracts/${id}`)).toMatchObject({ status: 'SIGNED' });
    });

    it('that do not lie ahead, or lack their day, are refused where they are asked for', async () => {
      const id = await registered();
      const path = `/contracts/${id}/steps`;
      const version = versionIn(await page(path));
      const early = await send(path, { step: 'RENEW', on: today(), endOn: '2030-03-31', version });
      expect([early.status, early.text.includes('role="alert"')]).toEqual([409, true]);
      const dayless = await send(path, { step: 'NEGOTIATE', on: '', version });
      expect([dayless.status, dayless.text.includes('id="NEGOTIATE-on-fault"')]).toEqual([400, true]);
      await send(path, { step: 'FLY', on: today(), version }).expect(404);
      expect(await api.read(`contracts/${id}`)).toMatchObject({ status: 'DRAFT' });
    });
  });

  describe('a review of a clause', () => {
    const at = (id: string, kind = 'REENTRUSTMENT') => `/contracts/${id}/clauses/${kind}`;

    it('stands beside what the guideline asks, and rests on a paper', async () => {
      const id = await registered({ handlesMedicalInfo: 'YES' });
      expect(await page(`/contracts/${id}`)).toContain(at(id));
      expect(await page(at(id, 'SCOPE_OF_WORK'))).toContain('契約書などの文書がまだ登録されていません');
      expect(await page(at(id, 'SCOPE_OF_WORK'))).toContain('CON-003');
      await send(`/contracts/${id}/documents`, { type: 'CONTRACT', title: '契約書 髙﨑', storageRef: '書庫 1' }).expect(
        303,
      );
      const form = await page(at(id));
      const documentId = /<option value="([0-9a-f-]{36})"[^>]*>契約書 髙﨑/.exec(form)?.[1] ?? '';
      const found = { review: 'PRESENT', documentId, reference: '第8条', version: versionIn(form) };
      await send(at(id), { ...found, prohibited: 'false', approval: 'true' }).expect(303);
      expect(await api.read(`contracts/${id}/clauses/REENTRUSTMENT`)).toMatchObject({
        review: 'PRESENT',
        documentId,
        prohibited: false,
        approval: true,
        agreement: null,
      });
      const late = await send(at(id), { ...found, reference: '第9条' });
      expect([late.status, late.text.includes('value="第9条"')]).toEqual([412, true]);
    });

    it('asks of each kind only its own', async () => {
      const id = await registered();
      expect(await page(at(id))).toContain('name="approval"');
      expect(await page(at(id, 'BREACH_NOTICE'))).toContain('name="noticeHours"');
      expect(await page(at(id, 'SLA'))).not.toMatch(/name="(approval|noticeHours)"/);
      await clerk.get(at(id, 'POETRY')).expect(404);
      const blank = await send(at(id, 'SLA'), { review: '', version: '0' });
      expect([blank.status, blank.text.includes('id="review-fault"')]).toEqual([400, true]);
    });
  });

  it('record what the vendor builds on, each on what it stands on, and the manuals of rows', async () => {
    const id = await registered();
    const { id: provider } = await api.create('vendors', aVendorBody());
    const form = await page(`/contracts/${id}/dependencies/new`);
    expect(form).toContain(`value="${provider}"`);
    const cloud = { kind: 'CLOUD', name: '見本クラウド𠮷', vendorId: provider, country: 'JP' };
    await send(`/contracts/${id}/dependencies`, cloud).expect(303);
    expect(await page(`/contracts/${id}`)).toContain('管理主体が未登録');
    const [below] = (await api.read<{ items: Shown[] }>(`contracts/${id}/dependencies`)).items;
    const line = { kind: 'NETWORK', name: '見本閉域網', dependsOnId: below?.id ?? '', managedBy: '医療情報部' };
    await send(`/contracts/${id}/dependencies`, line).expect(303);
    expect(await page(`/contracts/${id}`)).toContain('、見本クラウド𠮷の上');
    // nothing stands on itself
    expect(await page(`/contract-dependencies/${below?.id}/edit`)).not.toContain(`<option value="${below?.id}"`);
    const twice = await send(`/contracts/${id}/dependencies`, cloud);
    expect([twice.status, twice.text.includes('id="name-fault"')]).toEqual([409, true]);

    await send(`/contracts/${id}/manuals`, { rowKey: 'ｓｒ－０３', title: 'OS更新手順書' }).expect(303);
    expect(await page(`/contracts/${id}`)).toContain('事業者と未共有');
    const [manual] = (await api.read<{ items: Shown[] }>(`contracts/${id}/manuals`)).items;
    const edit = await page(`/contract-manuals/${manual?.id}/edit`);
    const shared = { rowKey: 'SR-03', title: 'OS更新手順書', sharedOn: '2026-05-01', version: versionIn(edit) };
    await send(`/contract-manuals/${manual?.id}`, shared).expect(303);
    expect(await page(`/contracts/${id}`)).not.toContain('事業者と未共有');
  });

  it('are for those who may write contracts', async () => {
    const id = await registered();
    const auditor = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    const shown = (await auditor.get(`/contracts/${id}`).expect(200)).text;
    expect(shown).not.toMatch(/\/(edit|steps|documents\/new|clauses\/)/);
    for (const path of [`/vendors/${vendorId}/contracts/new`, `/contracts/${id}/edit`, `/contracts/${id}/steps`])
      await auditor.get(path).expect(403);
    for (const path of [`/vendors/${vendorId}/contracts`, `/contracts/${id}`, `/contracts/${id}/steps`])
      await sent(auditor, path, { title: '監査' }).expect(403);
    await sent(auditor, `/contracts/${id}/clauses/SLA`, { review: 'PRESENT' }).expect(403);
    await sent(auditor, `/contracts/${id}/documents`, { title: '監査' }).expect(403);
  });
});
