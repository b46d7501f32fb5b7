import { unzipSync } from 'fflate';
import { aMatrixPaper, SIX_PARTIES } from '../../test/factories/matrix-paper';
import { drawnOnPages } from '../../test/support/pdf-text';
import { hasLibreOffice, open, printedByLibreOffice, sheetOf } from '../../test/support/workbooks';
import { formWorkbook } from './form/form-workbook';
import { type PaperRow } from './matrix-paper';
import { matrixWorkbook } from './matrix-workbook';
import { heightOf, isShownWhole } from './files/row-heights';
import { writeWorkbook } from './files/workbook';
import { type CellModel, type SheetModel } from './files/workbook-model';

const [hospital = SIX_PARTIES[0]!, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;
const ours = [
  { partyId: hospital.id, role: 'ACCOUNTABLE' as const, note: null },
  { partyId: vendor.id, role: 'RESPONSIBLE' as const, note: '月次' },
];
const theirs = [
  { partyId: vendor.id, role: 'ACCOUNTABLE' as const, note: null },
  { partyId: vendor.id, role: 'RESPONSIBLE' as const, note: '月次' },
];
/** Behind which rows of a sheet a page ends, as the file says. */
const endsOf = (file: Buffer, sheet: number) =>
  [
    ...Buffer.from(unzipSync(file)[`xl/worksheets/sheet${sheet}.xml`] ?? [])
      .toString()
      .matchAll(/<brk id="(\d+)"/g),
  ].map(([, id]) => Number(id));
const differing: Partial<PaperRow> = {
  concord: {
    state: 'DIFFERING',
    differences: ['ACCOUNTABLE'],
    institution: { parts: ours, note: '範囲' },
    vendor: { parts: theirs, note: '範囲' },
  },
};

/** The cells of the row IN-05, by the headings of their columns. */
function vpn(over: Partial<PaperRow>, language: 'ja' | 'en' = 'ja'): Map<string, CellModel> {
  const paper = aMatrixPaper({ language }, ({ key }) => (key === 'IN-05' ? over : {}));
  const sheet = matrixWorkbook(paper).sheets[2];
  const cells = sheet?.rows.find((row) => row.cells[0]?.text === 'IN-05')?.cells ?? [];
  return new Map(sheet?.rows[1]?.cells.map(({ text }, i) => [text, cells[i] ?? { text: '', style: 'TEXT' }]));
}

describe('the workbook of a revision', () => {
  it('has a summary and a sheet per layer, with all 75 rows between them', () => {
    const { sheets } = matrixWorkbook(aMatrixPaper());
    expect(sheets.map(({ name }) => name)).toEqual(['概要', '法律上の責任', '運用・対応', 'bunkaiten']);
    const rowsOf = ({ rows, headRows }: SheetModel) => rows.length - headRows;
    expect(
      sheets
        .slice(1, 3)
        .map(rowsOf)
        .reduce((sum, count) => sum + count),
    ).toBe(75);
  });

  it('shows who has which part by letters, and what each does', () => {
    const cells = vpn({
      parts: ours,
      note: '本館のみ',
      concord: {
        state: 'CONCORDANT',
        differences: [],
        institution: { parts: ours, note: '本館のみ' },
        vendor: { parts: ours, note: '本館のみ' },
      },
    });
    expect(cells.get(hospital.label)).toEqual({ text: '責', style: 'MARK' });
    expect(cells.get(vendor.label)).toEqual({ text: '実', style: 'MARK' });
    expect(cells.get('範囲の説明・備考')?.text).toBe('本館のみ');
    expect(cells.get('各者の分担の内容')?.text).toBe('【㈱髙﨑システム】月次');
    expect(cells.get('双方の一致')?.text).toBe('一致');
  });

  it('colours and letters a row in which the sides differ, and shows what each says', () => {
    const cells = vpn(differing);
    expect([...cells.values()].map(({ style }) => style)).toEqual(Array.from(cells, () => 'DIFFERING'));
    expect(cells.get(hospital.label)?.text).toBe('病: 責\n業: －');
    expect(cells.get(vendor.label)?.text).toBe('病: 実\n業: 責実');
    expect(cells.get('範囲の説明・備考')?.text).toBe('範囲');
    expect(cells.get('双方の一致')?.text).toBe('相違\n最終責任');
  });

  it('numbers a party whose name would fill the page with headings, and says in the summary who it is', () => {
    const label = '一般社団法人全国地域医療情報連携ネットワーク推進機構𠮷野髙﨑記念情報処理センター運営協議会';
    const parties = [...SIX_PARTIES, ...SIX_PARTIES].map((party, i) => ({
      ...party,
      id: `p${i}`,
      ...(i === 6 ? { label } : {}),
    }));
    const { sheets } = matrixWorkbook(aMatrixPaper({ parties }));
    const texts = sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(texts[1]).toContain('当事者 7');
    expect(texts[1]).not.toContain(label);
    expect(texts[0]?.some((text) => text.startsWith(label))).toBe(true);
  });

  it('shows what was decided where it is settled', () => {
    const cells = vpn({ ...differing, parts: theirs, concord: { ...differing.concord!, state: 'SETTLED' } });
    expect(cells.get(vendor.label)).toEqual({ text: '責実', style: 'MARK' });
    expect(cells.get('双方の一致')?.text).toBe('協議決定\n最終責任');
  });

  it('says why a row does not apply, and which one nobody answers for', () => {
    const excused = vpn({ excused: '回線なし' });
    expect(excused.get('範囲の説明・備考')).toEqual({ text: '回線なし', style: 'EXCUSED' });
    expect(vpn({}).get('項番')?.style).toBe('OPEN');
    expect(vpn({ parts: ours, concord: null }).get('項番')?.style).toBe('TEXT');
  });

  it('shows all of a text that no row is tall enough for, in the rows below', () => {
    const long = SIX_PARTIES.map(({ id }) => ({ partyId: id, role: 'SUPPORT' as const, note: '長い文'.repeat(2700) }));
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? { parts: [...ours, ...long], note: '範囲' } : {}));
    const sheet = matrixWorkbook(paper).sheets[2]!;
    const at = sheet.rows[1]!.cells.findIndex(({ text }) => text === '各者の分担の内容');
    const rows = sheet.rows.filter(({ cells }) => cells[0]?.text.startsWith('IN-05'));
    const said = rows.map(({ cells }) => cells[at]?.text ?? '');
    expect(
      said
        .join('')
        .replaceAll('\n', '')
        .match(/長い文/g),
    ).toHaveLength(6 * 2700);
    expect([rows[0]?.cells[0]?.text, rows[1]?.cells[0]?.text]).toEqual(['IN-05', 'IN-05\n(続き)']);
    expect(rows.map(({ cells }) => cells.filter(({ text }) => text === '範囲').length)).toEqual([
      1,
      ...rows.slice(1).map(() => 0),
    ]);
    // As tall as a row can be, and no taller: none is cut.
    expect(Math.max(...rows.map((row) => heightOf(row, sheet.widths)))).toBeLessThan(409);
    expect(said.every((text) => isShownWhole(text, sheet.widths[at] ?? 0))).toBe(true);
  });

  it('marks what stays with the institution, in English too', () => {
    expect(vpn({ nonDelegable: true }).get('項目')?.text).toMatch(/\n※ 移譲不可$/);
    expect(vpn({ nonDelegable: true, parts: ours }, 'en').get(vendor.label)?.text).toBe('R');
  });

  it('leaves out how the sides stand where nobody declares', () => {
    const sheet = matrixWorkbook(aMatrixPaper({ isDeclared: false })).sheets[1];
    expect(sheet?.rows[1]?.cells.map(({ text }) => text)).not.toContain('双方の一致');
  });

  it('is frozen, repeated on every page and fitted to its width when it is opened', async () => {
    const sheet = sheetOf(await open(await writeWorkbook(matrixWorkbook(aMatrixPaper()), new Date(0))), '運用・対応');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 2 });
    expect(sheet.pageSetup).toMatchObject({
      printTitlesRow: '1:2',
      orientation: 'landscape',
      fitToWidth: 1,
      paperSize: 8,
    });
    expect(sheet.headerFooter.oddFooter).toBe('&L&A&R&P / &N');
  });
});

