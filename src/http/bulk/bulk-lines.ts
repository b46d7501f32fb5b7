import { isUtf8 } from 'node:buffer';
import { jsonExcess } from '../json-limits';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';

/** The media type of lines that are JSON each. */
export const NDJSON = 'application/x-ndjson';
/** In bytes. */
export const LARGEST_BULK = 10 * 1024 * 1024;
export const MOST_LINES = { each: 10_000, together: 1_000 } as const;

const SIGN = { newline: 0x0a, quote: 0x22, backslash: 0x5c, comma: 0x2c } as const;
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];
const BLANKS: readonly number[] = [0x20, 0x0d, 0x09, SIGN.newline];

/** Lines as they were sent: as lines of JSON, or as a list, which generated clients make. */
export interface SentLines {
  readonly body: Buffer;
  readonly isList: boolean;
}

/** The lines of a body that are not blank; 400 where there are none, or too many. */
export function linesOf({ body, isList }: SentLines, most: number): Buffer[] {
  const lines: Buffer[] = [];
  for (const line of isList ? entriesIn(body) : linesIn(body)) {
    lines.push(line);
    if (lines.length > most)
      throw invalid([fault('', 'TOO_MANY', { ja: `${most}行以内で指定してください`, en: `At most ${most} lines` })]);
  }
  if (lines.length === 0)
    throw invalid([fault('', 'REQUIRED', { ja: '1行以上を送ってください', en: 'Send at least one line' })]);
  return lines;
}

function* linesIn(body: Buffer): Generator<Buffer> {
  for (let from = 0; from < body.length;) {
    const found = body.indexOf(SIGN.newline, from);
    const end = found === -1 ? body.length : found;
    const line = body.subarray(from, end);
    if (!isBlank(line)) yield line;
    from = end + 1;
  }
}

/**
 * The entries of a list, found by its signs alone: each is read with caution when its turn comes, and nothing is made of the
 * whole. 400 where the brackets do not close.
 */
function* entriesIn(body: Buffer): Generator<Buffer> {
  let [depth, from, isInside] = [0, 0, false];
  for (let i = 0; i < body.length; i++) {
    const sign = body[i] ?? 0;
    if (isInside) {
      if (sign === SIGN.backslash) i++;
      else if (sign === SIGN.quote) isInside = false;
    } else if (sign === SIGN.quote) isInside = true;
    else if (OPENING.includes(sign)) {
      if (depth === 0 && (sign !== OPENING[0] || !isBlank(body.subarray(from, i)))) throw unreadable();
      if (depth === 0) from = i + 1;
      depth++;
    } else if (CLOSING.includes(sign)) {
      depth--;
      if (depth < 0) throw unreadable();
      if (depth > 0) continue;
      const last = body.subarray(from, i);
      if (!isBlank(last)) yield last;
      if (!isBlank(body.subarray(i + 1))) throw unreadable();
      return;
    } else if (sign === SIGN.comma && depth === 1) {
      yield body.subarray(from, i);
      from = i + 1;
    }
  }
  throw unreadable();
}

/** What a line says, read with the same caution as a body of its own. */
export function parsedLine(line: Buffer): Readonly<Record<string, unknown>> {
  if (!isUtf8(line) || jsonExcess(line) !== null) throw unreadable();
  let value: unknown;
  try {
    value = JSON.parse(line.toString());
  } catch {
    throw unreadable();
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw invalid([fault('', 'TYPE', { ja: 'オブジェクトを指定してください', en: 'Must be an object' })]);
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => BLANKS.includes(byte));
}

function unreadable(): Problem {
  return new Problem(
    'MALFORMED',
    'MALFORMED',
    { ja: '行を JSON として読めません', en: 'The line cannot be read as JSON' },
    [fault('', 'MALFORMED', { ja: 'JSON の書式を確認してください', en: 'Check the JSON' })],
  );
}
