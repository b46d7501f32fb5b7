import { aMatrixPaper, SIX_PARTIES } from '../../test/factories/matrix-paper';
import { rounds, sampled } from '../../test/support/ordeal';
import { pdfText } from '../../test/support/pdf-text';
import { demandPages } from './demand-pages';
import { type MatrixPaper, type PaperRow } from './matrix-paper';
import { matrixPdf } from './matrix-pdf';
import { FONT_SIZE } from './files/pdf';
import { writePdf } from './files/write-pdf';
import { type PrintChoices } from './print-choices';
import { calendarDate } from '../kernel/calendar-date';

const MADE_AT = new Date('2026-11-24T03:00:00Z');
const [hospital = SIX_PARTIES[0]!, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;
const LONG = `サーバのOSとミドルウェアを対象とし、端末は含まない。髙﨑①⑥㈱𠮷 ${'月次で適用し翌営業日までに報告する。'.repeat(12)}`;
const answered: Partial<PaperRow> = {
  note: LONG,
  parts: [
    { partyId: hospital.id, role: 'ACCOUNTABLE', note: null },
    { partyId: vendor.id, role: 'RESPONSIBLE', note: '緊急時は電話で連絡のうえ即日対応する' },
  ],
};
const agreed = (over: Partial<MatrixPaper> = {}, row: Partial<PaperRow> = answered) =>
  aMatrixPaper({ isBinding: true, status: '合意済', agreedOn: '2026-11-20', ...over }, () => row);
const printed = new Map<string, Promise<string[]>>();
/** Several tests look at the same paper: to write it takes longer than all else. */
const pages = (paper: MatrixPaper, size: 'A3' | 'A4' = 'A3'): Promise<string[]> => {
  const key = JSON.stringify([paper, size]);
  const model = () => matrixPdf(paper, { size, era: 'JAPANESE', evidence: null }, MADE_AT);
  const made = printed.get(key) ?? writePdf(model()).then(pdfText);
  printed.set(key, made);
  return made;
};
/** Without the breaks that only the width of a cell made. */
const joined = (texts: readonly string[]) => texts.join('\n').replace(/\s/g, '');

describe('a matrix as PDF', () => {
  it.each(['A3', 'A4'] as const)('says all of 75 rows with six parties and long notes on %s', async (size) => {
    const paper = agreed();
    const text = joined(await pages(paper, size));
    for (const { key, title, clauses } of paper.layers.flatMap(({ rows }) => rows)) {
      expect(text).toContain(key);
      expect(text).toContain(title.replace(/\s/g, ''));
      expect(text).toContain(clauses.join(',').replace(/\s/g, ''));
    }
    for (const { label, kindWord } of SIX_PARTIES) for (const said of [kindWord, label]) expect(text).toContain(said);
    expect(text.split(joined([LONG])).length - 1).toBe(75);
    expect(text).not.toContain('〓を');
  });

  it('repeats headings, and bears contract, revision, hash and number on every page', async () => {
    const texts = await pages(agreed());
    expect(texts.length).toBeGreaterThan(4);
    texts.forEach((text, i) => {
      expect(text).toContain(`${i + 1} / ${texts.length}`);
      expect(text).toMatch(/K-2026-①⑥ {2}第3版 \(合意済\) {2}出力 2026-11-24 12:00/);
      expect(text).toContain('0e3f7979 2cb1bb4e 15905e72 267e4545 952299ce 5ce8f5e4 069f8a60 459098d2');
    });
    const headed = texts.filter((text) => /(LG|SV|CL|SR|IN|SE|EQ|CD|IR|EX|TP)-\d\d/.test(text));
    expect(headed.length).toBe(texts.length - 1);
    for (const text of headed) expect(text).toContain('範囲・分担の内容');
  });

  it.each([
    ['the first', 0, 1000],
    ['the first', 0, 9000],
    ['another', 40, 1000],
    ['another', 40, 9000],
  ])('says all of %s row (%i) that fills pages: %i letters', async (_, place, length) => {
    const said = '春夏'.repeat(length / 2);
    const paper = aMatrixPaper({}, (_row, at) =>
      at === place ? { parts: [{ partyId: vendor.id, role: 'RESPONSIBLE', note: said }] } : {},
    );
    const text = joined(await pages(paper, 'A4'));
    expect(text.match(/[春夏]/g)).toHaveLength(length);
    for (const { key } of paper.layers.flatMap(({ rows }) => rows)) expect(text).toContain(key);
  });

  it('says all of rows that are longer than a page, in English, and how they go on', async () => {
    const note = 'Servers and middleware of the main building; WORKSTATIONS ARE NOT INCLUDED. '.repeat(50).trim();
    const paper = aMatrixPaper({ language: 'en', parties: [...SIX_PARTIES, ...SIX_PARTIES] }, (_row, at) =>
      at % 9 === 0 ? { note } : {},
    );
    const text = joined(await pages(paper, 'A4'));
    for (const word of ['WORKSTATIONS', 'INCLUDED']) expect(text.split(word)).toHaveLength(9 * 50 + 1);
    expect(text).toContain('LG-01(cont.)');
  });

  it('never says on one page that names have changed, and which on the next', async () => {
    const renamed = [
      { what: '委託先事業者', was: '旧社①', is: '新社②' },
      { what: '契約番号', was: 'K-①', is: 'K-②' },
    ];
    const model = matrixPdf(agreed({ renamed }, {}), { size: 'A4', era: 'WESTERN', evidence: null }, MADE_AT);
    const told = model.content.slice(-3, -1);
    const places = new Set<number>();
    for (let lines = 40; lines < 60; lines += rounds(4, 1)) {
      const content = [{ text: '\n'.repeat(lines) }, ...told];
      const texts = pdfText(await writePdf({ ...model, content, watermark: null, attachments: [] }));
      const at = texts.findIndex((text) => text.includes('合意後に変わった名称等'));
      expect(texts[at]).toContain('旧社①');
      places.add(at);
    }
    expect([...places]).toEqual([0, 1]);
  });

  it('says all of a long statement of consent', async () => {
    const signed = { person: '甲野', personRole: '院長', on: '2026-11-20', method: '電子署名' };
    const paper = agreed({
      signatures: [{ side: 'INSTITUTION', party: '本院', signed: { ...signed, statement: '秋冬'.repeat(2000) } }],
    });
    expect(joined(await pages(paper, 'A4')).match(/[秋冬]/g)).toHaveLength(4000);
  });

  it('names who has a part in each row where there are too many for columns of their own', async () => {
    const parties = Array.from({ length: 60 }, (_, n) => ({ ...vendor, id: `${vendor.id}${n}`, label: `社${n}社` }));
    const paper = agreed({ parties }, { parts: [{ partyId: `${vendor.id}59`, role: 'RESPONSIBLE', note: null }] });
    const text = joined(await pages(paper, 'A4'));
    expect(text.split('○実乙社59社').length - 1).toBe(75);
    expect(text).toContain('責任と役割');
  });

  it('takes no more letters than pages are made of in time', () => {
    const of = (length: number) =>
      aMatrixPaper({}, (_row, at) =>
        at === 0 ? { parts: [{ partyId: vendor.id, role: 'RESPONSIBLE', note: '月'.repeat(length) }] } : {},
      );
    expect(() => demandPages(of(50_000))).not.toThrow();
    expect(() => demandPages(of(60_000))).toThrow(/at most 60000 letters altogether/);
  });

  it('shows what each side says where they differ, and marks it as a draft', async () => {
    const side = (note: string) => ({ parts: answered.parts ?? [], note });
    const concord = {
      state: 'DIFFERING' as const,
      differences: ['NOTE' as const],
      institution: side('本館'),
      vendor: side('別館'),
    };
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? { concord } : {}));
    const text = joined(await pages(paper));
    expect(text).toContain('相違範囲の説明');
    expect(text).toContain('病:本館');
    expect(text).toContain('業:別館');
    expect(text).toContain('案');
    expect(joined(await pages(agreed()))).not.toContain('相違');
  });

  it('says on which article of the contract it rests, or leaves room to write it', async () => {
    const [first = ''] = await pages(agreed({ article: '第12条第2項' }));
    expect(joined([first])).toContain('以下「本契約」という。)第12条第2項に基づき');
    expect((await pages(agreed()))[0]).toContain('第　　　条に基づき');
  });

  it('leaves room to sign, or says who has', async () => {
    expect(joined(await pages(agreed()))).toContain('記名押印(署名)');
    const signed = {
      person: '𠮷田 院長',
      personRole: '病院長',
      on: '2026-11-20',
      method: '電子署名',
      statement: 'この内容に合意します。',
    };
    const signatures = [
      { side: 'INSTITUTION' as const, party: '髙﨑記念𠮷病院', signed },
      { side: 'VENDOR' as const, party: '㈱髙﨑システム', signed },
    ];
    const text = joined(await pages(agreed({ signatures })));
    for (const word of ['𠮷田院長', '病院長', '電子署名この内容に合意します。'])
      expect(text.split(word).length).toBe(3);
    expect(text).not.toContain('記名押印(署名)');
  });

  it.each(['A3', 'A4'] as const)('prints nothing below seven points on %s', (size) => {
    const model = matrixPdf(agreed({ renamed: [] }), { size, era: 'WESTERN', evidence: [] }, MADE_AT);
    const sizes = [...JSON.stringify(model.content).matchAll(/"fontSize":([\d.]+)/g)].map(([, points]) =>
      Number(points),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes, FONT_SIZE[size])).toBeGreaterThanOrEqual(7);
  });

  it('keeps signatures on one page with what is agreed, and leaves no page empty', async () => {
    const many = Array.from({ length: 10 }, (_, i) => ({
      ...vendor,
      id: `p${i}`,
      label: `${i}社`,
      kindWord: '再委託先',
    }));
    const signed = (letters: number) => ({
      ...{ person: '甲野', personRole: '院長', on: '2026-11-20', method: '確認' },
      statement: '同'.repeat(letters),
    });
    const cases = [0, 80, 81, 400].flatMap((letters) =>
      (['A3', 'A4'] as const).map((size) => [letters, size] as const),
    );
    for (const [letters, size] of sampled(cases)) {
      const signatures = (['INSTITUTION', 'VENDOR'] as const).map((side) => ({
        side,
        party: side,
        signed: signed(letters),
      }));
      const texts = (await pages(agreed({ parties: many, signatures }, {}), size)).map((text) => joined([text]));
      const last = texts.at(-1) ?? '';
      expect([letters, size, last.split('甲野').length, last.includes('のとおりとすることに合意する')]).toEqual([
        letters,
        size,
        3,
        true,
      ]);
      expect(last.split('同').length - 1).toBeGreaterThanOrEqual(letters * 2);
      expect(texts.every((text) => text.length > 200)).toBe(true);
    }
  });

  it('dates by the era that is chosen, and lists row by row who declared, on wish', async () => {
    const evidence = [
      {
        key: 'IN-05',
        declared: [
          { side: 'VENDOR' as const, by: '甲野', on: calendarDate('2026-11-02'), onBehalf: true, afterSeeing: true },
        ],
        settled: { by: '乙野', on: calendarDate('2026-11-03'), reason: '夜間も対象とする' },
      },
    ];
    const print = async (choices: Omit<PrintChoices, 'size'>) =>
      joined(pdfText(await writePdf(matrixPdf(agreed(), { size: 'A4', ...choices }, MADE_AT))));
    expect(await print({ era: 'JAPANESE', evidence: null })).toMatch(/合意日令和8年11月20日/);
    const western = await print({ era: 'WESTERN', evidence });
    for (const said of [
      '合意日2026年11月20日',
      '2026年11月2日甲野代理入力',
      '2026年11月3日乙野夜間も対象とする',
      '未申告',
    ])
      expect(western).toContain(said);
    expect(western).not.toContain('令和');
  });

  it('is in English where that is asked for', async () => {
    const text = (await pages(aMatrixPaper({ language: 'en', status: 'Draft' }))).join('\n');
    expect(text).toContain('Demarcation of responsibility');
    expect(text).toContain('DRAFT');
    expect(text).not.toContain('項番');
    expect(text).not.toContain('Agreed on');
  });

  it('names each of several vendors of a contract with its own address', async () => {
    const member = { ...vendor, id: 'member', label: '㈱構成員①', name: '㈱構成員①', address: '構成員の所在地⑥' };
    const [text = ''] = await pages(agreed({ parties: [...SIX_PARTIES, member] }));
    expect(joined([text])).toContain('乙委託先事業者㈱髙﨑システム大阪府大阪市見本区①-⑥');
    expect(joined([text])).toContain('乙委託先事業者㈱構成員①構成員の所在地⑥');
  });

  it.each([3, 12])('holds %i parties with long names', async (count) => {
    const parties = Array.from({ length: count }, (_, i) => ({
      ...vendor,
      id: `p${i}`,
      label: `${i}𠮷田ネットワークサービス株式会社関東甲信越営業本部第二システム保守サービス部運用監視センター夜間対応班見本長名称`,
    }));
    const text = joined(await pages(aMatrixPaper({ parties }), 'A4'));
    for (const { label } of parties) expect(text.split(label).length).toBeGreaterThan(1);
  });

  it('breaks what has no end, and prints a note longer than a page', async () => {
    const url = `https://example.jp/${'a'.repeat(300)}`;
    const note = '長'.repeat(4000);
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? { note } : key === 'SE-01' ? { note: url } : {}));
    const text = joined(await pages(paper, 'A4'));
    // It may go on on the next page.
    expect(text.match(/a{8,}/g)?.join('')).toHaveLength(300);
    expect(text.match(/長/g)?.length).toBe(4000);
  });

  it('is the same bytes for the same revision at the same time, and takes texts for what they are', async () => {
    const paper = agreed({ contractTitle: '**太字** <b>x</b> {page}' });
    const [one, other] = [
      await writePdf(matrixPdf(paper, { size: 'A3', era: 'JAPANESE', evidence: null }, MADE_AT)),
      await writePdf(matrixPdf(paper, { size: 'A3', era: 'JAPANESE', evidence: null }, MADE_AT)),
    ];
    expect(one.equals(other)).toBe(true);
    expect(joined(pdfText(one))).toContain('**太字**<b>x</b>{page}');
    expect(one.length).toBeLessThan(1_000_000);
    expect(one.toString('latin1')).not.toMatch(/node_modules|\/home|\/root/);
  });
});
