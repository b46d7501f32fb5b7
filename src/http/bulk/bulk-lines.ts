import { isUtf8 } from 'node:buffer';
import { jsonExcess } from '../json-limits';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';

/** The media type of lines that are JSON each. */
export const NDJSON = 'application/x-ndjson';
/** In bytes. */
export const LARGEST_BULK = 10 * 1024 * 1024;
export const MOST_LINES = { each: 10_000, together: 1_000 } as const;

const NEWLINE = 0x0a;

/** The lines of a body that are not blank; 400 where there are none, or too many. */
export function linesOf(body: Buffer, most: number): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < body.length;) {
    const found = body.indexOf(NEWLINE, from);
    const end = found === -1 ? body.length : found;
    const line = body.subarray(from, end);
    if (!isBlank(line)) lines.push(line);
    if (lines.length > most)
      throw invalid([fault('', 'TOO_MANY', { ja: `${most}行以内で指定してください`, en: `At most ${most} lines` })]);
    from = end + 1;
  }
  if (lines.length === 0)
    throw invalid([fault('', 'REQUIRED', { ja: '1行以上を送ってください', en: 'Send at least one line' })]);
  return lines;
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
  return line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

function unreadable(): Problem {
  return new Problem(
    'MALFORMED',
    'MALFORMED',
    { ja: '行を JSON として読めません', en: 'The line cannot be read as JSON' },
    [fault('', 'MALFORMED', { ja: 'JSON の書式を確認してください', en: 'Check the JSON' })],
  );
}
