import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aCertificationBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const PMARK = {
  scheme: 'PMARK',
  registrationNumber: '10123456(03)',
  standardEdition: 'JISQ15001:2023',
  validFrom: '2025-04-01',
  validTo: '2027-03-31',
};

describe('forms of certificates', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let clerk: Agent;
  let vendorId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    ({ id: vendorId } = await api.create('vendors', aVendorBody()));
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const send = (path: string, fields: Fields) => sent(clerk, path, fields);
  const count = async (table: string) =>
    Number((await registry.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  const registered = async (over: Fields = {}): Promise<string> => {
    const { headers } = await send(`/vendors/${vendorId}/certifications`, { ...PMARK, ...over }).expect(303);
    return String(headers['location']).slice('/certifications/'.length);
  };

  it('registers one of a vendor from the vendor’s page, and shows it', async () => {
    expect((await clerk.get(`/vendors/${vendorId}`)).text).toContain(`/vendors/${vendorId}/certifications/new`);
    const form = (await clerk.get(`/vendors/${vendorId}/certifications/new`).expect(200)).text;
    expect(form).toContain('プライバシーマーク');
    const before = await registered({ validTo: '2026-03-31' });
    const id = await registered({
      registrationNumber: '１０１２３４５６（０４）',
      predecessorId: before,
      scopeText: '',
    });
    expect(await api.read(`certifications/${id}`)).toMatchObject({
      vendorId,
      registrationNumber: '10123456(04)',
      predecessorId: before,
      scopeText: null,
      asEntered: { registrationNumber: '１０１２３４５６（０４）' },
    });
    expect((await clerk.get(`/certifications/${id}`).expect(200)).text).toContain('10123456(04)');
  });

  it('says at each field what is wrong, keeps what was typed and registers nothing', async () => {
    const before = await count('certifications');
    const { status, text } = await send(`/vendors/${vendorId}/certifications`, {
      ...PMARK,
      registrationNumber: '<b>番号',
      validTo: '',
    });
    expect([status, text.includes('href="#validTo"'), text.includes('id="validTo-fault"')]).toEqual([400, true, true]);
    expect(text).toContain('value="&lt;b>番号"');
    const number = await send(`/vendors/${vendorId}/certifications`, { ...PMARK, registrationNumber: '番号' });
    expect([number.status, number.text.includes('id="registrationNumber-fault"')]).toEqual([400, true]);
    const turned = await send(`/vendors/${vendorId}/certifications`, { ...PMARK, validTo: '2024-01-01' });
    expect([
      turned.status,
      turned.text.includes('value="2024-01-01"'),
      turned.text.includes('id="validTo-fault"'),
    ]).toEqual([400, true, true]);
    expect(await count('certifications')).toBe(before);
  });

  it('makes one of a form that is sent twice', async () => {
    const before = await count('certifications');
    const once = newId();
    expect(await registered({ once })).toBe(await registered({ once }));
    expect(await count('certifications')).toBe(before + 1);
  });

  it('changes one as its author has read it', async () => {
    const id = await registered();
    const version = versionIn((await clerk.get(`/certifications/${id}/edit`).expect(200)).text);
    await send(`/certifications/${id}`, { ...PMARK, renewalPlan: '9月に申請', version }).expect(303);
    expect(await api.read(`certifications/${id}`)).toMatchObject({ renewalPlan: '9月に申請', vendorId });
    const late = await send(`/certifications/${id}`, { ...PMARK, renewalPlan: '遅い', version });
    expect([late.status, late.text.includes('>遅い</textarea>')]).toEqual([412, true]);
    expect(await api.read(`certifications/${id}`)).toMatchObject({ renewalPlan: '9月に申請' });
    await send(`/certifications/${newId()}`, { ...PMARK, version }).expect(404);
    await send(`/vendors/${newId()}/certifications`, PMARK).expect(404);
  });

  it('records that it was suspended, and that this has ended', async () => {
    const id = await registered();
    const refused = await send(`/certifications/${id}/suspensions`, { kind: 'SUSPENDED', reason: '不適合' });
    expect([refused.status, refused.text.includes('id="effectiveFrom-fault"')]).toEqual([400, true]);
    expect(refused.text).toContain('>不適合</textarea>');
    const suspension = { kind: 'SUSPENDED', effectiveFrom: '2026-10-01', reason: '不適合', once: newId() };
    const before = await count('certification_suspensions');
    for (const fields of [suspension, suspension])
      expect((await send(`/certifications/${id}/suspensions`, fields)).headers['location']).toBe(
        `/certifications/${id}`,
      );
    expect(await count('certification_suspensions')).toBe(before + 1);
    const page = (await clerk.get(`/certifications/${id}`)).text;
    expect(page).toContain('継続中');
    const address = /href="(\/certification-suspensions\/[^"]+)\/edit"/.exec(page)?.[1] ?? '';
    const version = versionIn((await clerk.get(`${address}/edit`).expect(200)).text);
    await send(address, { ...suspension, once: newId(), effectiveTo: '2026-11-01', version }).expect(303);
    expect((await clerk.get(`/certifications/${id}`)).text).not.toContain('継続中');
    expect((await send(address, { ...suspension, once: newId(), effectiveTo: '', version })).status).toBe(412);
    await send(`/certifications/${newId()}/suspensions`, { ...suspension, once: newId() }).expect(404);
  });

  it('records what the institution has seen for itself of what another has recorded', async () => {
    const { id } = await api.create('certifications', aCertificationBody(vendorId));
    const form = (await clerk.get(`/certifications/${id}/verifications/new`).expect(200)).text;
    expect(form).toContain(`value="${institutionId}" selected`);
    const seen = { institutionId, verifiedOn: today(), source: 'JIPDEC', result: 'NOT_FOUND', once: newId() };
    const refused = await send(`/certifications/${id}/verifications`, { ...seen, verifiedOn: '2099-01-01' });
    expect([refused.status, refused.text.includes('value="2099-01-01"')]).toEqual([400, true]);
    for (const fields of [seen, seen]) await send(`/certifications/${id}/verifications`, fields).expect(303);
    expect(await count('certification_verifications')).toBe(1);
    expect((await clerk.get(`/certifications/${id}`)).text).toContain('見つからない、または登録と違う');
    await send(`/certifications/${newId()}/verifications`, seen).expect(404);
  });

  it('of another’s record is not changed; its form says so', async () => {
    const { id } = await api.create('certifications', aCertificationBody(vendorId));
    const version = versionIn((await clerk.get(`/certifications/${id}/edit`)).text);
    const { status, text } = await send(`/certifications/${id}`, { ...PMARK, version });
    expect([status, text.includes('他者が登録した記録です')]).toEqual([403, true]);
  });

  it('is offered and taken only where one may', async () => {
    const id = await registered();
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    const shown = (await reader.get(`/vendors/${vendorId}`)).text + (await reader.get(`/certifications/${id}`)).text;
    expect(shown).not.toMatch(/href="[^"]*\/(new|edit)"/);
    await reader.get(`/vendors/${vendorId}/certifications/new`).expect(403);
    for (const path of [
      `/vendors/${vendorId}/certifications`,
      `/certifications/${id}`,
      `/certifications/${id}/suspensions`,
      `/certifications/${id}/verifications`,
    ])
      await sent(reader, path, PMARK).expect(403);
  });
});
