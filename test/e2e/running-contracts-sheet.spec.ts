import { Workbook, type Worksheet } from 'exceljs';
import { corporateNumberCheckDigit } from '../../src/kernel/corporate-number';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { type FileImport, overWith } from '../support/file-jobs';
import { rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { openTakeOver, takeOver } from '../support/take-over';
import { bytes, hasLibreOffice, throughLibreOffice } from '../support/workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CONTRACTS = rounds(40, 200);
const VENDORS = CONTRACTS / 4;
const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** A list as a hospital keeps it: titles above, merged headings and cells, 和暦, full-width numbers, notes. */
async function hospitalBook(): Promise<Buffer> {
  const book = new Workbook();
  const begin = (name: string, ...rows: unknown[][]): Worksheet => {
    const sheet = book.addWorksheet(name);
    sheet.addRows([[`${name}一覧(令和8年度 医療情報部)`], [], ...rows]);
    sheet.mergeCells('A1:D1');
    return sheet;
  };
  const vendors = begin('事業者', ['業者コード', '業者名', '法人番号', '電話', '備考']);
  const certificates = begin('認証', ['管理番号', '業者コード', '認証の種類', '登録番号', '登録日', '有効期限']);
  const contracts = begin(
    '契約',
    ['契約番号', '業者コード', '件名', '契約期間', null, '自動更新', '稼働中', '医療情報'],
    [null, null, null, '開始日', '終了日', null, null, null],
  );
  contracts.mergeCells('D3:E3');
  for (const column of ['A', 'B', 'C', 'F', 'G', 'H']) contracts.mergeCells(`${column}3:${column}4`);
  const devices = begin('機器', ['資産番号', '機器名', '契約番号', '設置場所', '状態', '稼働日', 'サポート終了']);
  for (let v = 1; v <= VENDORS; v++) {
    const base = `88${String(v).padStart(10, '0')}`;
    const number = `${corporateNumberCheckDigit(base)}${base}`;
    vendors.addRow([v, `㈱髙﨑電算 ${v}号`, wide(number), wide('03-1234-5678'), 'メモ\n二行目']);
    certificates.addRow([
      `C-${v}`,
      v,
      'Pマーク',
      `10${wide(String(v).padStart(6, '0'))}(03)`,
      '令和７年１月１日',
      'R11.12.31',
    ]);
  }
  for (let c = 1; c <= CONTRACTS; c++) {
    const vendor = Math.ceil(c / 4);
    const row = contracts.addRow([
      `K-${c}`,
      (c - 1) % 4 === 0 ? vendor : null,
      `電子カルテ保守 第${wide(String(c))}号`,
      c % 2 === 0 ? new Date('2024-04-01T00:00:00Z') : '令和６年４月１日',
      '令和９年３月３１日',
      c % 3 === 0 ? '有' : '無',
      '○',
      '有',
    ]);
    if (c % 2 === 0) row.getCell(4).numFmt = '[$-411]ggge"年"m"月"d"日"';
    if (c % 4 === 0) contracts.mergeCells(`B${row.number - 3}:B${row.number}`);
    if (c === 1) row.getCell(3).note = '契約書は書庫A';
    devices.addRow([
      `M-${c}`,
      `サーバー ${c}`,
      `K-${c}`,
      '電算室',
      '稼働中',
      '令和6年4月1日',
      c % 2 === 0 ? '令和13年10月31日' : null,
    ]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const ANSWER = [
  { text: '有', value: 'YES' },
  { text: '無', value: 'NO' },
  { text: '○', value: 'YES' },
];
const PROFILES = [
  {
    resource: 'vendors',
    sheet: '事業者',
    headerRow: 3,
    columns: [
      { heading: '業者コード', field: 'key', digits: 4 },
      { heading: '業者名', field: 'name' },
      { heading: '法人番号', field: 'corporateNumber' },
      { heading: '電話', field: 'phone' },
    ],
  },
  {
    resource: 'certifications',
    sheet: '認証',
    headerRow: 3,
    columns: [
      { heading: '管理番号', field: 'key' },
      { heading: '業者コード', field: 'vendorKey', digits: 4 },
      { heading: '認証の種類', field: 'scheme', words: [{ text: 'Pマーク', value: 'PMARK' }] },
      { heading: '登録番号', field: 'registrationNumber' },
      { heading: '登録日', field: 'validFrom', dateForm: 'JAPANESE' },
      { heading: '有効期限', field: 'validTo', dateForm: 'JAPANESE_SHORT' },
    ],
  },
  {
    resource: 'contracts',
    sheet: '契約',
    headerRow: 4,
    headerDepth: 2,
    columns: [
      { heading: '契約番号', field: 'key' },
      { heading: '業者コード', field: 'vendorKey', digits: 4 },
      { heading: '契約番号', field: 'contractNo' },
      { heading: '件名', field: 'title' },
      { heading: '契約期間 / 開始日', field: 'startOn', dateForm: 'JAPANESE' },
      { heading: '契約期間 / 終了日', field: 'endOn', dateForm: 'JAPANESE' },
      { heading: '自動更新', field: 'autoRenew' },
      { heading: '稼働中', field: 'serviceInUse', words: ANSWER },
      { heading: '医療情報', field: 'handlesMedicalInfo', words: ANSWER },
    ],
  },
  {
    resource: 'equipment',
    sheet: '機器',
    headerRow: 3,
    columns: [
      { heading: '資産番号', field: 'key' },
      { heading: '資産番号', field: 'assetNo' },
      { heading: '機器名', field: 'name' },
      { heading: '契約番号', field: 'contractKeys' },
      { heading: '設置場所', field: 'location' },
      { heading: '状態', field: 'status', words: [{ text: '稼働中', value: 'LIVE' }] },
      { heading: '稼働日', field: 'liveFrom', dateForm: 'JAPANESE' },
      { heading: 'サポート終了', field: 'endOfSupportOn', dateForm: 'JAPANESE' },
    ],
  },
] as const;

describe('a workbook of running contracts', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  const profiles: Shown[] = [];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    for (const profile of [...PROFILES].reverse())
      profiles.unshift(
        await api.create(`institutions/${institution.id}/exchange-profiles`, {
          name: profile.sheet,
          system: 'ledger',
          format: 'XLSX',
          followedById: profiles[0]?.id ?? null,
          ...profile,
        }),
      );
  });
  afterAll(() => registry.stop());

  it('is in after one preview, and judged; what runs is taken over by its step', async () => {
    const book = await hospitalBook();
    const files = (await hasLibreOffice()) ? [book, await throughLibreOffice(book)] : [book];
    const rows = VENDORS * 2 + CONTRACTS * 2;
    for (const [at, file] of files.entries()) {
      const sent = await registry.http
        .post(`/v1/exchange-profiles/${profiles[0]?.id}/file-imports`)
        .set('Content-Type', XLSX)
        .send(file);
      const seen = await overWith(registry.http, (sent.body as FileImport).id, 3_000);
      const expected =
        at === 0 ? { created: rows, updated: 0, refused: 0 } : { created: 0, updated: 0, unchanged: rows, refused: 0 };
      expect(seen).toMatchObject({ state: 'LOOKED_AT', rowCount: rows, ...expected });
      await registry.http
        .post(`/v1/file-imports/${seen.id}/entry`)
        .set('If-Match', `"${seen.version}"`)
        .send({})
        .expect(200);
      expect(await overWith(registry.http, seen.id, 3_000)).toMatchObject({ state: 'TAKEN', ...expected });
    }
    const contract = await api.read(`external/contracts/ledger/K-${CONTRACTS}`);
    const vendor = await api.read(`external/vendors/ledger/${String(VENDORS).padStart(4, '0')}`);
    expect(contract).toMatchObject({
      vendorId: vendor.id,
      title: `電子カルテ保守 第${wide(String(CONTRACTS))}号`,
      startOn: '2024-04-01',
      endOn: '2027-03-31',
      serviceInUse: 'YES',
    });
    expect(await api.read(`external/equipment/ledger/M-${CONTRACTS}`)).toMatchObject({
      contractIds: [contract.id],
      endOfSupportOn: '2031-10-31',
    });
    await openTakeOver(registry, institution.id);
    await takeOver(registry, contract, 'contracts', { signedOn: '2024-03-20', activatedOn: '2024-04-01' });
    const { items } = await api.read<{ items: { ruleId: string }[] }>(`contracts/${contract.id}/gaps`, { limit: 200 });
    expect(items.map(({ ruleId }) => ruleId)).toContain('CON-003');
  }, 600_000);

  it('comes back with the rows of each sheet that are refused, to be mended and sent again', async () => {
    const book = new Workbook();
    await book.xlsx.load((await hospitalBook()) as never);
    const [wrong, unknown] = [book.getWorksheet('事業者')?.getCell('C4'), book.getWorksheet('機器')?.getCell('C4')];
    if (wrong === undefined || unknown === undefined) throw new Error('no such sheets');
    wrong.value = '1180301018772';
    unknown.value = 'K-none';
    const refused = await registry.http
      .post(`/v1/exchange-profiles/${profiles[0]?.id}/refused-rows`)
      .set('Content-Type', XLSX)
      .send(Buffer.from(await book.xlsx.writeBuffer()))
      .buffer(true)
      .parse(bytes)
      .expect(200);
    const back = new Workbook();
    await back.xlsx.load(refused.body as never);
    expect(back.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['事業者', 4],
      ['認証', 3],
      ['契約', 4],
      ['機器', 4],
    ]);
    const mended = back.getWorksheet('事業者')?.getCell('C4');
    if (mended !== undefined) mended.value = '7000012050002';
    const again = back.getWorksheet('機器')?.getCell('C4');
    if (again !== undefined) again.value = 'K-1';
    const seen = await registry.http
      .post(`/v1/exchange-profiles/${profiles[0]?.id}/import-previews`)
      .set('Content-Type', XLSX)
      .send(Buffer.from(await back.xlsx.writeBuffer()))
      .expect(200);
    expect(seen.body).toMatchObject({ created: 0, updated: 1, unchanged: 1, refused: 0 });
  });

  it('has sheets that follow one another in no circle, and within the institution', async () => {
    const [first, , , last] = profiles;
    const at = (id: string | undefined) => `exchange-profiles/${id}`;
    const circle = await api.patch(at(last?.id), last?.version ?? 1, { followedById: first?.id });
    expect(circle).toMatchObject({ status: 400, body: { errors: [{ pointer: '/followedById', code: 'CYCLE' }] } });
    const itself = await api.patch(at(last?.id), last?.version ?? 1, { followedById: last?.id });
    expect(itself).toMatchObject({ status: 400 });
    const other = await api.create('institutions', anInstitutionBody());
    const its = { ...PROFILES[0], name: '隣', system: 'x', format: 'XLSX' };
    const foreign = await api.create(`institutions/${other.id}/exchange-profiles`, its);
    const wrong = await api.patch(at(last?.id), last?.version ?? 1, { followedById: foreign.id });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/followedById', code: 'NOT_FOUND' }] } });
    const text = await registry.http
      .post(`/v1/institutions/${other.id}/exchange-profiles`)
      .send({ ...its, name: '文', format: 'CSV', followedById: foreign.id })
      .expect(400);
    expect(text.body).toMatchObject({ errors: [{ pointer: '/followedById' }] });
  });
});
