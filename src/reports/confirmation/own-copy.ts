import { unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type SheetPart } from '../../kernel/terms/contract-terms';
import { containerFault, type PackageFault } from '../files/unpack-workbook';
import { parseWorksheet, sharedTexts, type Worksheet } from '../sheet/worksheet';
import { type CellText, withTexts } from '../sheet/written-cells';
import { itemsOf, type OwnItem } from './sheet-items';

/** What belongs into an item of the 確認表, as texts. */
export interface ItemAnswer {
  readonly part: SheetPart;
  readonly no: string;
  /** Empty: no day is known. */
  readonly day: string;
  readonly answer: string;
  readonly completed: string;
}

export type FilledCopy = { readonly file: Buffer } | { readonly fault: PackageFault | 'NO_SHEET' };

/** What the parts of a workbook may amount to once unpacked, in bytes, and how many they may be. */
const LIMITS = { unpacked: 40 * 1024 * 1024, entries: 2000 };
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHARED = 'xl/sharedStrings.xml';

/**
 * Somebody's own copy of the 確認表 with the answers at its items, by their numbers. Only the XML of sheets is written, cell by
 * cell; every other part goes out as it came in, byte for byte: drawings, controls, macros. What stands in a cell already stays.
 */
export function fillCopy(file: Buffer, answers: readonly ItemAnswer[], unconfirmed: string): FilledCopy {
  const closed = containerFault(file);
  if (closed !== null) return { fault: closed };
  const opened = unpacked(file);
  if ('fault' in opened) return opened;
  const { parts } = opened;
  try {
    const shared = parts[SHARED] === undefined ? [] : sharedTexts(textOf(parts[SHARED]));
    let filled = 0;
    for (const [path, name] of sheetsIn(parts)) {
      const bytes = parts[path];
      if (bytes === undefined) continue;
      const xml = textOf(bytes);
      const sheet = parseWorksheet(xml, shared);
      const items = itemsOf(sheet, name);
      filled += items.length;
      const texts = textsFor(items, sheet, answers, unconfirmed);
      if (texts.length > 0) parts[path] = Buffer.from(withTexts(xml, sheet, texts), 'utf8');
    }
    return filled === 0 ? { fault: 'NO_SHEET' } : { file: Buffer.from(zipSync(parts, { level: 6 })) };
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
}

/** Where an item's cells are still empty; of cells that are one, the first is written. */
function textsFor(
  items: readonly OwnItem[],
  { rows, merged }: Worksheet,
  answers: readonly ItemAnswer[],
  unconfirmed: string,
): CellText[] {
  const taken = new Set(
    rows
      .flatMap((row) => row.cells.filter(({ text }) => text.trim() !== ''))
      .map(({ row, column }) => `${row} ${column}`),
  );
  return items.flatMap((item) => {
    const said = answers.find(({ part, no }) => part === item.part && no === item.no);
    const first = said ?? { day: '', answer: unconfirmed, completed: '' };
    const wanted =
      item.day === item.answer
        ? [{ column: item.day, text: [first.day, first.answer].filter((text) => text !== '').join(' ') }]
        : [
            { column: item.day, text: first.day },
            { column: item.answer, text: first.answer },
          ];
    return [...wanted, { column: item.completed, text: first.completed }].flatMap(({ column, text }) => {
      const holder = merged.find(
        ({ from, to }) => from.row <= item.row && item.row <= to.row && from.column <= column && column <= to.column,
      )?.from ?? { row: item.row, column };
      const place = `${holder.row} ${holder.column}`;
      if (text === '' || taken.has(place)) return [];
      taken.add(place);
      return [{ ...holder, text }];
    });
  });
}

function unpacked(file: Buffer): { readonly parts: Record<string, Uint8Array> } | { readonly fault: PackageFault } {
  let left = LIMITS.unpacked;
  let entries = 0;
  try {
    const parts = unzipSync(file, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        entries += 1;
        return left >= 0 && entries <= LIMITS.entries;
      },
    });
    if (left < 0 || entries > LIMITS.entries) return { fault: 'TOO_LARGE' };
    return parts[WORKBOOK] === undefined ? { fault: 'NO_WORKBOOK' } : { parts };
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
}

/** The sheets' parts, and what they are called. */
function sheetsIn(parts: Readonly<Record<string, Uint8Array>>): [string, string][] {
  const targets = new Map<string, string>();
  look(parts[RELATIONS], 'Relationship', ({ Id = '', Target = '' }) =>
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`),
  );
  const sheets: [string, string][] = [];
  look(parts[WORKBOOK], 'sheet', ({ name = '', ...others }) => {
    const id = Object.entries(others).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? '';
    const path = targets.get(id);
    if (path !== undefined) sheets.push([path, name]);
  });
  return sheets;
}

function look(
  part: Uint8Array | undefined,
  element: string,
  take: (attributes: Partial<Record<string, string>>) => void,
): void {
  if (part === undefined) return;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element || name.endsWith(`:${element}`)) take(attributes);
  });
  parser.write(textOf(part)).close();
}

/** Parts of a workbook are UTF-8; bytes that are none would not come back as they were. */
function textOf(part: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
}
