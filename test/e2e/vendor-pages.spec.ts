import { type Agent } from 'supertest';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('pages of vendors', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let vendor: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    vendor = await api.create('vendors', aVendorBody({ name: '株式会社渡邊電算', nameKana: 'ワタナベデンサン' }));
    clerk = await browserOf(registry, { institutionId: institution.id });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await clerk.get(path).expect(200)).text;

  it.each(['渡邊', '渡辺', 'わたなべ', 'ﾜﾀﾅﾍﾞ', 'watanabe', 'Watanabe Densan'])(
    'finds a vendor as one types it: %s',
    async (name) => {
      await api.create('vendors', aVendorBody());
      const text = await page(`/vendors?name=${encodeURIComponent(name)}&corporateNumber=`);
      expect(text.match(/<tr>/g)).toHaveLength(2);
      expect(text).toContain(`<a href="/vendors/${vendor.id}">株式会社渡邊電算</a>`);
    },
  );

  it('finds a vendor as its corporate number is typed, in the same place', async () => {
    const numbered = await api.create(
      'vendors',
      aVendorBody({ name: '番号で探す㈱', corporateNumber: '7000012050002' }),
    );
    // Not so few digits that the names of the others, which end in some, have them too.
    for (const typed of ['7000012050', '７００００１２０５０', '7000012050002']) {
      const text = await page(`/vendors?name=${encodeURIComponent(typed)}`);
      expect([typed, text.match(/<tr>/g)?.length, text.includes(`/vendors/${numbered.id}`)]).toEqual([typed, 2, true]);
    }
    expect(await page('/vendors?name=7000012050003')).toContain('当てはまる事業者はありません');
  });

  it('says that there is none, and what was wrong with the question', async () => {
    expect(await page('/vendors?name=nobody')).toContain('当てはまる事業者はありません');
    const { text } = await clerk.get('/vendors?colour=red').expect(400);
    expect(text).toContain('このパラメーターはありません');
  });

  it('leads on to the next page with what was asked for', async () => {
    const text = await page('/vendors?limit=1');
    const next = /href="(\/vendors\?limit=1&amp;cursor=[^"]+)"/.exec(text)?.[1]?.replace('&amp;', '&') ?? '';
    expect(await page(next)).not.toBe(text);
  });

  it('tells certificates at a glance: in term, out of it, suspended', async () => {
    const held = async (body: Record<string, unknown>) => {
      const { id } = await api.create('vendors', aVendorBody());
      return { id, certification: await api.create('certifications', aCertificationBody(id, body)) };
    };
    const [, , suspended] = [
      await held({}),
      await held({ validFrom: '2020-01-01', validTo: '2022-01-01' }),
      await held({}),
    ] as const;
    await api.create(`certifications/${suspended.certification.id}/suspensions`, {
      kind: 'SUSPENDED',
      effectiveFrom: '2026-01-01',
    });
    const text = await page('/vendors?sort=-createdAt');
    expect(text).toContain('プライバシーマーク (JIS Q 15001) 2099年12月31日まで');
    expect(text).toContain('期間外(2022年1月1日まで)');
    expect(text).toContain('一時停止中');
  });

  it('explains before anybody buys why one may not, and what would settle it; as the API does', async () => {
    await api.create('contracts', aContractBody(institution.id, vendor.id, { title: '電子カルテ保守' }));
    const gate = await api.read<{ decision: string; blocking: { title: string; remedy: string }[] }>(
      `vendors/${vendor.id}/procurement-gate`,
      { institutionId: institution.id },
    );
    expect(gate.decision).toBe('block');
    const text = await page(`/vendors/${vendor.id}`);
    expect(text).toContain('進められません');
    for (const { title, remedy } of gate.blocking)
      expect([text.includes(title), text.includes(remedy)]).toEqual([true, true]);
    expect(text).toContain('電子カルテ保守');
    const asked = await page(
      `/vendors/${vendor.id}?institutionId=${institution.id}&handlesMedicalInfo=NO&worksOnSystems=NO&externalConnection=NO`,
    );
    expect(asked).toContain('<option value="NO" selected>');
  });

  it('reads in English', async () => {
    const { text } = await clerk.get(`/vendors/${vendor.id}`).set('Accept-Language', 'en').expect(200);
    expect(text).toContain('May not go ahead');
  });

  it('shows whoever holds less than all of it only what they may see', async () => {
    const people = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: vendor.id });
    const { text } = await people.get(`/vendors/${vendor.id}`).expect(200);
    expect(text).toContain('株式会社渡邊電算');
    expect(text).not.toContain('髙﨑病院');
  });

  it('takes what a vendor says of itself: whom to reach, what it follows, what it discloses; by its own people too', async () => {
    const { id } = await api.create('vendors', aVendorBody());
    const own = await browserOf(registry, { vendorId: id, roles: ['VENDOR_REPRESENTATIVE'] });
    const path = `/vendors/${id}`;
    const contact = { kind: 'EMERGENCY', name: '夜間窓口', phone: '03-0000-0000', reachable24h: 'true' };
    expect((await sent(own, `${path}/contacts`, contact)).status).toBe(303);
    expect((await sent(own, `${path}/attestations`, ATTESTED)).status).toBe(303);
    expect((await sent(own, `${path}/disclosure-documents`, DISCLOSED)).status).toBe(303);
    const text = await page(path);
    for (const told of ['夜間窓口', '24時間', '7.0', '見本カルテ', '「いいえ」2件']) expect(text).toContain(told);
    const edit = /\/vendor-contacts\/[0-9a-f-]+\/edit/.exec((await own.get(path)).text)?.[0] ?? '';
    const form = (await own.get(edit).expect(200)).text;
    const changed = { ...contact, name: '当直', phone: '0300000001', version: versionIn(form) };
    expect((await sent(own, edit.replace('/edit', ''), changed)).status).toBe(303);
    expect(await page(path)).toContain('当直');
    const stranger = await browserOf(registry, { vendorId: vendor.id, roles: ['VENDOR_REPRESENTATIVE'] });
    expect([403, 404]).toContain((await sent(stranger, `${path}/contacts`, contact)).status);
  });
});

const ATTESTED = { guideline: 'MHLW', edition: '7.0', attestedOn: '2026-07-01', complies: 'YES' };
const DISCLOSED = { type: 'MDS', product: '見本カルテ', issuedOn: '2026-06-01', itemsAnsweredNo: '2' };
