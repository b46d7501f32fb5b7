import { type Cell, type Color, type Fill, type Font, type Style, type Worksheet } from 'exceljs';
import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { both, declared, NOTHING, read, sent } from '../../../test/support/form-reading';
import { cellAt, edit, sheetOf } from '../../../test/support/workbooks';
import { type DeclarationOfRow } from '../../demarcation/declarations/declarations';
import { type MatrixPaper, type PaperRow } from '../matrix-paper';
import { type Asking } from './read-form-row';

const OPERATIONAL = '運用・対応';
const [, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;

describe('a form that comes back is merged three ways, and', () => {
  const said = (note: string | null) => declared(both(vendor.id, note), '範囲');
  const at = (row: Partial<PaperRow>) => aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? row : {}));
  const merged = async (now: MatrixPaper, work: (sheet: ReturnType<typeof sheetOf>) => unknown) =>
    read(now, await edit(await sent(at(said('月次'))), (workbook) => void work(sheetOf(workbook, OPERATIONAL))));
  const share = `SHARE:${vendor.id}`;
  const noted = (declarations: readonly DeclarationOfRow[]) => declarations[0]?.roles[0]?.note;

  it('an older form takes nothing of a colleague back', async () => {
    const reading = await merged(at(said('週次')), () => undefined);
    expect(reading.changes.map(({ by, asks, after }) => [by, asks, after])).toEqual([['OURS', null, '月次']]);
    expect(reading.declarations).toEqual([]);
  });

  it('their change in one cell and ours in another both stand', async () => {
    const reading = await merged(at(said('週次')), (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = '範囲 改'));
    expect(reading.changes.map(({ by, asks }) => [by, asks])).toEqual([
      ['THEIRS', null],
      ['OURS', null],
    ]);
    expect([reading.declarations[0]?.note, noted(reading.declarations)]).toEqual(['範囲 改', '週次']);
  });

  it('what both have changed is asked about, and what both have changed alike is not', async () => {
    const conflict = await merged(at(said('週次')), (sheet) => (cellAt(sheet, 'IN-05', share).value = '日次'));
    expect(conflict.changes.map(({ by, asks, before, after }) => [by, asks, before, after])).toEqual([
      ['BOTH', 'CONFLICT', '週次', '日次'],
    ]);
    expect(noted(conflict.declarations)).toBe('日次');
    expect(await merged(at(said('週次')), (sheet) => (cellAt(sheet, 'IN-05', share).value = '週次'))).toEqual(NOTHING);
  });

  it.each<[string, Asking, (cell: Cell) => unknown]>([
    ['emptied', 'EMPTIED', (cell) => (cell.value = null)],
    ['struck through', 'STRUCK', (cell) => (cell.style = { ...cell.style, font: { strike: true } })],
    [
      'struck through in part',
      'STRUCK',
      (cell) => (cell.value = { richText: [{ text: '月次' }, { text: '(案)', font: { strike: true } }] }),
    ],
    ['written in white', 'INVISIBLE', (cell) => write(cell, { font: { color: { argb: 'FFFFFFFF' } } })],
    ['written in the colour of the paper', 'INVISIBLE', (cell) => write(cell, { font: { color: { theme: 0 } } })],
    ['written in yellow', 'INVISIBLE', (cell) => write(cell, { font: { color: { argb: 'FFFFFF00' } } })],
    ['written too small', 'INVISIBLE', (cell) => write(cell, { font: { size: 1 } })],
    ['written pale by its theme', 'INVISIBLE', (cell) => write(cell, { font: { color: tinted(1, 0.95) } })],
    ['written black on black', 'INVISIBLE', (cell) => write(cell, { font: {}, fill: solid('FF000000') })],
    ['hidden by its format', 'INVISIBLE', (cell) => write(cell, { numFmt: ';;;' })],
    ['shown as something else by its format', 'INVISIBLE', (cell) => write(cell, { numFmt: '0;0;0;"別途協議"' })],
    ['shown with more by its format', 'INVISIBLE', (cell) => write(cell, { numFmt: '@"は除く"' })],
    ['coloured by its format', 'INVISIBLE', (cell) => write(cell, { numFmt: '[White]@' })],
    ['coloured like the ground in part', 'INVISIBLE', (cell) => inPart(cell, { color: { argb: 'FFFFF2CC' } })],
    ['too small in part', 'INVISIBLE', (cell) => inPart(cell, { size: 1 })],
    [
      'raised, so that its figures make another number',
      'INVISIBLE',
      (cell) => inPart(cell, { vertAlign: 'superscript' }),
    ],
    ['written in pictures', 'INVISIBLE', (cell) => write(cell, { font: { name: 'Wingdings' } })],
    ['written black where it runs into black', 'INVISIBLE', (cell) => write(cell, { fill: running })],
    ['as it was, but white', 'INVISIBLE', (cell) => (cell.style = { ...cell.style, font: { color: { theme: 0 } } })],
    ['as it was, but shown as nothing', 'INVISIBLE', (cell) => (cell.style = { ...cell.style, numFmt: ';;;' })],
    ['in a row of no height', 'HIDDEN', (cell) => lower(cell, 0.75)],
    ['in a column of no width', 'HIDDEN', (cell) => narrow(cell, 0.3)],
    [
      'in a hidden row',
      'HIDDEN',
      (cell) => ((cell.value = '日次'), (cell.worksheet.getRow(Number(cell.row)).hidden = true)),
    ],
    [
      'in a hidden column',
      'HIDDEN',
      (cell) => ((cell.value = '日次'), (cell.worksheet.getColumn(Number(cell.col)).hidden = true)),
    ],
    [
      'filtered away',
      'HIDDEN',
      (cell) => {
        cell.value = '日次';
        filter(cell.worksheet, (row) => row !== Number(cell.row));
      },
    ],
    ['struck through on a condition', 'STRUCK', (cell) => given(cell, { font: { strike: true } })],
    ['written in white on a condition', 'INVISIBLE', (cell) => given(cell, { font: { color: { argb: 'FFFFFFFF' } } })],
    ['blackened on a condition', 'INVISIBLE', (cell) => given(cell, { fill: blackened })],
    [
      'hidden by its format on a condition',
      'INVISIBLE',
      (cell) => given(cell, { numFmt: ';;;', numFmtId: 200 } as Partial<Style>),
    ],
    ['on a hidden sheet', 'HIDDEN', (cell) => ((cell.value = '日次'), (cell.worksheet.state = 'hidden'))],
  ])('what is %s is asked about (%s)', async (_, asks, work) => {
    const { changes, faults } = await merged(at(said('月次')), (sheet) => work(cellAt(sheet, 'IN-05', share)));
    expect([changes.map((change) => [change.asks, change.cell]), faults]).toEqual([[[asks, expect.any(String)]], []]);
  });

  it.each<[string, (cell: Cell) => unknown]>([
    ['white on dark', (cell) => write(cell, { font: { color: { argb: 'FFFFFFFF' } }, fill: solid('FF1F4E79') })],
    ['in the format of an account', (cell) => write(cell, { numFmt: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' })],
    ['in the format of a number', (cell) => write(cell, { numFmt: '#,##0' })],
    ['in a warning colour on a condition', (cell) => given(cell, { fill: shaded('FFFFC7CE'), font: { bold: true } })],
    [
      'white on dark on a condition',
      (cell) => given(cell, { fill: shaded('FF1F4E79'), font: { color: { argb: 'FFFFFFFF' } } }),
    ],
    ['beside what is struck through on a condition', (cell) => beside(cell, { font: { strike: true } })],
    ['in red', (cell) => write(cell, { font: { color: { argb: 'FFFF0000' } } })],
  ])('what stands there %s is taken', async (_, work) => {
    const { changes, faults } = await merged(at(said('月次')), (sheet) => work(cellAt(sheet, 'IN-05', share)));
    expect([changes.map(({ by, asks }) => [by, asks]), faults]).toEqual([[['THEIRS', null]], []]);
  });

  it.each<[string, (cell: Cell) => unknown]>([
    ['row', (cell) => (cell.worksheet.getRow(Number(cell.row)).hidden = true)],
    ['column', (cell) => (cell.worksheet.getColumn(Number(cell.col)).hidden = true)],
    ['sheet', (cell) => (cell.worksheet.state = 'hidden')],
  ])('what stands as it was in a hidden %s is left alone', async (_, work) => {
    expect(await merged(at(said('月次')), (sheet) => work(cellAt(sheet, 'IN-05', share)))).toEqual(NOTHING);
  });

  it('what a filter leaves in sight is taken, and what it hides untouched is not lost', async () => {
    const { changes, faults, declarations } = await merged(at(said('月次')), (sheet) => {
      const cell = cellAt(sheet, 'IN-05', share);
      cell.value = '日次';
      filter(sheet, (row) => row === Number(cell.row));
    });
    expect([changes.map(({ by, asks }) => [by, asks]), faults, noted(declarations)]).toEqual([
      [['THEIRS', null]],
      [],
      '日次',
    ]);
  });

  it('a row that cannot be read keeps nobody from the others', async () => {
    const reading = await merged(at(said('月次')), (sheet) => {
      cellAt(sheet, 'IN-05', share).value = '日次';
      cellAt(sheet, 'SE-01', 'NOTE').value = 24;
    });
    expect(reading.unreadable.map(({ key, faults }) => [key, faults.map(({ code }) => code)])).toEqual([
      ['SE-01', ['NOT_TEXT']],
    ]);
    expect(noted(reading.declarations)).toBe('日次');
  });
});

/** Cells that look alike share their style: only this one is to look otherwise. */
function write(cell: Cell, style: Partial<Style>): void {
  cell.value = '日次';
  cell.style = { ...cell.style, ...style };
}

/** What follows within the same cell looks otherwise. */
function inPart(cell: Cell, font: Partial<Font>): void {
  cell.value = { richText: [{ text: '10' }, { text: '6', font }] };
}

const running: Fill = {
  type: 'gradient',
  gradient: 'angle',
  degree: 0,
  stops: [
    { position: 0, color: { argb: 'FFFFFFFF' } },
    { position: 1, color: { argb: 'FF000000' } },
  ],
};

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** As a rule fills: what it calls the background is what is seen. */
function shaded(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
const blackened = shaded('FF000000');

/** Changed, and looking so wherever it says something. */
function given(cell: Cell, style: Partial<Style>, ref = cell.address): void {
  cell.value = '日次';
  const rules = [{ type: 'expression' as const, formulae: [`LEN(${cell.address})>0`], priority: 1, style }];
  cell.worksheet.addConditionalFormatting({ ref, rules });
}

/** The cells above it look so. */
function beside(cell: Cell, style: Partial<Style>): void {
  given(cell, style, `A3:${cell.address.replace(/\d+/, '')}${Number(cell.row) - 1}`);
}

/** A colour of the theme, made lighter. */
function tinted(theme: number, tint: number): Partial<Color> {
  return { theme, tint } as Partial<Color>;
}

function lower(cell: Cell, height: number): void {
  cell.value = '日次';
  cell.worksheet.getRow(Number(cell.row)).height = height;
}

function narrow(cell: Cell, width: number): void {
  cell.value = '日次';
  cell.worksheet.getColumn(Number(cell.col)).width = width;
}

/** As Excel filters: the rows stay where they are, those that do not match are hidden. */
function filter(sheet: Worksheet, isShown: (row: number) => boolean): void {
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: sheet.rowCount, column: sheet.columnCount } };
  for (let row = 3; row <= sheet.rowCount; row++) sheet.getRow(row).hidden = !isShown(row);
}
