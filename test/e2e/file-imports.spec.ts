import { encode } from 'iconv-lite';
import { type Agent } from 'supertest';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly id: string | null;
  readonly cells: readonly { field: string; change: string; before: string; after: string }[];
  readonly refusals: readonly { field: string | null; heading: string | null; code: string; detail: string }[];
}
interface Outcome {
  readonly isDone: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly Row[];
}

const COLUMNS = [
  { heading: '取引先コード', field: 'key', digits: 6 },
  { heading: '取引先名', field: 'name' },
  { heading: '住所', field: 'address', whenEmpty: 'CLEAR' },
  { heading: '法人番号', field: 'corporateNumber' },
  { heading: '確認日', field: 'registerFetchedOn', dateForm: 'COMPACT' },
];
const HEAD = '取引先コード,取引先名,住所,法人番号,確認日\r\n';

describe('files of records', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let profile: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    profile = await profileOf({ name: '会計', encoding: 'CP932', columns: COLUMNS });
    clerk = await registry.as({ institutionId: institution.id, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  const profileOf = (over: object) =>
    api.create(`institutions/${institution.id}/exchange-profiles`, { resource: 'vendors', system: 'kaikei', ...over });
  const send = (who: Agent, route: string, file: Buffer, its: Shown = profile) =>
    who.post(`/v1/exchange-profiles/${its.id}/${route}`).set('Content-Type', 'text/csv').send(file);
  const taken = async (route: string, file: Buffer, its: Shown = profile): Promise<Outcome> => {
    const answer = await send(clerk, route, file, its);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body as Outcome;
  };
  const cp932 = (text: string) => encode(HEAD + text, 'cp932');
  const vendorBy = (key: string) => api.read(`external/vendors/kaikei/${key}`);

  it('are looked at row by row and cell by cell, taken in whole, and change nothing the second time', async () => {
    const file = cp932(
      '123,㈱髙﨑①メディカル,"表ソ能町""十"",番地",７０００－０１２０５－０００２,20261101\r\n7,見本電算,,,00000000\r\n,,,,\r\n',
    );
    const seen = await taken('import-previews', file);
    expect(seen).toMatchObject({ isDone: false, created: 2, updated: 0, refused: 0 });
    expect(seen.rows.map(({ row, outcome, id }) => [row, outcome, id])).toEqual([
      [2, 'CREATE', null],
      [3, 'CREATE', null],
    ]);
    await registry.http.get('/v1/external/vendors/kaikei/000123').expect(404);
    expect(await taken('imports', file)).toMatchObject({ isDone: true, created: 2 });
    expect(await vendorBy('000123')).toMatchObject({
      name: '㈱髙﨑①メディカル',
      address: '表ソ能町"十",番地',
      corporateNumber: '7000012050002',
      registerFetchedOn: '2026-11-01',
      version: 1,
    });
    expect(await taken('imports', file)).toMatchObject({
      isDone: true,
      created: 0,
      updated: 0,
      unchanged: 2,
      rows: [],
    });
    expect(await vendorBy('000123')).toMatchObject({ version: 1 });
    const moved = await taken('import-previews', cp932('000123,㈱髙﨑①メディカル,,7000012050002,20261101\r\n'));
    expect(moved.rows).toEqual([
      expect.objectContaining({
        outcome: 'UPDATE',
        cells: [
          expect.objectContaining({ field: 'address', change: 'CHANGED', before: '表ソ能町"十",番地', after: '' }),
        ],
      }),
    ]);
  });

  it('may have empty columns behind those that the profile reads, in the headings, in rows, or in some of either', async () => {
    const [headings = ''] = HEAD.split('\r\n');
    for (const [at, head] of [`${headings},,,`, headings, `${headings},備考,`].entries()) {
      const file = encode(`${head}\r\nT-${at},末尾の列,,,,,,\r\nT-${at}b,末尾の列,\r\n,,,,,,,,\r\n`, 'cp932');
      expect(await taken('imports', file)).toMatchObject({ isDone: true, created: 2, refused: 0 });
      expect(await taken('imports', file)).toMatchObject({ unchanged: 2, rows: [] });
    }
  });

  it('with rows that are refused are taken in without these, which come back to be mended', async () => {
    const file = cp932(
      '201,良い事業者,,,\r\n202,番号違い,,1180301018772,\r\n203,日付違い,,,20260230\r\n201,二度目,,,\r\n,キー無し,,,\r\n205,〓田,,,\r\n206,,,,\r\n',
    );
    const seen = await taken('import-previews', file);
    expect(seen.rows.flatMap(({ row, refusals }) => refusals.map(({ heading, code }) => [row, heading, code]))).toEqual(
      [
        [3, '法人番号', 'CHECK_DIGIT'],
        [4, '確認日', 'NOT_A_DATE'],
        [5, '取引先コード', 'TWICE'],
        [6, '取引先コード', 'REQUIRED'],
        [7, '取引先名', 'LOST_LETTER'],
        [8, '取引先名', 'REQUIRED'],
      ],
    );
    const whole = await send(clerk, 'imports', file).expect(400);
    expect((whole.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/file/3/法人番号');
    await registry.http.get('/v1/external/vendors/kaikei/000201').expect(404);
    expect(await taken('imports?leaveOutRefused=true', file)).toMatchObject({ isDone: true, created: 1, refused: 6 });
    const back = await send(clerk, 'refused-rows', file).buffer(true).parse(bytes).expect(200);
    const text = new TextDecoder('shift_jis').decode(back.body as Buffer);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '取引先コード,取引先名,住所,法人番号,確認日,取り込めない理由',
      '202,番号違い,,1180301018772,,法人番号: 検査用数字が合いません。桁の写し間違いがないか確認してください',
    ]);
    const mended = encode(text.replace('1180301018772', '1180301018771').replace('20260230', '20260228'), 'cp932');
    expect(await taken('import-previews', mended)).toMatchObject({ created: 2, updated: 1, refused: 3 });
  });

  it.each<[string, string | Buffer, string]>([
    ['a quotation mark never closed', cp932('1,"終わらない,,,\r\n'), 'QUOTES'],
    [
      'a column twice',
      encode('取引先コード,取引先名,住所,法人番号,確認日,取引先　名\r\n1,あ,,,,\r\n', 'cp932'),
      'COLUMN_TWICE',
    ],
    ['a column that is missing', encode('取引先コード,取引先名,住所,確認日\r\n1,あ,,\r\n', 'cp932'), 'COLUMN_MISSING'],
    ['no rows', cp932(''), 'NO_ROWS'],
  ])('with %s are refused as a whole', async (_, file, code) => {
    const answer = await send(clerk, 'import-previews', Buffer.from(file)).expect(400);
    expect((answer.body as { errors: { code: string }[] }).errors.map((one) => one.code)).toEqual([code]);
  });

  it('go round no permission and no field owner', async () => {
    const file = cp932('301,新しい,,,\r\n');
    const auditor = await registry.as({ institutionId: institution.id, roles: ['AUDITOR'] });
    await send(auditor, 'imports', file).expect(403);
    const other = await api.create('institutions', anInstitutionBody());
    const stranger = await registry.as({ institutionId: other.id });
    await send(stranger, 'imports', file).expect(404);
    await taken('imports', file);
    await api.patch(`institutions/${institution.id}`, institution.version, {
      fieldOwners: [{ system: 'kaikei', resource: 'vendors', fields: ['address'] }],
    });
    const seen = await taken('imports', cp932('301,別の名,千代田,,\r\n'));
    expect(seen.rows[0]?.cells.map(({ field, change }) => [field, change])).toEqual([
      ['name', 'PASSED_OVER'],
      ['address', 'CHANGED'],
    ]);
    expect(await vendorBy('000301')).toMatchObject({ name: '新しい', address: '千代田' });
    await api.patch(`institutions/${institution.id}`, institution.version + 1, { fieldOwners: [] });
  });

  it('of another make than the profile says are no reason to fall over', async () => {
    const workbook = await profileOf({ name: '表計算', format: 'XLSX', columns: COLUMNS });
    await send(clerk, 'import-previews', cp932('1,あ,,,\r\n'), workbook).expect(400);
    await send(clerk, 'import-previews', Buffer.from('PK\u0003\u0004 no workbook'), workbook).expect(400);
    await clerk.post(`/v1/exchange-profiles/${profile.id}/imports`).send({}).expect(415);
  });
});
