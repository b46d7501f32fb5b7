import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

/** Records of an institution's own, made by a declaration for each kind: recorded, shown, listed, changed, proven and taken away. */
describe('pages of evaluations, evidence of effectiveness, purchases, provisions and what certificates cover', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let contractId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    // By the hospital itself: of what all share, only its author changes a row.
    const own = new Client(await registry.as({ institutionId }));
    ({ id: vendorId } = await own.create('vendors', aVendorBody({ name: '㈱髙﨑①電算' })));
    ({ id: contractId } = await own.create('contracts', aContractBody(institutionId, vendorId)));
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const text = async (path: string): Promise<string> => (await clerk.get(path).expect(200)).text;
  const landed = async (path: string, fields: Fields): Promise<string> => {
    const { status, headers, text: page } = await sent(clerk, path, fields);
    expect([path, status, /<p class="fault"[^>]*>([^<]*)/.exec(page)?.[1]]).toEqual([path, 303, undefined]);
    return String(headers['location']);
  };

  it('record an evaluation of the vendor that was chosen first, and lead to it from the vendor and from what asks for it', async () => {
    expect(await text('/vendor-evaluations/new')).toContain(`/vendor-evaluations/new?vendorId=${vendorId}`);
    const form = await text(`/vendor-evaluations/new?vendorId=${vendorId}&contractId=${contractId}&type=SELECTION`);
    for (const chosen of [vendorId, contractId, 'SELECTION'])
      expect(form).toContain(`<option value="${chosen}" selected>`);
    const fields = { institutionId, vendorId, contractId, type: 'SELECTION', completedOn: today(), overallFit: 'YES' };
    const page = await landed('/vendor-evaluations', { ...fields, evaluator: '𠮷田 次郎' });
    expect(await text(page)).toMatch(/㈱髙﨑①電算 の評価: 選定[^]*𠮷田 次郎/);
    expect(await text(`/vendors/${vendorId}`)).toContain(`href="${page}"`);
    const list = await text(`/vendor-evaluations?vendorId=${vendorId}&type=SELECTION`);
    expect(list).toContain('しぼり込み中');
    expect(list).toContain(`href="${page}"`);
    const file = (await clerk.get(`/vendor-evaluations/export?vendorId=${vendorId}`).expect(200)).text;
    expect(file.trimEnd().split('\r\n')[1]).toContain('㈱髙﨑①電算');
    expect(await text('/vendor-evaluations?type=SUPERVISION')).toContain('当てはまる評価はありません');
  });

  it('take a paper that shows that a certified management works, with its file', async () => {
    const fields = { institutionId, vendorId, type: 'SOA', receivedOn: today(), effective: 'UNKNOWN' };
    const page = await landed('/effectiveness-evidence', fields);
    expect(await text(page)).toContain('適用宣言書(SoA)');
    await clerk
      .post(`${page}/evidence`)
      .attach('file', Buffer.from('%PDF-1.7\n'), { filename: '宣言書 髙﨑.pdf', contentType: 'application/pdf' })
      .expect(303);
    expect(await text(page)).toContain('宣言書 髙﨑.pdf');
    const version = versionIn(await text(`${page}/edit`));
    await landed(page, {
      version,
      type: 'SOA',
      receivedOn: today(),
      reviewedOn: today(),
      reviewer: '𠮷田',
      effective: 'YES',
    });
    expect((await api.read(page.slice(1)))['effective']).toBe('YES');
  });

  it('say whether a certificate covers the contract, at the contract', async () => {
    const { id: certificationId } = await api.create('certifications', aCertificationBody(vendorId));
    const path = `/contracts/${contractId}/certification-coverages`;
    expect(await text(`${path}/new`)).toContain(`<option value="${certificationId}"`);
    await landed(path, { certificationId, covers: 'YES', note: '適用範囲に本業務が含まれる' });
    const contract = await text(`/contracts/${contractId}`);
    expect(contract).toContain('適用範囲に本業務が含まれる');
    const edit = /\/certification-coverages\/[0-9a-f-]{36}/.exec(contract)?.[0] ?? '';
    const version = versionIn(await text(`${edit}/edit`));
    await landed(edit, { version, covers: 'NO' });
    expect(await text(`/contracts/${contractId}`)).toContain('覆う: いいえ');
  });

  it('begin a provision only once its gate lets it, each finding leading to its field', async () => {
    const page = await landed('/provisions', {
      institutionId,
      recipient: '見本地域医療連携協議会',
      purpose: '診療情報の連携',
      classification: 'PROVISION',
      plannedFrom: addDays(today(), 5),
    });
    expect(await text(page)).toContain('提供を開始する');
    const begin = await text(`${page}/activation`);
    expect(begin).toContain('進められません');
    expect(begin).toContain(`href="${page}/edit#procedureRef"`);
    const refused = await sent(clerk, `${page}/activation`, { on: today(), version: versionIn(begin) });
    expect(refused.status).toBe(409);
    await landed(page, {
      version: versionIn(await text(`${page}/edit`)),
      recipient: '見本地域医療連携協議会',
      purpose: '診療情報の連携',
      classification: 'PROVISION',
      isOneOff: 'false',
      legalBasis: 'LAW',
      scopeAgreedOn: today(),
      scopeAgreementRef: '契約書庫/提供-2',
      senderResponsibility: 'さくら見本総合病院',
      transportResponsibility: '㈱髙﨑①電算',
      receiverResponsibility: '見本地域医療連携協議会',
      sourceRetentionOwner: '医療情報部',
      procedureRef: '提供手続記録-7',
      scheme: 'DIRECT',
      schemeAllocationRef: '規程 第3章',
      plannedFrom: today(),
    });
    const version = versionIn(await text(`${page}/activation`));
    expect(await landed(`${page}/activation`, { on: today(), version })).toBe(page);
    expect((await api.read(page.slice(1)))['startedOn']).toBe(today());
    expect(await text('/provisions?recipientCountry=DE')).toContain('当てはまる第三者提供はありません');
  });

  it('take a purchase away that was recorded by mistake, once somebody means it, and never what others stand on', async () => {
    const page = await landed('/purchases', { institutionId, vendorId, description: '文具①', worksOnSystems: 'NO' });
    expect(await text(`${page}/edit`)).toContain(`href="${page}/removal"`);
    const asked = await text(`${page}/removal`);
    expect(asked).toContain('「文具①」を削除する');
    expect(await landed(`${page}/removal`, { version: versionIn(asked) })).toBe('/purchases');
    await clerk.get(page).expect(404);
    const version = versionIn(await text(`/vendors/${vendorId}/removal`));
    const kept = await sent(clerk, `/vendors/${vendorId}/removal`, { version });
    expect([kept.status, kept.text.includes('role="alert"')]).toEqual([409, true]);
    await clerk.get(`/vendors/${vendorId}`).expect(200);
  });

  it('keep notes to one’s own hospital, and tell what became of a vendor', async () => {
    await landed(`/vendors/${vendorId}/notes`, { institutionId, note: '窓口の返事が遅い' });
    expect(await text(`/vendors/${vendorId}`)).toContain('窓口の返事が遅い');
    const neighbour = await api.create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const other = await browserOf(registry, { institutionId: neighbour.id });
    expect((await other.get(`/vendors/${vendorId}`)).text).not.toContain('窓口の返事が遅い');
    const renamed = { kind: 'RENAMED', effectiveOn: today(), name: '㈱髙﨑ヘルスケア', basis: '履歴事項全部証明書' };
    await landed(`/vendors/${vendorId}/successions`, renamed);
    expect(await text(`/vendors/${vendorId}`)).toMatch(/商号変更[^]*旧名[^]*㈱髙﨑①電算/);
  });

  it('let an executive who did not ask decide on a contract, from what waits on the home page', async () => {
    const page = await landed(`/contracts/${contractId}/executive-approvals`, { reason: '基幹系の保守委託(重要)' });
    expect(await text(page)).toContain('判断を待っています');
    const executive = await browserOf(registry, { institutionId, name: '山﨑 経営', roles: ['EXECUTIVE'] });
    expect((await executive.get('/')).text).toContain(`href="${page}"`);
    const version = versionIn((await executive.get(page).expect(200)).text);
    const decided = await sent(executive, `${page}/decision`, { decision: 'APPROVED', version });
    expect([decided.status, decided.headers['location']]).toEqual([303, `/contracts/${contractId}`]);
    expect(await text(page)).toContain('承認済');
    expect((await api.read(`contracts/${contractId}`))['executiveApprovedOn']).toBe(today());
  });
});
