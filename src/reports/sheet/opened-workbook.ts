import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { containerFault, type PackageFault } from '../files/unpack-workbook';
import { parseWorksheet, sharedTexts, type Worksheet } from './worksheet';

/** A sheet of a workbook that others have made. */
export interface OpenedSheet {
  /** Which part of the workbook it is. */
  readonly path: string;
  readonly name: string;
  readonly xml: string;
  readonly sheet: Worksheet;
}

export interface OpenedWorkbook {
  /** All that is in it, by the names of its parts. */
  readonly parts: Record<string, Uint8Array>;
  readonly sheets: readonly OpenedSheet[];
}

/** What the parts of a workbook may amount to once unpacked, in bytes, and how many they may be. */
const LIMITS = { unpacked: 40 * 1024 * 1024, entries: 2000 };
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHARED = 'xl/sharedStrings.xml';

/** Opens a workbook that others have made, with its pictures, controls and merged cells. */
export function openWorkbook(file: Buffer): OpenedWorkbook | { readonly fault: PackageFault } {
  const closed = containerFault(file);
  if (closed !== null) return { fault: closed };
  const opened = unpacked(file);
  if ('fault' in opened) return opened;
  const { parts } = opened;
  try {
    const shared = parts[SHARED] === undefined ? [] : sharedTexts(textOf(parts[SHARED]));
    const sheets = sheetsIn(parts).flatMap(([path, name]): OpenedSheet[] => {
      const bytes = parts[path];
      if (bytes === undefined) return [];
      const xml = textOf(bytes);
      return [{ path, name, xml, sheet: parseWorksheet(xml, shared) }];
    });
    return { parts, sheets };
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
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
