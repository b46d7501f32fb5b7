import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { type CellStyle, type RowModel, type SheetModel, type WorkbookModel } from './workbook-model';

const XLSX_PAPER = { A3: 8, A4: 9 } as const;
const FONT = 'Yu Gothic';
const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const FILLS: Readonly<Record<CellStyle, string | null>> = {
  TITLE: null,
  ABOUT: null,
  LABEL: null,
  PLAIN: null,
  HEADING: 'FFD9E2EC',
  TEXT: null,
  MARK: null,
  ANSWER: 'FFFFFBE6',
  ANSWER_MARK: 'FFFFFBE6',
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

async function addSheet(workbook: Workbook, model: SheetModel): Promise<void> {
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
      fitToWidth: 1,
      fitToHeight: 0,
      ...(model.headRows === 0 ? {} : { printTitlesRow: `1:${model.headRows}` }),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
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

function addRow(sheet: Worksheet, number: number, { cells, isHidden }: RowModel, widths: SheetModel['widths']): void {
  const row = sheet.getRow(number);
  if (isHidden === true) row.hidden = true;
  let column = 1;
  let lines = 1;
  for (const { text, style, choices } of cells) {
    const cell = row.getCell(column);
    cell.value = text === '' ? null : text;
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
    const width = widths[column - 1] ?? 0;
    if (style !== 'TITLE' && style !== 'ABOUT') lines = Math.max(lines, linesOf(text, width));
    column += 1;
  }
  // LibreOffice and Excel fit heights when a row is edited, not when a file is opened.
  row.height = Math.min(409, 4 + (cells[0]?.style === 'TITLE' ? 24 : 14) * lines);
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
    vertical: isFree ? 'top' : 'middle',
    horizontal: isCentred ? 'center' : 'left',
  };
  if (fill !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  if (!isFree) cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  cell.protection = { locked: style !== 'ANSWER' && style !== 'ANSWER_MARK' };
}

/** How many lines a text takes in a cell of this width; Japanese letters are two characters wide. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil([...line].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0) / room)),
    )
    .reduce((sum, lines) => sum + lines, 0);
}
