import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { columnName } from '../sheet/worksheet';
import { heightOf } from './row-heights';
import { type CellStyle, type RowModel, type SheetModel, type WorkbookModel } from './workbook-model';

const XLSX_PAPER = { A3: 8, A4: 9 } as const;
const FONT = 'Yu Gothic';
/** So many characters go beside each other before type of 10 points has to be made smaller than 7, also where a wider typeface stands in. */
export const MOST_ACROSS = { A3: 222, A4: 156 } as const;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
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

/** Over how many pages beside each other its columns go: the first ones return on each, and none is parted. */
function pagesAcross({ widths, headColumns, paper }: SheetModel): number {
  const again = widths.slice(0, headColumns).reduce<number>((sum, width) => sum + (width ?? 0), 0);
  let [pages, taken] = [1, 0];
  for (const width of widths) {
    taken += width ?? 0;
    if (taken <= MOST_ACROSS[paper]) continue;
    pages += 1;
    taken = again + (width ?? 0);
  }
  return pages;
}

/** As much as the head of a page takes, with what says how it looks. */
const HEAD_LETTERS = 220;

/**
 * What a sheet says of itself over all its columns has no room beside those that return on each page: it stands above the page
 * instead. null: it says nothing of the kind.
 */
function aboveEachPage({ rows }: SheetModel): string | null {
  const about = rows[0]?.cells[0];
  if (about?.style !== 'ABOUT') return null;
  return `&L&"${FONT},Bold"&10 ${about.text.slice(0, HEAD_LETTERS).replaceAll('&', '&&')}`;
}

async function addSheet(workbook: Workbook, model: SheetModel): Promise<void> {
  const pagesWide = pagesAcross(model);
  const above = pagesWide > 1 ? aboveEachPage(model) : null;
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
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins: MARGINS,
      ...(model.headRows === 0 ? {} : { printTitlesRow: `${above === null ? 1 : 2}:${model.headRows}` }),
      ...(above === null ? {} : { printArea: `A$2:${columnName(model.widths.length)}$${model.rows.length}` }),
      ...(pagesWide > 1 && model.headColumns > 0 ? { printTitlesColumn: `A:${columnName(model.headColumns)}` } : {}),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N', ...(above === null ? {} : { oddHeader: above }) },
  });
  model.widths.forEach((width, i) => {
    const column = sheet.getColumn(i + 1);
    if (width === null) column.hidden = true;
    else column.width = width;
  });
  model.rows.forEach((row, i) => addRow(sheet, i + 1, row, model.widths));
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
