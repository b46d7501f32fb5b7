import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { columnName } from '../sheet/worksheet';
import { MOST_ACROSS, pageLayout, pagesAcross } from './page-layout';
import { heightOf } from './row-heights';
import { type CellStyle, type RowModel, type SheetModel, type WorkbookModel } from './workbook-model';

const XLSX_PAPER = { A3: 8, A4: 9 } as const;
const FONT = 'Yu Gothic';
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** In points: what stands above each page, a line of it, its wide letters and its Latin ones, and how wide a page is for it. */
const HEAD = { size: 10, line: 17, latin: 6.5, around: 6, across: { A3: 1130, A4: 780 } } as const;
/**
 * Of a sheet, below each other: more than any has. Where a workbook leaves their number open, LibreOffice counts the pages at one size
 * of letters and draws them at a smaller one: a page that it has counted and no longer needs comes out blank.
 */
const MOST_PAGES = 999;
const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const FILLS: Readonly<Record<CellStyle, string | null>> = {
  TITLE: null,
  ABOUT: null,
  LABEL: null,
  PLAIN: null,
  HEADING: 'FFD9E2EC',
  TEXT: null,
  MARK: null,
  // Also seen where it is printed in grey.
  ANSWER: 'FFFFF2CC',
  ANSWER_MARK: 'FFFFF2CC',
  DIFFERING: 'FFF8CBAD',
  OPEN: 'FFFFE699',
  EXCUSED: 'FFE7E6E6',
};

/** The bytes of an XLSX file. The same model makes the same cells; `at` is the file's time of making. */
export async function writeWorkbook(model: WorkbookModel, at: Date): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.title = model.title;
  workbook.creator = 'Bunkaiten';
  workbook.created = at;
  workbook.modified = at;
  for (const sheet of model.sheets) await addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** As much as the head of a page takes, beside what says how it looks. */
const HEAD_LETTERS = 220;

/**
 * What a sheet says of itself over all its columns has no room beside those that return on each page: it stands above the page
 * instead. null: it says nothing of the kind.
 */
function aboveEachPage({ rows }: SheetModel): string | null {
  const about = rows[0]?.cells[0];
  if (about?.style !== 'ABOUT') return null;
  return about.text.slice(0, HEAD_LETTERS);
}

/** In inches: the head of a page has room for all its lines, and never stands over the table. */
function topBelow(above: string, paper: SheetModel['paper']): number {
  const { size, line, latin, around, across } = HEAD;
  const taken = [...above].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? latin : size), 0);
  // Words leave some of a line.
  const lines = Math.ceil((taken * 1.1) / across[paper]);
  return MARGINS.header + (lines * line + around) / 72;
}

async function addSheet(workbook: Workbook, model: SheetModel): Promise<void> {
  const pagesWide = pagesAcross(model, MOST_ACROSS[model.paper]);
  const above = pagesWide > 1 ? aboveEachPage(model) : null;
  const margins = above === null ? MARGINS : { ...MARGINS, top: topBelow(above, model.paper) };
  const layout = pagesWide > 1 ? pageLayout(model, (margins.top + margins.bottom) * 72, above === null ? 0 : 1) : null;
  const sheet = workbook.addWorksheet(model.name, {
    state: model.visibility === 'VISIBLE' ? 'visible' : 'veryHidden',
    views: [
      model.headRows === 0
        ? { state: 'normal', showGridLines: false }
        : { state: 'frozen', ySplit: model.headRows, xSplit: model.headColumns, showGridLines: false },
    ],
    pageSetup: {
      paperSize: XLSX_PAPER[model.paper] as unknown as 9,
      orientation: 'landscape',
      ...(layout === null
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: MOST_PAGES }
        : { fitToPage: false, scale: layout.scale, pageOrder: 'downThenOver' as const }),
      margins,
      ...(model.headRows === 0 ? {} : { printTitlesRow: `${above === null ? 1 : 2}:${model.headRows}` }),
      ...(above === null ? {} : { printArea: `A$2:${columnName(model.widths.length)}$${model.rows.length}` }),
      ...(pagesWide > 1 && model.headColumns > 0 ? { printTitlesColumn: `A:${columnName(model.headColumns)}` } : {}),
    },
    headerFooter: {
      oddFooter: '&L&A&R&P / &N',
      ...(above === null ? {} : { oddHeader: `&L&"${FONT},Bold"&${HEAD.size} ${above.replaceAll('&', '&&')}` }),
    },
  });
  model.widths.forEach((width, i) => {
    const column = sheet.getColumn(i + 1);
    if (width === null) column.hidden = true;
    else column.width = width;
  });
  model.rows.forEach((row, i) => addRow(sheet, i + 1, row, model.widths));
  for (const end of layout?.ends ?? []) sheet.getRow(end).addPageBreak();
  if (model.isProtected)
    await sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
}

function addRow(sheet: Worksheet, number: number, model: RowModel, widths: SheetModel['widths']): void {
  const { cells, isHidden } = model;
  const row = sheet.getRow(number);
  if (isHidden === true) row.hidden = true;
  let column = 1;
  for (const { text, style, choices } of cells) {
    const cell = row.getCell(column);
    cell.value = text === '' ? null : escaped(text);
    paint(cell, style);
    if (choices !== undefined) {
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
        showErrorMessage: true,
        errorStyle: 'stop',
      };
    }
    column += 1;
  }
  row.height = heightOf(model, widths);
}

/** `_x0041_` is how a workbook writes an A: whoever means these seven letters writes the first of them so, too. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function paint(cell: Cell, style: CellStyle): void {
  const isLong = style === 'TITLE' || style === 'ABOUT';
  const isFree = isLong || style === 'LABEL' || style === 'PLAIN';
  const isCentred = style === 'HEADING' || style === 'MARK' || style === 'ANSWER_MARK';
  const fill = FILLS[style];
  cell.numFmt = '@';
  cell.font = {
    name: FONT,
    size: style === 'TITLE' ? 16 : 10,
    bold: isLong || style === 'HEADING' || style === 'LABEL',
  };
  cell.alignment = {
    wrapText: !isLong,
    // What is longer than it seems is never cut at its beginning.
    vertical: isCentred ? 'middle' : 'top',
    horizontal: isCentred ? 'center' : 'left',
  };
  if (fill !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  if (!isFree) cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  cell.protection = { locked: style !== 'ANSWER' && style !== 'ANSWER_MARK' };
}
