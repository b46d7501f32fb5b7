import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { aVendorBody, anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('forms of vendors', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const send = (path: string, fields: Record<string, string>) => clerk.post(path).type('form').send(fields);
  const count = async () => (await registry.sql<{ n: string }>('select count(*) as n from vendors'))[0]?.n;

  it('registers a vendor as it is typed, and goes on to its page', async () => {
    const { status, headers } = await send('/vendors', {
      name: ' 株式会社髙﨑①⑥𠮷電算 ',
      corporateNumber: '７０００−０１２０５−０００２',
      legalForm: 'DOMESTIC_CORPORATION',
      country: 'JP',
      email: '',
    });
    expect(status).toBe(303);
    const vendor = await api.read(String(headers['location']).slice(1));
    expect(vendor).toMatchObject({ name: '株式会社髙﨑①⑥𠮷電算', corporateNumber: '7000012050002', email: null });
    expect(vendor['asEntered']).toEqual({ corporateNumber: '７０００−０１２０５−０００２' });
  });

  it('says at each field what is wrong, keeps what was typed and registers nothing', async () => {
    const before = await count();
    const { status, text } = await send('/vendors', {
      name: '',
      corporateNumber: '7000012050003',
      country: 'JP',
      email: '<b>@',
    });
    expect(status).toBe(400);
    expect(text).toContain('<a href="#name">名称: 必須の項目です</a>');
    expect(text).toContain('id="name-fault"');
    expect(text).toContain('id="corporateNumber-fault"');
    expect(text).toContain('value="7000012050003"');
    expect(text).toContain('value="&lt;b>@"');
    expect(await count()).toBe(before);
  });

  it('asks before a company is registered twice, and takes the word of whoever means another', async () => {
    await api.create('vendors', aVendorBody({ name: '株式会社渡邊電算' }));
    const { text } = await send('/vendors', { name: '(株)渡辺電算', country: 'JP', once: 'one' });
    expect(text).toContain('よく似た事業者が登録されています');
    expect(text).toContain('>株式会社渡邊電算</a>');
    await send('/vendors', { name: '(株)渡辺電算', country: 'JP', meansAnother: 'true' }).expect(303);
  });

  it('makes one vendor of a form that is sent twice', async () => {
    const fields = { name: `有限会社${newId()}`, country: 'JP', once: newId() };
    const before = Number(await count());
    const first = await send('/vendors', { ...fields, meansAnother: 'true' }).expect(303);
    const second = await send('/vendors', { ...fields, meansAnother: 'true' }).expect(303);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(Number(await count())).toBe(before + 1);
    const other = await send('/vendors', { ...fields, name: '別の会社', meansAnother: 'true' });
    expect([other.status, other.text.includes(fields.once)]).toEqual([422, false]);
  });

  describe('a change', () => {
    it('is of what its author has read', async () => {
      const made = await send('/vendors', { name: '旧名', phone: '03-1234-5678', country: 'JP', meansAnother: 'true' });
      const id = String(made.headers['location']).split('/')[2];
      const form = (await clerk.get(`/vendors/${id}/edit`).expect(200)).text;
      expect(form).toContain('value="0312345678"');
      const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? '';
      await send(`/vendors/${id}`, { name: '新名', phone: '', country: 'JP', version }).expect(303);
      expect(await api.read(`vendors/${id}`)).toMatchObject({ name: '新名', phone: null });
      const late = await send(`/vendors/${id}`, { name: '遅い名', country: 'JP', version });
      expect([late.status, late.text.includes('value="遅い名"')]).toEqual([412, true]);
      expect((await send(`/vendors/${id}`, { name: '版なし', country: 'JP' })).status).toBe(412);
      expect((await send(`/vendors/${id}`, { name: '', country: 'JP', version })).text).toContain('必須の項目です');
      expect(await api.read(`vendors/${id}`)).toMatchObject({ name: '新名' });
    });

    it('of another hospital’s record is not offered, nor taken, and it is said why', async () => {
      const { id } = await new Client(registry.http).create('vendors', aVendorBody({ name: '管理者の記録' }));
      expect((await clerk.get(`/vendors/${id}`)).text).not.toContain(`/vendors/${id}/edit`);
      const form = await clerk.get(`/vendors/${id}/edit`);
      const sent = await send(`/vendors/${id}`, { name: '書換え', country: 'JP', version: '1' });
      for (const { status, text } of [form, sent])
        expect([status, text.includes('他者が登録した記録です')]).toEqual([403, true]);
    });

    it('of no record is 404', () => send(`/vendors/${newId()}`, { name: '名', version: '1' }).expect(404));
  });

  it('is offered and taken only where one may register', async () => {
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect((await reader.get('/vendors')).text).not.toContain('/vendors/new');
    await reader.get('/vendors/new').expect(403);
    await reader.post('/vendors').type('form').send({ name: '監査', country: 'JP' }).expect(403);
  });
});
