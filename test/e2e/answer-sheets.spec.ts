import { type Test } from 'supertest';
import { Workbook } from 'exceljs';
import { CSV, XLSX } from '../../src/http/body';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const SHEET = '項番,質問,回答,備考\n1,a①,はい,\n2.1,b,いいえ,次期版\n3,c,対象外,\n4,d,,\n';

describe('sheets of answers of an MDS or SDS', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let path: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    path = `vendor-disclosure-documents/${await disclosure('MDS')}`;
  });
  afterAll(() => registry.stop());

  const disclosure = async (type: string, by = api) =>
    (
      await by.create(`vendors/${vendorId}/disclosure-documents`, {
        type,
        product: '電子カルテ',
        issuedOn: '2026-06-01',
      })
    ).id;
  const enter = (file: string | Buffer, version: number, query: object = {}, type = CSV): Test =>
    registry.http
      .post(`/v1/${path}/answer-sheet`)
      .query(query)
      .set('If-Match', `"${version}"`)
      .set('Content-Type', type)
      .send(file);
  const preview = (file: string | Buffer, type = CSV): Test =>
    registry.http.post(`/v1/${path}/answer-sheet-previews`).set('Content-Type', type).send(file);
  const codesOf = ({ body }: { body: unknown }) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => [pointer, code]);

  it('are looked at first, entered whole, and change nothing a second time', async () => {
    expect((await preview(SHEET).expect(200)).body).toMatchObject({
      version: 1,
      accepted: 4,
      refused: 0,
      dropped: [],
      asked: 41,
      rows: [
        { row: 2, itemNo: '1', question: 'a①', answer: 'YES', before: null, change: 'ADDED', refusal: null },
        { itemNo: '2.1', answer: 'NO', note: '次期版' },
        { itemNo: '3', answer: 'NOT_APPLICABLE' },
        { itemNo: '4', answer: 'UNANSWERED' },
      ],
    });
    expect(await api.read(`${path}/answer-sheet`)).toMatchObject({ version: 1, answers: [] });
    expect((await enter(SHEET, 1).expect(200)).body).toMatchObject({ version: 2, accepted: 4 });
    expect(await api.read(path)).toMatchObject({ version: 2, itemsAnsweredNo: 1 });
    const again = await enter(SHEET, 2).expect(200);
    expect(again.headers['etag']).toBe('"2"');
    expect((again.body as { rows: { change: string }[] }).rows.map(({ change }) => change)).toEqual(
      Array(4).fill('SAME'),
    );
    await enter(SHEET, 1).expect(412);
  });

  it('take the place of one before: what changes and what is dropped is told', async () => {
    const own = new Workbook();
    own.addWorksheet('MDS').addRows([
      ['No.', '質問', '回答'],
      ['1', 'a①', 'いいえ'],
      ['2.1', 'b', 'いいえ'],
      ['5', 'e', 'はい'],
    ]);
    const file = Buffer.from(await own.xlsx.writeBuffer());
    expect((await enter(file, 2, {}, XLSX).expect(200)).body).toMatchObject({
      version: 3,
      dropped: ['3', '4'],
      rows: [
        { sheet: 'MDS', before: 'YES', change: 'CHANGED' },
        { before: 'NO', change: 'CHANGED' },
        { before: null, change: 'ADDED' },
      ],
    });
    expect(await api.read(path)).toMatchObject({ itemsAnsweredNo: 2 });
  });

  it('with lines that are refused are entered once those are left out, and their items are unanswered', async () => {
    const file = '項番,回答\n1,はい\n2,△\n甲,はい\n';
    expect((await preview(file)).body).toMatchObject({
      accepted: 1,
      refused: 2,
      rows: [{}, { change: null, refusal: { code: 'ANSWER' } }, { refusal: { code: 'ITEM_NUMBER' } }],
    });
    expect(codesOf(await enter(file, 3).expect(400))).toEqual([
      ['/file/3', 'ANSWER'],
      ['/file/4', 'ITEM_NUMBER'],
    ]);
    expect(await api.read(path)).toMatchObject({ version: 3 });
    await enter(file, 3, { leaveOutRefused: true }).expect(200);
    expect(await api.read(`${path}/answer-sheet`)).toMatchObject({
      version: 4,
      answers: [
        { no: '1', answer: 'YES' },
        { no: '2', answer: 'UNANSWERED' },
      ],
    });
  });

  it('are held against what else is said of the paper', async () => {
    expect((await api.patch(path, 4, { itemsAnsweredNo: 3 })).status).toBe(400);
    expect((await api.patch(path, 4, { type: 'SERVICE_SPEC_CONFORMITY' })).body).toMatchObject({
      errors: [{ pointer: '/type', code: 'OTHER_SHEET' }],
    });
    const other = `vendor-disclosure-documents/${await disclosure('SERVICE_SPEC_CONFORMITY')}`;
    const sent = registry.http.post(`/v1/${other}/answer-sheet-previews`).set('Content-Type', CSV).send(SHEET);
    expect(codesOf(await sent.expect(400))).toEqual([['/file', 'OTHER_KIND']]);
  });

  it('leave it to each institution how it deals with what is no yes, item by item; VND-009 asks for the rest', async () => {
    const contract = await api.create(
      'contracts',
      aContractBody(institutionId, vendorId, { handlesMedicalInfo: 'YES' }),
    );
    await registry.sql(
      `update contracts set negotiating_from = '2026-05-01', signed_on = '2026-06-01', activated_on = '2026-06-02', start_on = '2026-06-02', status = 'ACTIVE' where id = $1`,
      [contract.id],
    );
    const rows = Array.from(
      { length: 41 },
      (_, i) => `${i + 1},${[4, 7].includes(i) ? 'いいえ' : i === 9 ? '対象外' : 'はい'}\n`,
    );
    await enter(`項番,回答\n${rows.join('')}`, 4).expect(200);
    const found = async () => {
      const { items } = await api.read<{ items: { ruleId: string; facts: { items: string[] } }[] }>(
        `contracts/${contract.id}/gaps`,
        { limit: 200 },
      );
      return items.filter(({ ruleId }) => ruleId === 'VND-009').map(({ facts }) => facts.items);
    };
    const disclosureId = path.split('/')[1];
    const treat = (itemNo: string) =>
      api.create('disclosure-treatments', {
        institutionId,
        disclosureId,
        itemNo,
        treatment: '施錠で対応①',
        decidedOn: '2026-07-01',
        decidedBy: '見本',
      });
    expect(await found()).toEqual([['5', '8']]);
    const { id } = await treat('５');
    await treat('10');
    expect(await found()).toEqual([['8']]);
    await treat('8');
    expect(await found()).toEqual([]);
    await expect(treat('1')).rejects.toThrow(/"pointer":"\/itemNo","code":"NOT_OPEN"/);
    await expect(treat('8')).rejects.toThrow('409');
    const elsewhere = await registry.as({
      institutionId: (await api.create('institutions', anInstitutionBody())).id,
      roles: ['PROCUREMENT'],
    });
    await elsewhere.get(`/v1/disclosure-treatments/${id}`).expect(404);
    expect((await elsewhere.get('/v1/disclosure-treatments').expect(200)).body).toMatchObject({ items: [] });
    const vendor = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId });
    await vendor.get('/v1/disclosure-treatments').expect(403);
  });

  it('are read in at a browser, line by line, and what is no yes is dealt with there', async () => {
    const { id: own } = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    const id = await disclosure('SDS', new Client(await registry.as({ institutionId: own })));
    const [base, sheet] = [`/vendor-disclosure-documents/${id}`, `/vendor-disclosure-documents/${id}/answer-sheet`];
    const clerk = await browserOf(registry, { institutionId: own });
    const empty = (await clerk.get(sheet).expect(200)).text;
    for (const told of ['まだ取り込まれていません', '質問文は発行団体の著作物']) expect(empty).toContain(told);
    const refused = await clerk.post(`${sheet}-preview`).attach('file', Buffer.from('質問\n'), 'a.csv').expect(400);
    expect(refused.text).toContain('「項番」の列が見つかりません');
    const file = Buffer.from('項番,質問,回答\n1,a①,いいえ\n2,b,△\n3,c,対象外\n');
    const seen = (await clerk.post(`${sheet}-preview`).attach('file', file, 'a.csv').expect(200)).text;
    for (const told of ['取り込める行は2行', 'a①', 'いずれでもありません', '取り込めない1行を除いて取り込む'])
      expect(seen).toContain(told);
    const handed = { sheet: /name="sheet" value="([^"]+)"/.exec(seen)?.[1] ?? '', version: versionIn(seen) };
    expect((await sent(clerk, sheet, handed)).headers['location']).toBe(sheet);
    const shown = (await clerk.get(sheet)).text;
    for (const told of ['対応の記録なし', '58項目より55項目少ない', '未回答']) expect(shown).toContain(told);
    const begin = /href="([^"]+treatments\/new[^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await clerk.get(begin).expect(200)).text).toContain('value="1"');
    const decided = { treatment: '施錠で対応㈱', decidedOn: '2026-07-01', decidedBy: '𠮷田' };
    const said = { ...decided, institutionId: own, itemNo: '1' };
    const wrong = await sent(clerk, `${base}/treatments`, { ...said, itemNo: '9' });
    expect([wrong.status, wrong.text.includes('回答票にありません')]).toEqual([400, true]);
    expect((await sent(clerk, `${base}/treatments`, said)).status).toBe(303);
    const edit = /\/disclosure-treatments\/[0-9a-f-]+\/edit/.exec((await clerk.get(sheet)).text)?.[0] ?? '';
    const version = versionIn((await clerk.get(edit).expect(200)).text);
    const changed = { ...decided, treatment: '暗号化した', version };
    expect((await sent(clerk, edit.replace('/edit', ''), changed)).status).toBe(303);
    expect((await clerk.get(sheet).set('Accept-Language', 'en')).text).toMatch(/暗号化した.*Not dealt with/s);
    const people = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId });
    expect((await people.get(sheet).expect(200)).text).not.toContain('暗号化した');
  });

  it('have beside them the yearly checklist, each of whose いいえ has a target date', async () => {
    const { id } = await api.create('contracts', aContractBody(institutionId, vendorId));
    const clerk = await browserOf(registry, { institutionId });
    const said = { topic: 'VENDOR_CHECKLIST', conclusion: 'NO', confirmedOn: '2026-06-15', confirmedBy: '𠮷田' };
    const send = (lines: string) => sent(clerk, `/contracts/${id}/attestations`, { ...said, openItemLines: lines });
    expect((await clerk.get(`/contracts/${id}/attestations/new`).expect(200)).text).toContain('項番と目標日を空白で');
    for (const wrong of ['2② いつか', '2②\r\n2② 2027-01-01']) {
      const answer = await send(wrong);
      expect([answer.status, answer.text.includes('id="openItemLines-fault"')]).toEqual([400, true]);
    }
    expect((await send('2② 令和9年3月31日\r\n\r\n3①')).status).toBe(303);
    const { items } = await api.read<{ items: { id: string; version: number; openItems: object[] }[] }>(
      'attestations',
      {
        contractId: id,
      },
    );
    const openItems = [
      { itemNo: '2②', targetOn: '2027-03-31' },
      { itemNo: '3①', targetOn: null },
    ];
    expect(items).toMatchObject([{ openItems }]);
    const shown = (await clerk.get(`/contracts/${id}`)).text;
    for (const told of ['2②', '目標日 2027年3月31日', '目標日なし']) expect(shown).toContain(told);
    const path = `attestations/${items[0]?.id}`;
    const edit = (await clerk.get(`/${path}/edit`).expect(200)).text;
    expect(edit).toContain('2② 2027-03-31\n3①');
    const mended = { ...said, topic: '', openItemLines: '3① 2027-03-31', version: versionIn(edit) };
    expect((await sent(clerk, `/${path}`, mended)).status).toBe(303);
    expect(await api.read(path)).toMatchObject({ openItems: [{ itemNo: '3①', targetOn: '2027-03-31' }] });
    expect((await api.patch(path, 2, { conclusion: 'YES' })).body).toMatchObject({
      errors: [{ pointer: '/openItems', code: 'OTHER_KIND' }],
    });
  });

  it('are files of the two kinds, from those who may record facts of vendors', async () => {
    expect(codesOf(await preview('質問,回答\na,はい\n').expect(400))).toEqual([['/file', 'ITEM_COLUMN_MISSING']]);
    await preview('').expect(400);
    await preview('{}', 'application/json').expect(415);
    const reader = await registry.as({ roles: ['AUDITOR'] });
    await reader.post(`/v1/${path}/answer-sheet-previews`).set('Content-Type', CSV).send(SHEET).expect(403);
    const competitor = (await api.create('vendors', aVendorBody({ corporateNumber: null }))).id;
    const stranger = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: competitor });
    const answer = await stranger
      .post(`/v1/${path}/answer-sheet`)
      .set('If-Match', '"5"')
      .set('Content-Type', CSV)
      .send(SHEET);
    expect([403, 404]).toContain(answer.status);
    expect(await api.read(path)).toMatchObject({ version: 5 });
  });
});
