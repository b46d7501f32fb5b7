import { encode } from 'iconv-lite';
import { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { hasLibreOffice, throughLibreOffice } from '../../../../test/support/workbooks';
import { type FileLayout, USUAL_LAYOUT, wholeColumn } from '../profiles/profile-layout';
import { delimitedRows, fixedRows } from './delimited-rows';
import { fitted } from './encodings';
import { headingsIn } from './found-columns';
import { readSheet } from './read-sheet';
import { isDateFormat, dayOfSerial } from './serial-date';
import { type TableRow } from './table-row';
import { WrittenWorkbook } from './written-workbook';

const layout = (over: Partial<FileLayout> = {}): FileLayout => ({ ...USUAL_LAYOUT, columns: [], ...over });
const rowsOf = async (file: Buffer, over: Partial<FileLayout> = {}): Promise<(readonly string[])[]> => {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of delimitedRows(file, layout(over))) rows.push(cells);
  return rows;
};

describe('a file of rows', () => {
  it('has letters whose second byte looks like a backslash, a quote or a delimiter', async () => {
    const text = '"表ソ能","十構暴",予申\r\n"予""ー","―|ポ",髙﨑①㈱\r\n';
    expect(await rowsOf(encode(text, 'cp932'), { encoding: 'CP932' })).toEqual([
      ['表ソ能', '十構暴', '予申'],
      ['予"ー', '―|ポ', '髙﨑①㈱'],
    ]);
  });

  it('has quotes and newlines in cells, a byte-order mark, empty columns at the end, and any end of lines', async () => {
    const text = '\ufeff"a","b\r\nc","d""e",,\n1;2,x,,\r\n\r\nend';
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ['a', 'b\r\nc', 'd"e', '', ''],
      ['1;2', 'x', '', ''],
      [''],
      ['end'],
    ]);
    expect(await rowsOf(Buffer.from('a\t"b'), { delimiter: 'TAB', quoting: 'NONE' })).toEqual([['a', '"b']]);
    await expect(rowsOf(Buffer.from('a,"b'))).rejects.toThrow('QUOTES');
  });

  it('has letters that are cut between two pieces as they are read', async () => {
    const text = `${'x'.repeat(65_535)}表,${'𠮷'.repeat(40_000)}\n`;
    const [cells] = await rowsOf(Buffer.from(text));
    expect(cells).toEqual(text.trim().split(','));
    const cut = `${'x'.repeat(65_535)}表`;
    expect(await rowsOf(encode(cut, 'cp932'), { encoding: 'CP932' })).toEqual([[cut]]);
  });

  it('has columns as wide as they say, in bytes', () => {
    const columns = [6, 8, 4].map((bytes) => wholeColumn({ field: 'name', bytes }));
    const file = encode('000123髙﨑①㈱0401\r\n7     表     \n', 'cp932');
    expect([...fixedRows(file, layout({ encoding: 'CP932', delimiter: 'NONE', columns }))]).toEqual([
      { row: 1, cells: ['000123', '髙﨑①㈱', '0401'] },
      { row: 2, cells: ['7', '表', ''] },
    ]);
  });

  it('lacks letters: those that have a look-alike get it, the others are told', () => {
    expect(fitted('髙﨑①㈱〜−—‖', 'CP932')).toEqual({ text: '髙﨑①㈱～－―∥', lost: [] });
    expect(fitted('𠮷野家😀', 'CP932')).toEqual({ text: '〓野家〓', lost: ['𠮷', '😀'] });
    expect(fitted('𠮷〜', 'UTF8')).toEqual({ text: '𠮷〜', lost: [] });
  });

  it('has headings in several rows, some of which stand over several columns', () => {
    const head: TableRow[] = [
      { row: 1, cells: ['委託契約一覧'] },
      { row: 2, cells: ['契約番号', '期間', '期間', ' 備 考 '] },
      { row: 3, cells: ['契約番号', '開始日', '終了日'] },
    ];
    expect(headingsIn(head, 3, 2)).toEqual(['契約番号', '期間 / 開始日', '期間 / 終了日', '備 考']);
  });
});

