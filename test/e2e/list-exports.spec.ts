import { type Agent } from 'supertest';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';
import { sealEverything } from '../support/seal-everything';

/** What a list shows is what its file holds. */
describe('lists as files for Excel', () => {
  let registry: TestRegistry;
  let clerk: Agent;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = SAMPLE_INSTITUTION.id;
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const rowsOf = async (path: string): Promise<readonly string[]> => {
    const { status, text, headers } = await clerk.get(path);
    expect([path, status, headers['content-type'], text.charCodeAt(0)]).toEqual([
      path,
      200,
      'text/csv; charset=utf-8',
      0xfeff,
    ]);
    return text.slice(1).trimEnd().split('\r\n');
  };
  const counted = async (table: string, where = 'true') =>
    Number((await registry.sql<{ n: string }>(`select count(*) as n from ${table} where ${where}`))[0]?.n);

  it.each([
    ['contracts', '契約番号'],
    ['systems', '名称'],
    ['equipment', '資産番号'],
    ['vendors', '名称'],
    ['certifications', '事業者'],
    ['matrices', '契約番号'],
  ])('hold every row of %s, under heads in the reader’s words', async (list, head) => {
    const rows = await rowsOf(`/${list}/export`);
    expect(rows[0]?.startsWith(head)).toBe(true);
    expect(rows.length - 1).toBe(await counted(list));
    expect((await clerk.get(`/${list}?limit=5`)).text).toContain(`/${list}/export?limit=5`);
  });

  it('hold what is asked for, in its order, whatever page one is on', async () => {
    const rows = await rowsOf('/equipment/export?name=VPN&sort=-assetNo&limit=1');
    expect(rows.length - 1).toBe(await counted('equipment', `name like '%VPN%'`));
    const numbers = (await rowsOf('/equipment/export?sort=-assetNo')).slice(1).map((row) => row.split(',')[0]);
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect((await clerk.get('/equipment/export?sort=colour')).status).toBe(400);
  });

  it('are written by a profile of the institution, as they are seen', async () => {
    const columns = [
      { heading: '資産コード', field: 'key' },
      { heading: '機器名', field: 'name' },
      { heading: '資産番号', field: 'assetNo' },
    ];
    const its = { name: '台帳①', resource: 'equipment', system: 'erp', encoding: 'CP932', columns };
    const { id } = await new Client(registry.http).create(`institutions/${institutionId}/exchange-profiles`, its);
    const list = '/equipment?name=VPN&sort=-assetNo&limit=1';
    expect((await clerk.get(list)).text).toContain(`/list-exports?list=${encodeURIComponent(list)}`);
    const choice = (await clerk.get(`/list-exports?list=${encodeURIComponent(list)}`).expect(200)).text;
    const link = `/exchange-profiles/${id}/list/export?list=${encodeURIComponent(list)}`;
    expect(choice).toContain(link);
    const answer = await clerk.get(link).buffer(true).parse(bytes).expect(200);
    const [head, ...rows] = new TextDecoder('shift_jis')
      .decode(answer.body as Buffer)
      .trimEnd()
      .split('\r\n');
    expect(head).toBe('資産コード,機器名,資産番号');
    const numbers = rows.map((row) => row.split(',')[2]);
    const seen = (await rowsOf('/equipment/export?name=VPN&sort=-assetNo')).slice(1).map((row) => row.split(',')[0]);
    expect(numbers).toEqual(seen.map((number) => number?.replaceAll('="', '').replaceAll('"', '')));
    expect(numbers.length).toBeGreaterThan(0);
    expect((await clerk.get(`/exchange-profiles/${id}/list/export?list=/vendors`)).status).toBe(400);
    expect((await clerk.get(`/exchange-profiles/${id}/list/export?list=/equipment?colour=1`)).status).toBe(400);
  });

  it('hold the people, what was accepted and the journal, as an auditor is asked for them', async () => {
    const people = await rowsOf('/people/export');
    expect(people.length - 1).toBe(await counted('accounts', `institution_id = '${institutionId}'`));
    const accepted = await rowsOf('/risk-acceptances/export');
    expect([accepted[0]?.startsWith('状態'), accepted.length - 1]).toEqual([true, await counted('risk_acceptances')]);
    expect((await clerk.get('/risk-acceptances')).text).toContain('/risk-acceptances/export');
    await sealEverything(registry);
    const journal = await rowsOf('/journal/export?resource=contracts&action=INSERT');
    expect(journal.length).toBeGreaterThan(1);
    for (const row of journal.slice(1, 20)) expect(row).toContain('契約');
    const manager = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'] });
    for (const list of ['people', 'journal']) await manager.get(`/${list}/export`).expect(403);
  });

  it('keep numbers that are names as they are', async () => {
    const [vendor] = await registry.sql<{ n: string }>(
      'select corporate_number as n from vendors where corporate_number is not null limit 1',
    );
    expect((await rowsOf('/vendors/export')).join('\n')).toContain(`"=""${vendor?.n}"""`);
  });

  it('calculate nothing', async () => {
    await registry.sql(
      `update vendors set name_en = '=HYPERLINK("http://x")' where id = (select min(id::text)::uuid from vendors)`,
    );
    const cells = (await rowsOf('/vendors/export')).join('\n');
    expect(cells).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('hold the findings as they are filtered, by clause, vendor and contract', async () => {
    const all = await rowsOf('/findings/export');
    expect(all.length).toBeGreaterThan(20);
    const page = (await clerk.get('/findings')).text;
    expect(Number(/指摘 (\d+) 件/.exec(page)?.[1])).toBe(all.length - 1);
    const ofClause = await rowsOf(`/findings/export?clause=${encodeURIComponent('5②')}`);
    expect([ofClause.length > 1, ofClause.length < all.length]).toEqual([true, true]);
    for (const row of ofClause.slice(1)) expect(row).toContain('5②');
    const [contract] = await registry.sql<{ id: string; vendor_id: string; contract_no: string }>(
      'select id, vendor_id, contract_no from contracts order by contract_no limit 1',
    );
    const ofContract = await rowsOf(`/findings/export?contractId=${contract?.id}`);
    const ofVendor = await rowsOf(`/findings/export?vendorId=${contract?.vendor_id}`);
    expect(ofContract.length).toBeLessThanOrEqual(ofVendor.length);
    expect(ofVendor.length).toBeLessThan(all.length);
    const narrowed = (await clerk.get(`/findings?contractId=${contract?.id}`).expect(200)).text;
    expect([narrowed.includes(contract?.contract_no ?? 'none'), narrowed.includes('すべての指摘を見る')]).toEqual([
      true,
      true,
    ]);
    expect((await clerk.get(`/vendors/${contract?.vendor_id}`)).text).toContain(
      `/findings?vendorId=${contract?.vendor_id}`,
    );
  });

  it('are of one’s own hospital only', async () => {
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const neighbour = await browserOf(registry, { institutionId: id });
    for (const list of ['contracts', 'systems', 'equipment'])
      expect([list, (await neighbour.get(`/${list}/export`)).text.trimEnd().split('\r\n').length]).toEqual([list, 1]);
    const [contract] = await registry.sql<{ id: string }>('select id from contracts limit 1');
    for (const path of [`/findings?contractId=${contract?.id}`, `/findings/export?contractId=${contract?.id}`])
      expect([path, (await neighbour.get(path)).status]).toEqual([path, 404]);
  });
});