describe('the papers of a workbook', () => {
  it.each([2, 6, 10, 16])('hold every column of %i parties in letters that can be read', async (count) => {
    const parties = Array.from({ length: count }, (_, i) => ({ ...vendor, id: `${vendor.id}${i}`, label: `${i}社` }));
    const paper = aMatrixPaper({ parties });
    for (const [model, across] of [
      [matrixWorkbook(paper), 1],
      [formWorkbook(paper, 'VENDOR'), 3],
    ] as const) {
      const sheet = sheetOf(await open(await writeWorkbook(model, new Date(0))), '運用・対応');
      const { pageSetup, columns, views } = sheet;
      const widths = columns.map(({ width }) => width ?? 0);
      const again = widths.slice(0, (views[0] as { xSplit: number }).xSplit).reduce((sum, width) => sum + width, 0);
      // 10 points on A3, seven tenths as large: so many characters of the widest typeface that stands in, by how LibreOffice fits it.
      const most = pageSetup.fitToPage === true ? 222 : (222 * 70) / pageSetup.scale!;
      const pages = widths.reduce(
        ({ number, taken }, width) =>
          taken + width > most ? { number: number + 1, taken: again + width } : { number, taken: taken + width },
        { number: 1, taken: 0 },
      );
      if (pageSetup.fitToPage === true) expect(pages.number).toBe(1);
      else expect(pageSetup.scale).toBeGreaterThanOrEqual(70);
      // Where their number is left open LibreOffice ends such a sheet with a blank page; none is made smaller for it.
      if (pageSetup.fitToPage === true) expect(pageSetup.fitToHeight).toBeGreaterThan(sheet.rowCount);
      if (count <= 10) expect(pages.number).toBeLessThanOrEqual(across);
    }
  });

  it('stand beside each other in English too, where a name is wider than its column usually is', async () => {
    const parties = Array.from({ length: 10 }, (_, i) => ({
      ...vendor,
      id: `${vendor.id}${i}`,
      label: i === 0 ? 'Institution (executive)' : `${i}社`,
    }));
    const model = matrixWorkbook(aMatrixPaper({ parties, language: 'en' }));
    const { pageSetup } = sheetOf(await open(await writeWorkbook(model, new Date(0))), 'Operational');
    expect(pageSetup.fitToWidth).toBe(1);
  });

  it('say what they are above each page where they go over several: beside the columns that return it would be cut', async () => {
    const parties = Array.from({ length: 16 }, (_, i) => ({ ...vendor, id: `${vendor.id}${i}`, label: `${i}社` }));
    const model = matrixWorkbook(aMatrixPaper({ parties, contractNo: 'R&D-1' }));
    const file = await writeWorkbook(model, new Date(0));
    const { pageSetup, headerFooter, rowCount } = sheetOf(await open(file), '運用・対応');
    // Without its signs an area moves along with whichever cell is looked at.
    expect(Buffer.from(unzipSync(file)['xl/workbook.xml'] ?? []).toString()).toContain(`!$A$2:$W$${rowCount}<`);
    expect(pageSetup).toMatchObject({ fitToPage: false, printTitlesRow: '2:2', printArea: `A2:W${rowCount}` });
    expect(headerFooter.oddHeader).toMatch(/^&L&"Yu Gothic,Bold"&10 具体的な運用及び対応の範囲 {2}R&&D-1 {2}版 3 /);
  });

  it('end where we say where they go over several beside each other, full and never fuller than they are', async () => {
    const note = '夜間・休日を含む24時間の一次切り分けを行い、翌営業日までに書面で報告する。'.repeat(12);
    const parties = Array.from({ length: 16 }, (_, i) => ({ ...vendor, id: `${vendor.id}${i}`, label: `${i}社` }));
    const paper = aMatrixPaper({ parties }, (_row, at) => (at % 2 === 0 ? { excused: note } : {}));
    for (const [model, above] of [
      [matrixWorkbook(paper), 1],
      [formWorkbook(paper, 'VENDOR'), 0],
    ] as const) {
      const file = await writeWorkbook(model, new Date(0));
      const sheet = sheetOf(await open(file), '運用・対応');
      const { margins, scale = 0 } = sheet.pageSetup;
      // The head of a page has room for its line, and stands over no row.
      if (above === 1) expect((margins!.top - margins!.header) * 72).toBeGreaterThanOrEqual(20);
      const heights = Array.from({ length: sheet.rowCount }, (_, i) => {
        const row = sheet.getRow(i + 1);
        return row.hidden ? 0 : row.height;
      });
      const sum = (some: readonly number[]) => some.reduce((all, height) => all + height, 0);
      const head = sum(heights.slice(above, 2));
      const room = ((842 - (margins!.top + margins!.bottom) * 72) / scale) * 100 - head;
      const breaks = endsOf(file, 3);
      expect(breaks.length).toBeGreaterThan(3);
      const pages = [2, ...breaks].map((from, i) => heights.slice(from, breaks[i]));
      for (const [i, page] of pages.entries()) {
        expect(sum(page)).toBeLessThan(room * 0.97);
        if (i < breaks.length) expect(sum([...page, heights[breaks[i]!]!])).toBeGreaterThan(room * 0.95);
      }
    }
  });

  it('are none of them blank where LibreOffice prints them', async () => {
    if (!(await hasLibreOffice())) return;
    const parties = Array.from({ length: 16 }, (_, i) => ({ ...vendor, id: `${vendor.id}${i}`, label: `${i}社` }));
    const file = await writeWorkbook(matrixWorkbook(aMatrixPaper({ parties })), new Date(0));
    const down = [2, 3].map((part) => endsOf(file, part).length + 1);
    const pages = drawnOnPages(await printedByLibreOffice(file));
    expect(pages.flatMap((drawn, i) => (drawn < 100 ? [i + 1] : []))).toEqual([]);
    // The summary, and each layer on two pages beside each other.
    expect(pages.length).toBeLessThanOrEqual(2 + down.reduce((all, count) => all + 2 * count, 0));
    expect(pages.length).toBeGreaterThan(4);
  });

  it('break no Latin word of a name in a heading', () => {
    const label = 'Sample Telecommunications K.K.';
    for (const count of [2, 10]) {
      const parties = Array.from({ length: count }, (_, i) => ({ ...vendor, id: `${vendor.id}${i}`, label }));
      const paper = aMatrixPaper({ parties });
      for (const [model, row] of [
        [matrixWorkbook(paper), 1],
        [formWorkbook(paper, 'VENDOR'), 1],
      ] as const) {
        const { rows, widths } = model.sheets[2]!;
        const named = rows[row]!.cells.flatMap(({ text }, i) => (text.startsWith(label) ? [widths[i] ?? 0] : []));
        for (const width of named) expect(width).toBeGreaterThan('Telecommunications'.length);
        if (count === 2) expect(named.length).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

describe('the form of a side', () => {
  it('can be changed where it takes answers only, by choosing letters', async () => {
    const sheet = sheetOf(
      await open(await writeWorkbook(formWorkbook(aMatrixPaper(), 'VENDOR'), new Date(0))),
      '運用・対応',
    );
    const unlocked = ['A5', 'B5', 'D5', 'J5', 'K5', 'Q5'].filter(
      (cell) => (sheet.getCell(cell).protection as { locked?: boolean } | undefined)?.locked === false,
    );
    expect(unlocked).toEqual(['D5', 'J5', 'K5']);
    expect(sheet.getCell('D5').dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringContaining('責実,責,実') as string],
    });
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getCell('D1').text).toBe(`MARK:${hospital.id}`);
  });

  it('says what it is where nobody looks', async () => {
    const workbook = await open(await writeWorkbook(formWorkbook(aMatrixPaper(), 'VENDOR'), new Date(0)));
    const sheet = sheetOf(workbook, 'bunkaiten');
    expect(sheet.state).toBe('veryHidden');
    expect([1, 2, 3, 4].map((row) => sheet.getCell(row, 1).text)).toEqual([
      'bunkaiten-matrix-form/2',
      '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
      'VENDOR',
      'ja',
    ]);
  });
});
