import { type Agent } from 'supertest';
import { HISTORY_RESOURCES, JOURNAL_RESOURCES } from '../../src/journal/journal-terms';
import { Sealer } from '../../src/journal/sealer';
import { today } from '../../src/kernel/calendar-date';
import { fieldWords } from '../../src/web/history/field-words';
import { valueWords } from '../../src/web/history/value-words';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** What every record has of itself, and what only searches and seals use: no change that anybody made. */
const NOT_TOLD = /^(id|version|created_at|updated_at|name_search|reading|digest|system_claims|source_institution_id)$/;
/** Kept out of the journal itself. */
const SECRET = /_(hash|sealed)$/;

describe('pages of what happened', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let system: Shown;
  let contract: Shown;
  let auditor: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    const vendor = await api.create('vendors', aVendorBody({ name: '見本電算' }));
    const its = { institutionId: institution.id, name: '電子カルテ', provider: 'VENDOR', status: 'LIVE' };
    system = await api.create('systems', { ...its, liveFrom: '2025-01-01' });
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id, { title: '保守①' }));
    // what was done so far was done on the first of the month
    await registry.sql(
      `set local session_replication_role = 'replica'; update journal set at = '2026-11-01T03:04:00Z'`,
    );
    const clerk = await registry.as({ name: '調達 𠮷野', institutionId: institution.id });
    await clerk
      .patch(`/v1/contracts/${contract.id}`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'application/merge-patch+json')
      .set('X-Change-Reason', encodeURIComponent('契約更改'))
      .send({ title: '保守⑥', handlesMedicalInfo: 'NO', systemIds: [system.id] })
      .expect(200);
    const waiting = 'select from journal j where not exists (select from journal_chain c where c.seq = j.seq)';
    while ((await registry.sql(waiting)).length > 0) await registry.app.get(Sealer).sealNow();
    auditor = await browserOf(registry, { roles: ['AUDITOR'], institutionId: institution.id, name: '監査 花子' });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await auditor.get(path).expect(200)).text;
  const entriesIn = (text: string) => text.match(/class="entry"/g)?.length ?? 0;

  it('tell a record’s history in plain words: who, when, why, and each field before and after', async () => {
    expect(await page(`/contracts/${contract.id}`)).toContain(`href="/contracts/${contract.id}/history"`);
    const text = await page(`/contracts/${contract.id}/history`);
    const newest = text.slice(text.indexOf('class="entry"'), text.indexOf('2026年11月1日'));
    for (const told of ['契約更改', '調達 𠮷野', '件名', '保守①', '保守⑥', '医療情報を扱うか', 'いいえ'])
      expect([told, newest.includes(told)]).toEqual([told, true]);
    expect(text).toContain('2026年11月1日 12:04');
    const english = await auditor.get(`/contracts/${contract.id}/history`).set('Accept-Language', 'en').expect(200);
    expect(english.text).toContain('Handles medical info');
  });

  it('lead to the record, and to what belongs to it, as they were known on a past day', async () => {
    const then = `/contracts/${contract.id}?asKnownOn=2026-11-01`;
    expect(await page(`/contracts/${contract.id}/history`)).toContain(`href="${then}"`);
    const text = await page(then);
    expect([text.includes('保守①'), text.includes('保守⑥')]).toEqual([true, false]);
    expect(text).toContain('2026年11月1日の終わりに台帳にあった内容です');
    expect(text).toContain(`href="/contracts/${contract.id}"`);
    const linkOf = `<a href="/contracts/${contract.id}">`;
    expect(await page(`/systems/${system.id}`)).toContain(linkOf);
    expect(await page(`/systems/${system.id}?asKnownOn=2026-11-01`)).not.toContain(linkOf);
    expect(await page(`/systems/${system.id}?asKnownOn=`)).toContain(linkOf);
    await auditor.get(`/contracts/${contract.id}?asKnownOn=2026-10-31`).expect(404);
    await auditor.get(`/contracts/${contract.id}?asKnownOn=2999-01-01`).expect(400);
  });

  it('show nothing to be done on a past day', async () => {
    const everybody = await browserOf(registry, { institutionId: institution.id });
    const past = (await everybody.get(`/contracts/${contract.id}?asKnownOn=2026-11-01`).expect(200)).text;
    expect(past.match(/<form[^>]* method="post"/g)).toEqual(['<form method="post"']);
  });

  it('tell an auditor all that happened, newest first, by kind, record, person, action and day', async () => {
    const all = await page('/journal?limit=200');
    expect(all.indexOf('保守⑥')).toBeLessThan(all.indexOf('2026年11月1日 12:04'));
    const first = await page(`/journal?subjectId=${contract.id}&resource=contracts&limit=1`);
    expect([entriesIn(first), first.includes('保守⑥')]).toEqual([1, true]);
    expect(first).toContain('の記録だけを示しています');
    const next = /href="(\/journal[^"]+cursor=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await page(next)).toContain('2026年11月1日 12:04');
    const of = async (query: string) => entriesIn(await page(`/journal?limit=200&${query}`));
    expect(await of('resource=contracts&action=UPDATE&from=&to=')).toBe(1);
    expect(await of(`resource=contracts&to=2026-11-01`)).toBe(1);
    expect(await of(`resource=contracts&from=${today()}`)).toBe(1);
    const [by] = await registry.sql<{ actor: string }>(
      `select actor from journal where subject_id = $1 and action = 'UPDATE'`,
      [contract.id],
    );
    expect(await of(`resource=contracts&actorId=${by?.actor}`)).toBe(1);
    expect(await of('resource=provisions')).toBe(0);
    expect(await page('/journal?resource=provisions')).toContain('当てはまる記録はありません');
  });

  it('are for whoever may read them', async () => {
    const clerk = await browserOf(registry, { roles: ['PROCUREMENT'], institutionId: institution.id });
    await clerk.get('/journal').expect(403);
    const home = (await clerk.get('/').expect(200)).text;
    expect([home.includes('href="/journal"'), (await page('/')).includes('href="/journal"')]).toEqual([false, true]);
    const { id } = await api.create('vendors', aVendorBody());
    const people = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: id });
    expect((await people.get(`/vendors/${id}`).expect(200)).text).not.toContain('/history');
    await people.get(`/vendors/${id}/history`).expect(403);
  });

  it('call every field that the journal holds something in Japanese', async () => {
    const columns = await registry.sql<{ table: string; name: string }>(
      `select table_name as table, column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const kept = new Set(JOURNAL_RESOURCES.map((resource) => resource.replaceAll('-', '_')));
    const told = columns.filter(({ table, name }) => kept.has(table) && !NOT_TOLD.test(name) && !SECRET.test(name));
    expect(told.length).toBeGreaterThan(HISTORY_RESOURCES.length);
    const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const unnamed = told.map(({ name }) => camel(name)).filter((field) => /^[\x20-\x7e]+$/.test(fieldWords(field).ja));
    expect(unnamed).toEqual([]);
  });

  it('say in words whatever code PostgreSQL lets a field hold', async () => {
    const lists = await registry.sql<{ table: string; def: string }>(
      `select k.name as table, pg_get_constraintdef(c.oid) as def from journal_keeps k join pg_constraint c on c.conrelid = k.name::regclass
       where c.contype = 'c' and c.conname like '%\\_\\_unknown'`,
    );
    const codes = lists.flatMap(({ table, def }) => {
      const field = (/\(\(?(\w+)\)?(?:::\w+)? (?:= ANY|<@)/.exec(def)?.[1] ?? '').replace(
        /_([a-z])/g,
        (_, letter: string) => letter.toUpperCase(),
      );
      const resource = JOURNAL_RESOURCES.find((known) => known.replaceAll('-', '_') === table);
      const listed = [...def.matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, code = '']) => code);
      return resource === undefined || field === '' ? [] : listed.map((code) => ({ resource, field, code }));
    });
    expect(codes.length).toBeGreaterThan(400);
    // Called so by everybody.
    const names = /^(CSV|XLSX|MDS|SDS)$/;
    const unsaid = codes.filter(
      ({ resource, field, code }) => !names.test(code) && valueWords(resource, field, code) === null,
    );
    expect(unsaid).toEqual([]);
  });
});
