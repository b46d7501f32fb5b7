import { decode, encode } from 'iconv-lite';
import { type FileEncoding } from '../../../kernel/terms/exchange-terms';

/** Letters that CP932 has under another code than Unicode’s usual one: they look alike, and whoever reads them means the same. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '–': '―',
  '•': '・',
  '·': '・',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¥': '￥',
  '‾': '￣',
};
const LOOKS_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');

/** Stands where a letter was lost: a cell that holds it is not taken in again. */
export const GETA = '〓';
/** What decoding makes of bytes that are no letter. */
export const GARBLED = '\ufffd';
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** A text as an encoding can hold it, and the letters that it lacks, for which 〓 stands. */
export interface Fitted {
  readonly text: string;
  readonly lost: readonly string[];
}

export function fitted(text: string, encoding: FileEncoding): Fitted {
  if (encoding !== 'CP932' || isAscii(text)) return { text, lost: [] };
  const lost = new Set<string>();
  let fit = '';
  for (const letter of text.replace(LOOKS_ALIKE, (found) => LOOK_ALIKES[found] ?? found)) {
    const isKept = decode(encode(letter, 'cp932'), 'cp932') === letter;
    if (!isKept) lost.add(letter);
    fit += isKept ? letter : GETA;
  }
  return { text: fit, lost: [...lost] };
}

/** The bytes of a text that fits the encoding. */
export function bytesOf(text: string, encoding: FileEncoding): Buffer {
  return encoding === 'CP932' ? encode(text, 'cp932') : Buffer.from(text, 'utf8');
}

export function textOf(bytes: Uint8Array, encoding: FileEncoding): string {
  return encoding === 'CP932' ? decode(Buffer.from(bytes), 'cp932') : Buffer.from(bytes).toString('utf8');
}

/** What a file begins with before its first letter. */
export function markOf(encoding: FileEncoding): Buffer {
  return encoding === 'UTF8_BOM' ? BOM : Buffer.alloc(0);
}

/** A file without its byte-order mark; whoever saves UTF-8 anew may have added or dropped it. */
export function withoutMark(file: Buffer, encoding: FileEncoding): Buffer {
  return encoding !== 'CP932' && file.subarray(0, BOM.length).equals(BOM) ? file.subarray(BOM.length) : file;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
