import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';
import { bytes, open } from '../support/workbooks';

/** A letter that others take for another one, and how somebody types who looks for it. */
const BATTERY: readonly (readonly [name: string, ...asked: string[]])[] = [
  ['福\ufa19医療', '福神', '福\ufa19', 'ふく', '福\ufa19\u{e0100}'],
  ['渡邊\u{e0101}電機', '渡辺', '渡邊', '渡邉', '渡邊\u{e0101}電機'],
  ['葛\ufe00飾情報', '葛飾', '葛\ufe01飾'],
  ['𠮷野システム', '吉野', '𠮷野しすてむ'],
  ['髙﨑①メディカル', '高崎1', '髙﨑①', '高﨑１めでぃかる'],
  ['ﾊﾝｶｸ ｶﾞｽ', 'ハンカクガス', 'はんかくがす', 'ﾊﾝｶｸ'],
  ['か\u3099くぶち', 'がくぶち', 'カ゛クブチ'],
  ['櫻Ｍｅｄ　Ｓｙｓｔｅｍｓ', '桜med', 'MED SYSTEMS', 'ｍｅｄｓｙｓ'],
  ['\u{2f8a6}\ufa11商会', '慈\ufa11', '\u{6148}崎商会'],
];

/** One spelling of each letter: か and its mark of its own are が; nothing else changes. */
const kept = (name: string) => name.replace('か\u3099', 'が');

/** What nobody sees, or what turns the direction of writing. */
const REFUSED = [
  '\u200b',
  '㈱\u200d見本',
  '\u3164',
  '見\u202e本',
  '見\u2067本',
  '見\ufeff本',
  '見\u00ad本',
  '\u2800',
  '\ufe0f',
];

describe('letters', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const register = async (body: object): Promise<{ id: string; name: string }> =>
    (await registry.http.post('/v1/vendors').send(body).expect(201)).body as { id: string; name: string };
  const found = async (query: object): Promise<string[]> => {
    const page = await registry.http
      .get('/v1/vendors')
      .query({ limit: 200, ...query })
      .expect(200);
    return (page.body as { items: { name: string }[] }).items.map(({ name }) => name);
  };

  it('come back as they went in, by id and by list, and are found however somebody types them', async () => {
    for (const [name, ...asked] of BATTERY) {
      const kana = name.startsWith('福') ? { nameKana: 'フクジンイリョウ' } : {};
      const { id } = await register({ name: `株式会社${name}`, ...kana });
      expect((await registry.http.get(`/v1/vendors/${id}`).expect(200)).body).toMatchObject({
        name: `株式会社${kept(name)}`,
      });
      for (const query of asked)
        expect([query, await found({ name: query })]).toEqual([query, [`株式会社${kept(name)}`]]);
    }
  });

  it('are the same on paper and in a workbook', async () => {
    const sides = await TwoSides.meet(registry);
    const title = BATTERY.map(([name]) => kept(name)).join('・');
    await registry.http
      .patch(`/v1/contracts/${sides.contractId}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send({ title })
      .expect(200);
    const file = async (kind: string) =>
      (await registry.http.get(`/v1/matrices/${sides.matrixId}/${kind}`).buffer().parse(bytes).expect(200))
        .body as Buffer;
    const cells: string[] = [];
    (await open(await file('workbook'))).eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text))),
    );
    expect(cells.some((cell) => cell.includes(title))).toBe(true);
    const printed = pdfText(await file('document'))
      .join('')
      .replace(/\s/g, '');
    for (const letter of ['髙﨑①メディカル', '渡邊', '野システム']) expect(printed).toContain(letter);
  });

  it.each(REFUSED)('%j in a name is refused, and the field is named', async (name) => {
    for (const [path, body, pointer] of [
      ['vendors', { name }, '/name'],
      ['vendors', { name: '見本', nameEn: name }, '/nameEn'],
      ['institutions', { name, kind: 'HOSPITAL' }, '/name'],
      ['vendors', { name: '見本', externalIds: [{ system: 'erp', key: name }] }, '/externalIds/0/key'],
    ] as const) {
      const answer = await registry.http.post(`/v1/${path}`).send(body);
      expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ pointer }] }]);
    }
  });

  it('of a legal form neither hide a name nor flood a search', async () => {
    const names = [
      '㈱法人形態一号',
      '法人形態二号(株)',
      '有限会社 法人形態三号',
      '㍿法人形態四号',
      'Zinc Works Co., Ltd.',
    ];
    for (const name of names) await register({ name });
    for (const asked of ['株式会社法人形態', '㈱法人形態', '(株) 法人形態', '㈲法人形態', '法人形態'])
      expect((await found({ name: asked })).sort()).toEqual(names.slice(0, 4).sort());
    for (const alone of ['株式会社', '㈱', '（株）', '㍿', '有限会社', '・'])
      expect([alone, await found({ name: alone })]).toEqual([alone, []]);
    expect(await found({ name: 'zinc' })).toEqual(['Zinc Works Co., Ltd.']);
    expect(await found({ name: 'ZINC WORKS, Inc.' })).toEqual(['Zinc Works Co., Ltd.']);
  });

  it('are sorted by their reading where there is one', async () => {
    const spoken = ['アート', 'アアド', 'カク', 'ガク', 'カクメイ', 'パリ', 'ハル', 'ヴイ', 'ウエ'];
    for (const kana of spoken)
      await register({
        name: `読み${String.fromCodePoint(0x9fa0 - (kana.charCodeAt(0) % 64))}`,
        nameKana: kana,
        address: 'reading',
      });
    const answer = await registry.http.get('/v1/vendors?sort=name&limit=200').expect(200);
    const read = (answer.body as { items: { nameKana: string | null; address: string | null }[] }).items
      .filter(({ address }) => address === 'reading')
      .map(({ nameKana }) => nameKana);
    expect(read).toEqual(['アアド', 'アート', 'ヴイ', 'ウエ', 'カク', 'ガク', 'カクメイ', 'パリ', 'ハル']);
  });

  it('make no second record of a number that differs by width or case only', async () => {
    const sides = await TwoSides.meet(registry);
    const contract = {
      institutionId: sides.institutionId,
      vendorId: sides.vendorId,
      title: '双子',
      startOn: '2026-12-01',
    };
    await registry.http
      .post('/v1/contracts')
      .send({ ...contract, contractNo: 'Tw-１' })
      .expect(201);
    for (const contractNo of ['TW-1', 'ｔｗ－１', 'tw−1']) {
      const answer = await registry.http.post('/v1/contracts').send({ ...contract, contractNo });
      expect([answer.status, answer.body]).toMatchObject([
        409,
        { code: 'TAKEN', errors: [{ pointer: '/contractNo' }] },
      ]);
    }
    const asked = await registry.http.get('/v1/contracts').query({ contractNo: 'ＴＷ-1' }).expect(200);
    expect(asked.body).toMatchObject({ items: [{ contractNo: 'Tw-１' }] });

    const first = await registry.http.put('/v1/external/vendors/erp/V-7').send({ name: '双子商会' }).expect(201);
    const again = await registry.http
      .put(`/v1/external/vendors/erp/${encodeURIComponent('ｖ－7')}`)
      .set('If-Match', '"1"')
      .send({ name: '双子商会', address: '同じ記録' })
      .expect(200);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    const twin = await registry.http
      .post('/v1/vendors')
      .send({ name: '別', externalIds: [{ system: 'ERP', key: 'v-7' }] });
    expect([twin.status, twin.body]).toMatchObject([409, { errors: [{ pointer: '/externalIds' }] }]);
  });
});
