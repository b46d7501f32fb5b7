import { StringDecoder } from 'node:string_decoder';
import { eachPart } from './package-parts';
import { dayOfSerial } from './serial-date';
import { TABLE_LIMITS, type TableFault, type TableRow, UnreadableTable } from './table-row';
import { type WorkbookParts, workbookParts, xmlParser } from './workbook-parts';

export type ReadSheet = { readonly rows: readonly TableRow[] } | { readonly fault: TableFault };

/** What a sheet of a workbook says, cell by cell; runs in a thread. Notes, pictures and how a text is read aloud are no part of it. */
export function readSheet({ file, sheet }: { readonly file: Uint8Array; readonly sheet: string | null }): ReadSheet {
  try {
    const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const parts = workbookParts(whole, sheet);
    const reading = new SheetReading(parts);
    const decoder = new StringDecoder('utf8');
    let isRead = false;
    eachPart(whole, (name) => {
      if (name !== parts.sheet) return null;
      isRead = true;
      return (piece, isLast) => reading.take(decoder.write(Buffer.from(piece)), isLast);
    });
    return isRead ? { rows: reading.rows() } : { fault: 'SHEET_MISSING' };
  } catch (error) {
    if (error instanceof UnreadableTable) return { fault: error.fault };
    throw error;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sheet, as its text goes by. */
class SheetReading {
  private readonly lines = new Map<number, string[]>();
  private readonly merged: { readonly from: Place; readonly to: Place }[] = [];
  private readonly parser = xmlParser({
    open: (name, attributes) => this.open(name, attributes),
    text: (text) => {
      if (this.isText) this.said += text;
    },
    close: (name) => this.close(name),
  });
  private row = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private said = '';
  private isText = false;
  private phonetic = 0;
  private letters = 0;

  constructor(private readonly parts: WorkbookParts) {}

  take(xml: string, isLast: boolean): void {
    this.parser.write(xml);
    if (isLast) this.parser.close();
  }

  /** Cells that are one say the same in each of their places. */
  rows(): TableRow[] {
    const last = Math.max(0, ...this.lines.keys());
    for (const { from, to } of this.merged) {
      const text = this.lines.get(from.row)?.[from.column - 1] ?? '';
      if (text === '') continue;
      for (let row = from.row; row <= Math.min(to.row, last); row++)
        for (let column = from.column; column <= Math.min(to.column, TABLE_LIMITS.columns); column++)
          this.put(row, column, text);
    }
    return [...this.lines]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({ row, cells: Array.from(cells, (cell) => cell ?? '') }));
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.row = Number(attributes['r'] ?? this.row + 1);
        this.column = 0;
        break;
      case 'c':
        this.column = columnIn(attributes['r'] ?? '') ?? this.column + 1;
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.said = '';
        break;
      case 'rPh':
        this.phonetic += 1;
        break;
      case 'v':
      case 't':
        this.isText = this.column > 0 && this.phonetic === 0;
        break;
      case 'mergeCell': {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(placeIn);
        if (from && to) this.merged.push({ from, to });
        break;
      }
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.isText = false;
        break;
      case 'rPh':
        this.phonetic -= 1;
        break;
      case 'c':
        if (this.said !== '') this.put(this.row, this.column, this.shown());
        break;
      case 'sheetData':
        this.column = 0;
        break;
    }
  }

  private shown(): string {
    if (this.type === 's') return this.parts.shared[Number(this.said)] ?? '';
    if (this.type === 'b') return this.said === '1' ? 'TRUE' : 'FALSE';
    if (this.type !== 'n' || !this.parts.dateStyles.has(this.style))
      return this.type === 'n' ? plain(this.said) : this.said;
    return dayOfSerial(Number(this.said), this.parts.isFrom1904) ?? this.said;
  }

  private put(row: number, column: number, text: string): void {
    this.letters += text.length;
    if (this.letters > TABLE_LIMITS.letters || column > TABLE_LIMITS.columns) throw new UnreadableTable('TOO_LARGE');
    const cells = this.lines.get(row) ?? [];
    cells[column - 1] = text;
    this.lines.set(row, cells);
    if (this.lines.size > TABLE_LIMITS.rows + 60) throw new UnreadableTable('TOO_MANY_ROWS');
  }
}

/** A whole number is written out: 1.23E+5 and 12.0 are how a program kept it. */
function plain(said: string): string {
  const number = Number(said);
  return Number.isSafeInteger(number) ? String(number) : said;
}

function placeIn(address: string): Place | null {
  const column = columnIn(address);
  const row = Number(/\d+$/.exec(address)?.[0]);
  return column === null || Number.isNaN(row) ? null : { row, column };
}

/** F12 stands in column 6. */
function columnIn(address: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(address)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
