import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { UnreadableTable } from './table-row';

/** What a workbook may consist of, and what all of it may amount to once unpacked, in bytes; a hundred thousand rows take half of it. */
const LIMITS = { entries: 2000, unpacked: 250 * 1024 * 1024 };
const PIECE = 64 * 1024;
const OLD_CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** Hands the parts of a workbook out piece by piece as they are unpacked, so that a small file that unpacks to a huge one costs nothing. */
export function eachPart(
  file: Buffer,
  take: (name: string) => ((piece: Uint8Array, isLast: boolean) => void) | null,
): void {
  demandPackage(file);
  let left = LIMITS.unpacked;
  let entries = 0;
  const unzip = new Unzip((part) => {
    if (++entries > LIMITS.entries) throw new UnreadableTable('TOO_LARGE');
    const taken = take(part.name);
    if (taken === null) return;
    // What it says of its size may be a lie, and is counted all the same.
    if ((part.originalSize ?? 0) > left) throw new UnreadableTable('TOO_LARGE');
    part.ondata = (error, piece, isLast) => {
      if (error !== null) throw new UnreadableTable('NO_WORKBOOK');
      left -= piece.length;
      if (left < 0) throw new UnreadableTable('TOO_LARGE');
      taken(piece, isLast);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let from = 0; from < file.length; from += PIECE)
      unzip.push(file.subarray(from, from + PIECE), from + PIECE >= file.length);
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable('NO_WORKBOOK');
  }
}

/** Parts that are small, whole; one that is not there is left out. */
export function partsOf(file: Buffer, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const pieces = new Map<string, Uint8Array[]>();
  eachPart(file, (name) => {
    if (!isWanted(name)) return null;
    const own: Uint8Array[] = [];
    pieces.set(name, own);
    return (piece) => own.push(piece);
  });
  return new Map([...pieces].map(([name, own]) => [name, Buffer.concat(own).toString('utf8')] as const));
}

/** Excel keeps what has a password, and what is older than 2007, in a container of another kind than a zip. */
function demandPackage(file: Buffer): void {
  if (file.subarray(0, 2).toString('latin1') === 'PK') return;
  if (!file.subarray(0, OLD_CONTAINER.length).equals(OLD_CONTAINER)) throw new UnreadableTable('NO_WORKBOOK');
  throw new UnreadableTable(file.includes(ENCRYPTED_PART) ? 'ENCRYPTED' : 'OLD_FORMAT');
}
