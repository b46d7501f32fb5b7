import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';
import { bytes, cellAt, edit, sheetOf } from '../support/workbooks';

const OPERATIONAL = '運用・対応';
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** The fields that a page hands back unseen. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );

describe('papers and forms of a matrix at a browser', () => {
  let registry: TestRegistry;
  let two: TwoSides;
  let hospital: Agent;
  let vendor: Agent;
  let prime: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  beforeEach(async () => {
    two = await TwoSides.meet(registry);
    hospital = await browserOf(registry, { institutionId: two.institutionId });
    vendor = await browserOf(registry, { vendorId: two.vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
    prime = (await two.matrix()).parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
  });
  afterAll(() => registry.stop());

  const file = async (agent: Agent, what: string): Promise<Buffer> => {
    const { body } = (await agent.get(`/matrices/${two.matrixId}/${what}`).buffer().parse(bytes).expect(200)) as {
      body: Buffer;
    };
    return body;
  };
  const answered = async (key: string, mark: string | null): Promise<Buffer> =>
    edit(await file(hospital, 'form/content?side=VENDOR'), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), key, `MARK:${prime}`).value = mark;
    });
  const preview = (agent: Agent, sent: Buffer, side?: string) => {
    const form = agent.post(`/matrices/${two.matrixId}/form-preview`);
    return (side === undefined ? form : form.field('side', side)).attach('file', sent, 'form.xlsx');
  };
  const enter = (agent: Agent, html: string, over: Record<string, string> = {}) =>
    agent
      .post(`/matrices/${two.matrixId}/form`)
      .type('form')
      .send({ ...hiddenIn(html), ...over });
  const rowIn = async (key: string) => (await two.matrix()).rows.find((row) => row.key === key);
  const stateOf = async (key: string) => (await two.concord()).rows.find((row) => row.key === key)?.state;

  it('are handed out: the annex with dates as chosen and evidence on wish, the workbook, the form', async () => {
    const page = await hospital.get(`/matrices/${two.matrixId}/papers`).expect(200);
    for (const word of ['和暦', '西暦', '行ごとの根拠', '医療機関の回答票', '事業者の回答票'])
      expect(wordsOf(page.text)).toContain(word);
    await two.agree();
    const printed = async (query: string) =>
      pdfText(await file(hospital, `document/content?${query}`))
        .join('')
        .replace(/\s/g, '');
    const japanese = await printed('paper=A4');
    const western = await printed('paper=A4&era=WESTERN&evidence=true');
    expect(japanese).toMatch(/合意日令和\d+年/);
    expect(western).toMatch(/合意日20\d\d年/);
    expect(western).not.toContain('令和');
    expect([japanese, western].map((text) => text.includes('行ごとの根拠(申告と協議の記録)'))).toEqual([false, true]);
    expect(western).toContain('髙﨑起案');
    expect((await hospital.get(`/matrices/${two.matrixId}/document/content?era=SHOWA`)).status).toBe(400);
    expect((await file(hospital, 'workbook/content')).subarray(0, 2).toString()).toBe('PK');
    expect(wordsOf((await hospital.get(`/matrices/${two.matrixId}/papers`)).text)).toContain('合意までのあいだ');
  });

  it('are held against what was agreed, cell by cell, where somebody holds a workbook', async () => {
    await two.agree();
    expect((await hospital.get('/matrices').expect(200)).text).toContain('href="/matrix-verifications"');
    const held = (copy: Buffer) =>
      vendor.post('/matrix-workbook-verifications').attach('file', copy, { filename: '写し①.xlsx' });
    const copy = await file(hospital, 'workbook/content');
    const same = wordsOf((await held(copy).expect(200)).text);
    expect(same).toContain('合意済(現行版)');
    expect(same).toContain('どのセルも、台帳にある内容と同じです');
    const forged = await edit(copy, (workbook) => {
      sheetOf(workbook, OPERATIONAL).getCell('G5').value = '<b>協</b>';
    });
    const other = await held(forged).expect(200);
    expect(wordsOf(other.text)).toContain('合意した内容と違います');
    expect(other.text).toMatch(/<th scope="row">G5<\/th>[\s\S]*?&lt;b>協&lt;\/b>/);
    const unread = await held(Buffer.from('no workbook')).expect(400);
    expect(unread.text).toContain('role="alert"');
    const none = await vendor.post('/matrix-workbook-verifications').type('form').send({});
    expect([none.status, none.text.includes('role="alert"')]).toEqual([400, true]);
  });

  it('show what a form changes before anything is recorded, by the side that is said, and then enter it', async () => {
    const sent = await answered('SV-01', '責実');
    expect(wordsOf((await preview(hospital, sent).expect(400)).text)).toContain('だれの回答かを選んでください');
    expect(wordsOf((await preview(hospital, sent, 'INSTITUTION').expect(400)).text)).toContain('相手方の回答票です');
    const shown = await preview(hospital, sent, 'VENDOR').expect(200);
    expect(wordsOf(shown.text)).toContain('代理入力');
    expect(wordsOf(shown.text)).toContain('回答票の変更');
    expect(await stateOf('SV-01')).toBe('UNDECLARED');
    await enter(hospital, shown.text).expect(303);
    expect(await stateOf('SV-01')).toBe('ONE_SIDED');
    // A colleague was faster: what the page showed is not what is on record any more.
    expect((await enter(hospital, shown.text, { once: 'another' })).status).toBe(412);
    const own = await preview(vendor, await edit(await file(vendor, 'form/content'), () => undefined), 'VENDOR');
    expect(wordsOf(own.text)).toContain('変わるものはありません');
  });

  it('leave rows that cannot be read aside, and the good ones are entered', async () => {
    const mixed = await edit(await answered('SV-01', '責実'), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SE-01', `MARK:${prime}`).value = '◎';
    });
    const shown = await preview(hospital, mixed, 'VENDOR').expect(200);
    expect(wordsOf(shown.text)).toContain('取り込めない1行を除いて取り込む');
    await enter(hospital, shown.text).expect(303);
    expect([await stateOf('SV-01'), await stateOf('SE-01')]).toEqual(['ONE_SIDED', 'UNDECLARED']);
  });

  it('say beforehand which rows the vendor has declared by itself: nobody enters those in its place', async () => {
    const sent = await edit(await answered('SV-01', '責実'), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SV-02', `MARK:${prime}`).value = '責実';
    });
    const own = (['ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT'] as const).map((role) => ({ partyId: prime, role }));
    await two.declare(two.vendor, (await rowIn('SV-01'))!.id, own);
    const shown = await preview(hospital, sent, 'VENDOR').expect(200);
    expect(wordsOf(shown.text)).toContain('事業者が自ら申告しています');
    expect(wordsOf(shown.text)).toContain('取り込めない1行を除いて取り込む');
    await enter(hospital, shown.text).expect(303);
    expect([await stateOf('SV-01'), await stateOf('SV-02')]).toEqual(['ONE_SIDED', 'ONE_SIDED']);
    const names = await Promise.all(
      ['INSTITUTION', 'VENDOR'].map(async (side) => {
        const { headers } = await hospital.get(`/matrices/${two.matrixId}/form/content?side=${side}`).expect(200);
        return decodeURIComponent(String(headers['content-disposition']));
      }),
    );
    expect(names).toEqual([expect.stringContaining('回答票_医療機関'), expect.stringContaining('回答票_事業者')]);
  });

  it('ask about what both changed and what was emptied, take nothing undecided, and follow what is decided', async () => {
    const row = await rowIn('SV-01');
    const partOf = (...roles: string[]) => roles.map((role) => ({ partyId: prime, role }));
    await two.declare(two.vendor, row!.id, partOf('ACCOUNTABLE', 'RESPONSIBLE'));
    const older = await answered('SV-01', '責実共');
    await two.declare(two.vendor, row!.id, partOf('ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT'));
    const shown = await preview(vendor, older, 'VENDOR').expect(200);
    expect(wordsOf(shown.text)).toContain('双方が変更');
    const undecided = await enter(vendor, shown.text);
    expect([undecided.status, wordsOf(undecided.text).includes('双方が変更')]).toEqual([400, true]);
    // Whoever has forgotten a row is led to where it is decided; the words of the API are for programs.
    const [, toRow = ''] = /<a href="#decide-SV-01">([^<]*)<\/a>/.exec(undecided.text.replace(/<!--.*?-->/g, '')) ?? [];
    expect(toRow).toMatch(/^SV-01 委託先の管理責任者.*どちらを採りますか/);
    expect(undecided.text).toMatch(/<fieldset[^>]* id="decide-SV-01"[^>]* aria-invalid/);
    expect(undecided.text).toContain('id="decide-SV-01-fault"');
    expect(wordsOf(undecided.text)).not.toMatch(/take|leave|入力に誤り/);
    const own = async () =>
      (
        await registry.sql<{ role: string }>(
          `select x.role from matrix_declared_roles x join matrix_declarations d on d.id = x.declaration_id where d.row_id = $1 order by x.role`,
          [row!.id],
        )
      ).map(({ role }) => role);
    await enter(vendor, shown.text, { 'decide-SV-01': 'leave', once: 'left' }).expect(303);
    expect(await own()).toEqual(['ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT']);
    const again = await preview(vendor, older, 'VENDOR').expect(200);
    await enter(vendor, again.text, { 'decide-SV-01': 'take', once: 'taken' }).expect(303);
    expect(await own()).toEqual(['ACCOUNTABLE', 'INFORMED', 'RESPONSIBLE']);
  });

  it('say plainly what is no form: another file, an encrypted one, none', async () => {
    const other = await preview(hospital, Buffer.from('no workbook'), 'VENDOR').expect(400);
    expect(wordsOf(other.text)).toContain('Excel ファイル(.xlsx)として読めません');
    const encrypted = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(wordsOf((await preview(hospital, encrypted, 'VENDOR').expect(400)).text)).toContain('パスワードを外して');
    const none = await hospital.post(`/matrices/${two.matrixId}/form-preview`).field('side', 'VENDOR');
    expect([none.status, wordsOf(none.text).includes('必須の項目です')]).toEqual([400, true]);
    const large = await preview(hospital, Buffer.alloc(700 * 1024, 1), 'VENDOR').expect(400);
    expect(wordsOf(large.text)).toContain('大きすぎます');
    await enter(hospital, '', { workbook: 'AAAA', side: 'VENDOR' }).expect(412);
    await enter(hospital, '', { workbook: 'AAAA', side: 'VENDOR', version: '1' }).expect(400);
  });
});