/** A list as a hospital keeps it: merged headings and cells, dates, notes, numbers as numbers. */
async function hospitalSheet(): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('表紙').addRow(['見本病院']);
  const sheet = workbook.addWorksheet('契約');
  sheet.addRows([
    ['委託契約一覧(令和8年度)'],
    ['契約番号', '期間', null, '金額', '備考'],
    [null, '開始日', '終了日', null, null],
    [
      18,
      new Date('2026-04-01T00:00:00Z'),
      '令和９年３月３１日',
      1200000,
      { richText: [{ text: '保守' }, { text: '①' }] },
    ],
    ['K-2', { formula: 'DATE(2026,4,1)', result: 46113 }, null, { formula: '1+1', result: 2 }, true],
    ['K-3', null, null, null, null],
  ]);
  sheet.mergeCells('A1:E1');
  sheet.mergeCells('B2:C2');
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('E5:E6');
  sheet.getCell('B4').numFmt = '[$-411]ggge"年"m"月"d"日"';
  sheet.getCell('B5').numFmt = 'yyyy/m/d';
  sheet.getCell('D4').note = '税抜';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const SAID = [
  ['委託契約一覧(令和8年度)'],
  ['契約番号', '期間', '期間', '金額', '備考'],
  ['契約番号', '開始日', '終了日', '', ''],
  ['18', '2026-04-01', '令和９年３月３１日', '1200000', '保守①'],
  ['K-2', '2026-04-01', '', '2', 'TRUE'],
  ['K-3', '', '', '', 'TRUE'],
];

describe('a sheet of a workbook', () => {
  const sheetIn = (file: Buffer, sheet: string | null = '契約') => {
    const read = readSheet({ file, sheet });
    if ('fault' in read) return read.fault;
    return read.rows.map(({ cells }) => cells.slice(0, 5)).map((cells, i) => cells.slice(0, SAID[i]?.length));
  };
  const filled = (rows: ReturnType<typeof sheetIn>) =>
    Array.isArray(rows) ? rows.map((cells, i) => SAID[i]?.map((_, at) => cells[at] ?? '')) : rows;

  it('says the same as exceljs and as LibreOffice save it', async () => {
    const file = await hospitalSheet();
    expect(filled(sheetIn(file))).toEqual(SAID);
    if (await hasLibreOffice()) expect(filled(sheetIn(await throughLibreOffice(file)))).toEqual(SAID);
  }, 60_000);

  it('is refused where there is none, where it unfolds to a huge one, and where it is no workbook', async () => {
    const file = await hospitalSheet();
    expect(sheetIn(file, '無い')).toBe('SHEET_MISSING');
    expect(sheetIn(Buffer.from('a,b'))).toBe('NO_WORKBOOK');
    expect(sheetIn(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('OLD_FORMAT');
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="1" Target="worksheets/sheet1.xml"/></R>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(260 * 1024 * 1024).fill(32),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(sheetIn(Buffer.from(bomb), null)).toBe('TOO_LARGE');
    const unfolding = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') });
    expect(sheetIn(Buffer.from(unfolding), null)).toBe('NO_WORKBOOK');
  }, 60_000);

  it('is written so that it is read as it was', () => {
    const rows = [
      ['コード', '名'],
      ['000123', '=1+1 <&>" 髙﨑①𠮷'],
      ['', '二行\n目'],
    ];
    const book = new WrittenWorkbook(['取引先/[1]']);
    for (const row of rows) book.add([row]);
    const read = readSheet({ file: book.finish(), sheet: null });
    expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it('knows a date by its format', () => {
    expect([14, 30, 57, 1, 46].map((id) => isDateFormat(id, undefined))).toEqual([true, true, true, false, false]);
    expect(
      ['yyyy/m/d', 'ggge"年"', '[$-411]ge.m.d', '#,##0', '0.00E+00', 'General', '"dy"0', 'h:mm'].map((code) =>
        isDateFormat(200, code),
      ),
    ).toEqual([true, true, true, false, false, false, false, false]);
    expect([46113, 46113.7, 1, 60.5, 0].map((serial) => dayOfSerial(serial, false))).toEqual([
      '2026-04-01',
      '2026-04-01',
      '1900-01-01',
      '1900-02-28',
      null,
    ]);
    expect(dayOfSerial(44651, true)).toBe('2026-04-01');
  });
});
