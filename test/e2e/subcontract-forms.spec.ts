import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('forms of re-entrustments', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contractId: string;
  let vendorId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    const { id: prime } = await api.create('vendors', aVendorBody({ name: '髙﨑メディカル' }));
    ({ id: vendorId } = await api.create(
      'vendors',
      aVendorBody({ name: '夜間監視サービス', nameKana: 'ヤカンカンシ' }),
    ));
    ({ id: contractId } = await api.create('contracts', aContractBody(institutionId, prime)));
    clerk = await browserOf(registry, { institutionId, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  const send = (path: string, fields: Fields) => sent(clerk, path, fields);
  const count = async () => Number((await registry.sql<{ n: string }>('select count(*) as n from subcontracts'))[0]?.n);
  const ANSWERED = {
    concernsMedicalSystems: 'YES',
    handlesPersonalData: 'UNKNOWN',
    overseas: 'NO',
    work: '夜間の監視',
  };
  const registered = async (over: Fields = {}): Promise<string> => {
    const { headers } = await send(`/contracts/${contractId}/subcontracts`, { vendorId, ...ANSWERED, ...over }).expect(
      303,
    );
    return String(headers['location']).slice('/subcontracts/'.length);
  };

  it('seeks the vendor by its name first, then asks what it is to do', async () => {
    expect((await clerk.get(`/contracts/${contractId}`)).text).toContain(`/contracts/${contractId}/subcontracts/new`);
    const found = (await clerk.get(`/contracts/${contractId}/subcontracts/new?name=やかん`).expect(200)).text;
    expect(found).toContain('夜間監視サービス');
    expect(found).not.toContain('髙﨑メディカル');
    const href = /href="([^"]+vendorId=[^"]+)"/.exec(found)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(href).toContain(vendorId);
    const form = (await clerk.get(href).expect(200)).text;
    expect(form).toContain(`name="vendorId" value="${vendorId}"`);
    expect((await clerk.get(`/contracts/${contractId}/subcontracts/new?name=無い名前`)).text).toContain(
      '当てはまる事業者はありません',
    );
  });

  it('registers one, and one below it, and shows each with what it says', async () => {
    const id = await registered({ processingCountries: 'jp、US', informationProvidedOn: '2026-11-01' });
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      contractId,
      vendorId,
      rank: 1,
      work: '夜間の監視',
      handlesPersonalData: 'UNKNOWN',
      processingCountries: ['JP', 'US'],
      informationCounterparty: false,
      approvalState: 'NOT_REQUESTED',
    });
    const { id: further } = await api.create('vendors', aVendorBody());
    const below = await registered({ vendorId: further, parentId: id, informationWork: 'true' });
    expect(await api.read(`subcontracts/${below}`)).toMatchObject({ parentId: id, rank: 2, informationWork: true });
    const page = (await clerk.get(`/subcontracts/${id}`).expect(200)).text;
    for (const told of [
      '夜間監視サービス',
      '日本、アメリカ合衆国',
      '2026年11月1日',
      '未申請',
      `/contracts/${contractId}`,
    ])
      expect(page).toContain(told);
    const { items } = await api.read<{ items: { title: string; subject: { id: string } }[] }>(
      `contracts/${contractId}/gaps`,
      { subjectKind: 'SUBCONTRACT', subjectId: id, groupBy: 'cause' },
    );
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ subject }) => subject.id === id)).toBe(true);
    for (const { title } of items) expect(page).toContain(title);
  });

  it('says at each field what is wrong, keeps what was typed and registers nothing', async () => {
    const before = await count();
    const path = `/contracts/${contractId}/subcontracts`;
    const { status, text } = await send(path, {
      vendorId,
      work: '',
      consultationParticipants: '<b>部長',
      agreedOn: '3月',
    });
    expect([status, text.includes('id="work-fault"'), text.includes('id="agreedOn-fault"')]).toEqual([400, true, true]);
    expect(text).toContain('&lt;b>部長');
    const country = await send(path, { vendorId, ...ANSWERED, storageCountries: 'JP, ZZ' });
    expect([country.status, country.text.includes('value="JP, ZZ"')]).toEqual([400, true]);
    const { vendorId: prime } = await api.read(`contracts/${contractId}`);
    const itself = await send(path, { vendorId: String(prime), ...ANSWERED });
    expect([itself.status, itself.text.includes('>夜間の監視</textarea>')]).toEqual([400, true]);
    await send(path, ANSWERED).expect(404);
    await send(`/contracts/${newId()}/subcontracts`, { vendorId, ...ANSWERED }).expect(404);
    expect(await count()).toBe(before);
  });

  it('makes one of a form that is sent twice', async () => {
    const before = await count();
    const once = newId();
    expect(await registered({ once })).toBe(await registered({ once }));
    expect(await count()).toBe(before + 1);
  });

  it('changes one as its author has read it', async () => {
    const id = await registered();
    const form = (await clerk.get(`/subcontracts/${id}/edit`).expect(200)).text;
    const version = versionIn(form);
    expect(form).not.toContain(`<option value="${id}"`);
    await send(`/subcontracts/${id}`, { ...ANSWERED, consultedOn: '2026-11-02', version }).expect(303);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({ consultedOn: '2026-11-02', vendorId });
    const late = await send(`/subcontracts/${id}`, { ...ANSWERED, work: '遅い', version });
    expect([late.status, late.text.includes('>遅い</textarea>')]).toEqual([412, true]);
    const now = versionIn((await clerk.get(`/subcontracts/${id}/edit`)).text);
    const empty = await send(`/subcontracts/${id}`, { ...ANSWERED, work: '', version: now });
    expect([empty.status, empty.text.includes('id="work-fault"')]).toEqual([400, true]);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({ work: '夜間の監視' });
    await send(`/subcontracts/${newId()}`, { ...ANSWERED, version }).expect(404);
  });

  it('is offered and taken only where one may', async () => {
    const { id } = await api.create(`contracts/${contractId}/subcontracts`, aSubcontractBody(vendorId));
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    const shown = (await reader.get(`/contracts/${contractId}`)).text + (await reader.get(`/subcontracts/${id}`)).text;
    expect(shown).toContain('常駐保守');
    expect(shown).not.toMatch(/href="[^"]*\/(new|edit)"|<form[^>]*method="post" action="\/subcontracts/);
    await reader.get(`/contracts/${contractId}/subcontracts/new`).expect(403);
    await reader.get(`/subcontracts/${id}/edit`).expect(403);
    for (const path of [`/contracts/${contractId}/subcontracts`, `/subcontracts/${id}`])
      await sent(reader, path, { vendorId, ...ANSWERED }).expect(403);
    const neighbour = await browserOf(registry, {
      institutionId: (await api.create('institutions', anInstitutionBody())).id,
    });
    await neighbour.get(`/subcontracts/${id}`).expect(404);
    await sent(neighbour, `/subcontracts/${id}`, { ...ANSWERED, version: '1' }).expect(404);
  });

  it.each([
    [
      'conditions',
      'subcontract-conditions',
      { condition: '手順書を提出する', dueOn: '2026-12-31' },
      { metOn: '2026-11-20' },
    ],
    ['overseas-checks', 'overseas-checks', { performedOn: '2026-11-01', performedBy: '𠮷田' }, { result: '良' }],
  ])('records %s of one, and changes them as their author has read them', async (folder, path, first, then) => {
    const id = await registered({ overseas: 'UNKNOWN' });
    const page = () => clerk.get(`/subcontracts/${id}`).expect(200);
    expect((await page()).text).toContain(`/subcontracts/${id}/${folder}/new`);
    await clerk.get(`/subcontracts/${id}/${folder}/new`).expect(200);
    const { headers } = await send(`/subcontracts/${id}/${folder}`, first).expect(303);
    expect(headers['location']).toBe(`/subcontracts/${id}`);
    const part = new RegExp(`/${path}/([0-9a-f-]{36})/edit`).exec((await page()).text)?.[1] ?? '';
    const version = versionIn((await clerk.get(`/${path}/${part}/edit`).expect(200)).text);
    await send(`/${path}/${part}`, { ...first, ...then, version }).expect(303);
    expect(await api.read(`${path}/${part}`)).toMatchObject({ ...first, ...then, subcontractId: id });
    await send(`/${path}/${part}`, { ...first, version }).expect(412);
    const empty = await send(`/subcontracts/${id}/${folder}`, {});
    expect([empty.status, empty.text.includes('-fault"')]).toEqual([400, true]);
  });
});
