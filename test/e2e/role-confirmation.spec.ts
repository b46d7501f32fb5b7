import { Workbook } from 'exceljs';
import { XLSX } from '../../src/http/body';
import { today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { bytes, open } from '../support/workbooks';

describe('the 確認表 of a contract', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let contractId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, { externalConnection: 'YES' })))
      .id;
  });
  afterAll(() => registry.stop());

  /** 初回確認 of every item, by its subject. */
  const answers = async (): Promise<Record<string, string>> => {
    const answer = await registry.http
      .get(`/v1/contracts/${contractId}/role-confirmation-sheet`)
      .buffer()
      .parse(bytes)
      .expect(200);
    const workbook = await open(answer.body as Buffer);
    const rows = ['Part1', 'Part2'].flatMap((name) => {
      const sheet = workbook.getWorksheet(name);
      return Array.from({ length: sheet?.rowCount ?? 0 }, (_, i) => [
        sheet?.getCell(i + 1, 2).text ?? '',
        sheet?.getCell(i + 1, 4).text ?? '',
      ]);
    });
    return Object.fromEntries(rows.slice(2)) as Record<string, string>;
  };
  const [yes, unconfirmed] = [`${today()} はい`, '未確認'];

  it('says that what is not on record is not confirmed, and follows as it is registered', async () => {
    expect(await answers()).toMatchObject({
      事業者からの開示資料の確認: unconfirmed,
      '契約・協働体制の把握・管理': unconfirmed,
      適切な事業者の選定: unconfirmed,
      提供事業者ガイドラインの確認: unconfirmed,
      通信経路の安全対策: unconfirmed,
      個人情報の管理: unconfirmed,
      診療録等の外部保存: '対象外',
    });
    const disclosure = { type: 'SDS', product: '電子カルテ①', issuedOn: '2026-01-10', receivedOn: '2026-02-01' };
    await api.create(`vendors/${vendorId}/disclosure-documents`, disclosure);
    await api.create(`vendors/${vendorId}/attestations`, {
      guideline: 'MIC_METI',
      edition: '2.0',
      complies: 'YES',
      attestedOn: '2026-02-01',
    });
    await api.create(`vendors/${vendorId}/contacts`, { kind: 'EMERGENCY', name: '夜間窓口', phone: '03-1234-5678' });
    const system = { institutionId, name: '電子カルテ', status: 'PLANNED', provider: 'VENDOR' };
    const systemId = (await api.create('systems', system)).id;
    const { version } = await api.read(`contracts/${contractId}`);
    await api.patch(`contracts/${contractId}`, version, {
      systemIds: [systemId],
      personalDataHandling: 'NOT_HANDLED',
      externalStorage: 'YES',
    });
    expect(await answers()).toMatchObject({
      事業者からの開示資料の確認: yes,
      '契約・協働体制の把握・管理': yes,
      適切な事業者の選定: unconfirmed,
      提供事業者ガイドラインの確認: yes,
      個人情報の管理: '対象外',
      診療録等の外部保存: unconfirmed,
    });
    await api.create(`vendors/${vendorId}/attestations`, {
      guideline: 'MHLW',
      edition: '7.0',
      complies: 'YES',
      attestedOn: '2026-03-01',
    });
    expect((await answers())['診療録等の外部保存']).toBe(yes);
  });

  it('says no better of a contract than section 5 does: what is no longer so is not confirmed', async () => {
    const evaluated = (completedOn: string, overallFit: string, items: object = {}) =>
      api.create('vendor-evaluations', {
        institutionId,
        vendorId,
        type: 'SELECTION',
        completedOn,
        overallFit,
        evaluator: '𠮷田 次郎',
        ...items,
      });
    // a conclusion that rests on nothing is none
    await evaluated('2026-01-15', 'YES');
    expect((await answers())['適切な事業者の選定']).toBe(unconfirmed);
    await evaluated('2026-02-01', 'YES', { functionalFit: 'YES', securityFit: 'YES', guidelineFit: 'YES' });
    expect((await answers())['適切な事業者の選定']).toBe(yes);
    const taken = await evaluated('2026-03-01', 'NO');
    expect((await answers())['適切な事業者の選定']).toBe(unconfirmed);
    expect(
      (await registry.http.delete(`/v1/vendor-evaluations/${taken.id}`).set('If-Match', `"${taken.version}"`)).status,
    ).toBe(204);
    expect((await answers())['適切な事業者の選定']).toBe(yes);
    // its last word is another, and both items rest on it
    const takenBack = { guideline: 'MIC_METI', edition: '2.0', complies: 'NO', attestedOn: '2026-04-01' };
    const { id, version } = await api.create(`vendors/${vendorId}/attestations`, takenBack);
    expect(await answers()).toMatchObject({
      提供事業者ガイドラインの確認: unconfirmed,
      診療録等の外部保存: unconfirmed,
    });
    await registry.http.delete(`/v1/vendor-attestations/${id}`).set('If-Match', `"${version}"`).expect(204);
    expect((await answers())['診療録等の外部保存']).toBe(yes);
  });

  it('shows what the parties recorded, adds items, and takes them away again', async () => {
    const item = await api.create(`contracts/${contractId}/role-confirmations`, {
      part: 'JOINT',
      itemNo: 'ａ３',
      subject: 'バックアップの分担①㈱𠮷',
      confirmedOn: '令和8年6月1日',
      wasMet: false,
    });
    expect(await answers()).toMatchObject({ 'バックアップの分担①㈱𠮷': '2026-06-01 いいえ' });
    await registry.http
      .post(`/v1/contracts/${contractId}/role-confirmations`)
      .send({ part: 'JOINT', itemNo: 'A-3', subject: '別の項目', confirmedOn: '2026-06-02', wasMet: true })
      .expect(409)
      .expect(({ body }) => expect((body as { errors: object[] }).errors).toMatchObject([{ pointer: '/itemNo' }]));
    await api.patch(`role-confirmations/${item.id}`, item.version, { wasMet: true });
    expect(await answers()).toMatchObject({ 'バックアップの分担①㈱𠮷': '2026-06-01 はい' });
    const { version } = await api.read(`role-confirmations/${item.id}`);
    await registry.http.delete(`/v1/role-confirmations/${item.id}`).set('If-Match', `"${version}"`).expect(204);
    expect(await answers()).not.toHaveProperty(['バックアップの分担①㈱𠮷']);
  });

  it('fills in the institution’s own copy, over HTTP and at a browser, and keeps what stands in it', async () => {
    const path = `/v1/contracts/${contractId}/role-confirmation-sheet`;
    const own = new Workbook();
    const sheet = own.addWorksheet('Part2');
    sheet.addRows([
      ['項番', '項目', '初回確認', '完了日'],
      ['A-1', '提供事業者'],
      ['A-8', '個人', '記入済み'],
      ['B-9', ''],
    ]);
    const file = Buffer.from(await own.xlsx.writeBuffer());
    const said = async (answer: { body: unknown }) => {
      const copy = (await open(answer.body as Buffer)).getWorksheet('Part2');
      return ['C2', 'C3', 'C4'].map((cell) => copy?.getCell(cell).text);
    };
    const sent = registry.http.post(path).set('Content-Type', XLSX).send(file).buffer().parse(bytes).expect(200);
    const [year, month, day] = today().split('-').map(Number);
    const expected = [`${year}年${month}月${day}日 はい`, '記入済み', '未確認'];
    expect(await said(await sent)).toEqual(expected);
    const browser = await browserOf(registry, { institutionId });
    await browser.get(`/contracts/${contractId}/role-confirmation-sheet`).expect(200);
    const page = `/contracts/${contractId}/role-confirmation-sheet`;
    const filled = browser.post(page).attach('file', file, '確認表.xlsx').buffer().parse(bytes).expect(200);
    expect(await said(await filled)).toEqual(expected);
    const refused = await browser.post(page).attach('file', Buffer.from('x'), 'x.xlsx').expect(400);
    expect(refused.text).toContain('Excel ファイル(.xlsx)として読めません');
    await registry.http
      .post(path)
      .set('Content-Type', XLSX)
      .send(Buffer.from('x'))
      .expect(400)
      .expect(({ body }) => expect((body as { errors: object[] }).errors).toMatchObject([{ code: 'NO_WORKBOOK' }]));
    await registry.http.post(path).set('Content-Type', XLSX).expect(400);
  });

  it('is the institution’s own: a vendor’s people do not get it, nor does another institution', async () => {
    const path = `/v1/contracts/${contractId}/role-confirmation-sheet`;
    const vendor = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId });
    await vendor.get(path).expect(403);
    const { id } = await api.create(`contracts/${contractId}/role-confirmations`, {
      part: 'INSTITUTION',
      itemNo: '2',
      subject: '院内の確認',
      confirmedOn: '2026-06-01',
      wasMet: true,
    });
    await vendor.get(`/v1/role-confirmations/${id}`).expect(404);
    const other = (await api.create('institutions', anInstitutionBody())).id;
    await (await registry.as({ institutionId: other })).get(path).expect(404);
  });
});
