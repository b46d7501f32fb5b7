import { unzipSync, zipSync } from 'fflate';
import { computedAreas } from './computed-areas';
import { conditionalLooks } from './conditional-looks';
import { hiddenColumns } from './hidden-columns';
import { exceedSheets } from './sheet-limits';
import { columnWidths } from './shrunk-text';
import { tableLooks } from './table-looks';

/** Why a file is not read at all. */
export type PackageFault =
  'NO_WORKBOOK' | 'ENCRYPTED' | 'OLD_FORMAT' | 'TOO_LARGE' | 'MERGED_CELLS' | 'COMMENTS' | 'DRAWINGS';

/** What the parts of a workbook may amount to once unpacked, in bytes; a form takes a twentieth of it. */
const UNPACKED_LIMIT = 8 * 1024 * 1024;
/** What a workbook may consist of, looked at or not; a form has fifteen. */
const ENTRIES_LIMIT = 200;
const WORKBOOK = 'xl/workbook.xml';
const OLD_CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK');
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** What reading a workbook takes, how its sheets may look, and where what they show is computed. */
interface UnpackedWorkbook {
  readonly safe: Buffer;
  readonly hidden: ReturnType<typeof hiddenColumns>;
  readonly looks: readonly ReturnType<typeof conditionalLooks>[];
  readonly widths: ReturnType<typeof columnWidths>;
  readonly computed: ReturnType<typeof computedAreas>;
}

/**
 * A workbook with what reading it needs and nothing else, packed anew, so that a small file that unpacks to a huge one,
 * or that names a million cells in one line, costs nothing. What people might have written elsewhere than in cells, and
 * what makes one cell of several, is refused rather than passed over.
 */
export function unpackWorkbook(file: Buffer): UnpackedWorkbook | { readonly fault: PackageFault } {
  const closed = containerFault(file);
  if (closed !== null) return { fault: closed };
  let left = UNPACKED_LIMIT;
  let entries = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (++entries > ENTRIES_LIMIT) left = -1;
        if (!isNeeded(name) && !SAYS_SOMETHING.test(name) && !IS_TABLE.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
  if (left < 0) return { fault: 'TOO_LARGE' };
  const workbook = parts[WORKBOOK];
  if (workbook === undefined) return { fault: 'NO_WORKBOOK' };
  const texts = new Map(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
  for (const [name, text] of texts) {
    if (/comments/i.test(name)) return { fault: 'COMMENTS' };
    if (SAYS_SOMETHING.test(name) && /anchor\b/i.test(text)) return { fault: 'DRAWINGS' };
    if (IS_SHEET.test(name) && text.includes('mergeCell')) return { fault: 'MERGED_CELLS' };
  }
  let seen: Omit<UnpackedWorkbook, 'safe'>;
  try {
    if (exceedSheets([...texts].flatMap(([name, text]) => (HOLDS_CELLS.test(name) ? [text] : [])))) {
      return { fault: 'TOO_LARGE' };
    }
    seen = {
      hidden: hiddenColumns(texts),
      looks: [conditionalLooks(texts), tableLooks(texts)],
      widths: columnWidths(texts),
      computed: computedAreas(texts),
    };
  } catch {
    return { fault: 'NO_WORKBOOK' };
  }
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => isNeeded(name)));
  // Names of areas are spread out cell by cell when they are read.
  kept[WORKBOOK] = Buffer.from((texts.get(WORKBOOK) ?? '').replace(/<definedNames>.*<\/definedNames>/s, ''));
  return { safe: Buffer.from(zipSync(kept, { level: 0 })), ...seen };
}

/** Excel keeps what has a password, and what is older than 2007, in a container of another kind than a zip; null: it is one. */
export function containerFault(file: Buffer): 'ENCRYPTED' | 'OLD_FORMAT' | 'NO_WORKBOOK' | null {
  if (file.subarray(0, ZIP.length).equals(ZIP)) return null;
  if (!file.subarray(0, OLD_CONTAINER.length).equals(OLD_CONTAINER)) return 'NO_WORKBOOK';
  return file.includes(ENCRYPTED_PART) ? 'ENCRYPTED' : 'OLD_FORMAT';
}

const IS_SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const HOLDS_CELLS = /^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/;
/** A table of a sheet, and where it is said whose. */
const IS_TABLE = /^xl\/(tables\/[^/]+\.xml|worksheets\/_rels\/[^/]+\.rels)$/;
const SAYS_SOMETHING = /^xl\/(drawings\/[^/]+\.xml$|(threaded)?comments)/i;

function isNeeded(name: string): boolean {
  return (
    IS_SHEET.test(name) ||
    name === WORKBOOK ||
    name === 'xl/sharedStrings.xml' ||
    name === 'xl/styles.xml' ||
    name === 'xl/_rels/workbook.xml.rels' ||
    name === '_rels/.rels' ||
    name === '[Content_Types].xml'
  );
}
