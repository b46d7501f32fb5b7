import { type Cell, type Row, ValueType, Workbook } from 'exceljs';
import { wordsInMargins } from './margin-words';
import { plain, type ReadCell, type ReadSheet } from './read-sheet';
import { isWithin } from './sheet-area';
import { unseenText } from './unseen-text';
import { type PackageFault, unpackWorkbook } from './unpack-workbook';

export type ReadWorkbook = { readonly sheets: readonly ReadSheet[] } | { readonly fault: PackageFault };

/** In points: nothing is read in a row that is lower. */
const LOWEST = 4;

/** What would be spread out cell by cell, or drags other parts along. */
const IGNORED = [
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
];

/** The texts of a workbook that somebody sends: cells as they are, shown or hidden, and never what a formula came to. */
export async function readWorkbook(file: Buffer): Promise<ReadWorkbook> {
  const unpacked = unpackWorkbook(file);
  if ('fault' in unpacked) return unpacked;
  const workbook = new Workbook();
  try {
    const bytes = unpacked.safe.buffer.slice(unpacked.safe.byteOffset, unpacked.safe.byteOffset + unpacked.safe.length);
    await workbook.xlsx.load(bytes as ArrayBuffer, { ignoreNodes: IGNORED });
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
  const sheets: ReadSheet[] = [];
  for (const sheet of workbook.worksheets) {
    const cells: ReadCell[] = [];
    const hidden = unpacked.hidden.get(sheet.name) ?? [];
    const isHidden = (cell: Cell, row: Row) =>
      sheet.state !== 'visible' ||
      row.hidden ||
      // Of a row that nobody has set a height for there is none.
      ((row.height as number | undefined) ?? LOWEST) < LOWEST ||
      hidden.some(([from, to]) => Number(cell.col) >= from && Number(cell.col) <= to);
    const looks = unpacked.looks.flatMap((found) => found.get(sheet.name) ?? []);
    const looksOf = (cell: Cell) =>
      looks.flatMap(({ look, area }) => (isWithin(area, Number(cell.row), Number(cell.col)) ? [look] : []));
    const computed = unpacked.computed.get(sheet.name) ?? [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const read = readCell(cell);
        if (read === null) return;
        if (computed.some((area) => isWithin(area, read.row, read.column))) {
          cells.push({ ...read, text: '', fault: 'FORMULA' });
          return;
        }
        const width = unpacked.widths.get(sheet.name)?.(read.column) ?? Infinity;
        const unseen = unseenText(cell, isHidden(cell, row), looksOf(cell), width);
        cells.push(unseen === null ? read : { ...read, unseen });
      }),
    );
    const margins = wordsInMargins(sheet.headerFooter);
    sheets.push({ name: sheet.name, cells, ...(margins === '' ? {} : { margins }) });
  }
  return { sheets };
}

function readCell(cell: Cell): ReadCell | null {
  const at = { address: cell.address, row: Number(cell.row), column: Number(cell.col) };
  if (cell.type === ValueType.Formula) return { ...at, text: '', fault: 'FORMULA' };
  if (cell.type === ValueType.Null || cell.type === ValueType.Merge) return null;
  if (cell.type !== ValueType.String && cell.type !== ValueType.RichText) return { ...at, text: '', fault: 'NOT_TEXT' };
  const text = plain(cell.text);
  return text === '' ? null : { ...at, text, fault: null };
}
