import { isUtf8 } from 'node:buffer';
import { type IncomingMessage } from 'node:http';
import { json, type NextFunction, raw, type Request, type Response, urlencoded } from 'express';
import { Problem } from '../kernel/problem';
import { fault } from '../kernel/problems';
import { type Texts } from '../kernel/texts';
import { LARGEST_BULK, NDJSON } from './bulk/bulk-lines';
import { JSON_LIMITS, jsonExcess, type JsonExcess } from './json-limits';
import { surfaceOf } from './surface';

export const BODY_LIMIT = '1 MB';
export const MERGE_PATCH = 'application/merge-patch+json';
const JSON_TYPE = 'application/json';
const FORM = 'multipart/form-data';

/** Operations that take a form with a file instead of JSON; whoever handles them reads it, piece by piece. */
const TAKES_A_FORM = /^POST \/v1\/(documents|evidence-requests\/[^/]+\/answer)$/;

/** Pages whose form may hold a file; whoever handles them reads it, piece by piece. */
const TAKES_A_FILE =
  /^\/(e\/[^/]+|register-file(s|-previews)|matrix-workbook-verifications|[^/]+\/[^/]+\/(evidence|form-preview|role-confirmation-(sheet|file|file-preview)|answer-sheet-preview|answer|file-imports|exchange-profile-guess))\/?$/;

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The media type of a table as text. */
export const CSV = 'text/csv';
/** In bytes: of a workbook that others have made. */
export const LARGE_WORKBOOK = 5 * 1024 * 1024;
/** Operations that take a workbook as their body. */
const TAKES_A_WORKBOOK = /^POST \/v1\/(matrices\/[^/]+\/form(-previews)?|matrix-workbook-verifications)\/?$/;

/** Operations that take a workbook that others have made, with its pictures. */
const TAKES_A_LARGE_WORKBOOK = /^POST \/v1\/contracts\/[^/]+\/role-confirmation-sheet\/?$/;

/** Operations that take a vendor's answers, or the items of a 確認表, as a workbook or as a table. */
const TAKES_A_SHEET =
  /^POST \/v1\/(vendor-disclosure-documents\/[^/]+\/answer-sheet|contracts\/[^/]+\/role-confirmation-file)(-previews)?\/?$/;

/** In bytes: of a file of records; a hundred thousand rows take a half of it. */
export const LARGEST_TABLE = 40 * 1024 * 1024;
/** Operations that take a file of records, as a workbook or as a table. */
const TAKES_A_TABLE =
  /^POST \/v1\/(exchange-profiles\/[^/]+\/(import-previews|imports|refused-rows|file-imports)|vendors\/register-file(-previews)?)\/?$/;

/** Operations that take lines of JSON, or a list of them. */
const TAKES_LINES = /^POST \/v1\/[a-z-]+\/bulk-upsert\/?$/;

/** In bytes: of lines that a job writes. */
const LARGEST_BULK_JOB = 40 * 1024 * 1024;
const readManyLines = raw({ limit: LARGEST_BULK_JOB, type: NDJSON });
const readLines = raw({ limit: LARGEST_BULK, type: [NDJSON, JSON_TYPE] });
const readWorkbook = raw({ limit: 1024 * 1024, type: XLSX });
const readLargeWorkbook = raw({ limit: LARGE_WORKBOOK, type: XLSX });
const readSheet = raw({ limit: LARGE_WORKBOOK, type: [XLSX, CSV] });
const readTable = withinCount(LARGEST_TABLE, raw({ limit: LARGEST_TABLE, type: [XLSX, CSV] }));
const readJson = json({
  limit: 1024 * 1024,
  type: [JSON_TYPE, MERGE_PATCH],
  strict: false,
  verify: (_request: IncomingMessage, _response, text: Buffer) => demandReadable(text),
});
/** What a page's form sends: as many fields as the largest grid has, each a text. */
const readFields = urlencoded({
  limit: 1024 * 1024,
  extended: false,
  parameterLimit: 5000,
  verify: (_request: IncomingMessage, _response, text: Buffer) => demandDecodable(text),
});
const FIELDS = 'application/x-www-form-urlencoded';
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

/**
 * Reads JSON bodies of up to 1 MB in UTF-8. A PATCH is a merge patch, a few operations take a form or a workbook, and everything
 * else is JSON: a body of another type or encoding is 415, never a silent `{}`.
 */
export function readBody(request: Request, response: Response, next: NextFunction): void {
  if (BODILESS.has(request.method)) return next();
  if (surfaceOf(request.path) === 'PAGES') {
    if (request.is(FIELDS)) return readFields(request, response, next);
    if (request.is(FORM) && TAKES_A_FILE.test(request.path)) return next();
    return next(hasBody(request) ? unsupported(FIELDS) : undefined);
  }
  if (TAKES_A_FORM.test(`${request.method} ${request.path}`))
    return next(request.is(FORM) ? undefined : unsupported(FORM));
  if (TAKES_A_WORKBOOK.test(`${request.method} ${request.path}`))
    return request.is(XLSX) ? readWorkbook(request, response, next) : next(unsupported(XLSX));
  if (TAKES_A_LARGE_WORKBOOK.test(`${request.method} ${request.path}`))
    return request.is(XLSX) ? readLargeWorkbook(request, response, next) : next(unsupported(XLSX));
  if (TAKES_A_SHEET.test(`${request.method} ${request.path}`))
    return request.is([XLSX, CSV]) ? readSheet(request, response, next) : next(unsupported(`${XLSX}, ${CSV}`));
  if (
    TAKES_A_TABLE.test(`${request.method} ${request.path}`) &&
    Number(request.headers['content-length']) > LARGEST_TABLE
  ) {
    // What is too large by its own word is not read to its end first.
    response.setHeader('Connection', 'close');
    return next(tooLargeTable());
  }
  if (TAKES_A_TABLE.test(`${request.method} ${request.path}`))
    return request.is([XLSX, CSV]) ? readTable(request, response, next) : next(unsupported(`${XLSX}, ${CSV}`));
  if (TAKES_LINES.test(`${request.method} ${request.path}`)) {
    const isRead = request.is([NDJSON, JSON_TYPE]) && isLabelledUtf8(request);
    return isRead ? readLines(request, response, next) : next(unsupported(`${NDJSON}, ${JSON_TYPE}`));
  }
  if (/^POST \/v1\/bulk-jobs\/?$/.test(`${request.method} ${request.path}`)) {
    const isRead = request.is(NDJSON) && isLabelledUtf8(request);
    return isRead ? readManyLines(request, response, next) : next(unsupported(NDJSON));
  }
  const wanted = request.method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;
  if (request.method === 'PATCH' || hasBody(request)) {
    if (!request.is(wanted)) return next(unsupported(wanted));
    if (!isLabelledUtf8(request)) return next(unsupported(`${wanted}; charset=utf-8`));
  }
  readJson(request, response, next);
}

/** Refuses a body that does not say how large it is once so many bytes have come; the reader itself would wait for its end first. */
function withinCount(limit: number, read: ReturnType<typeof raw>): ReturnType<typeof raw> {
  return (request, response, next) => {
    let received = 0;
    const count = ({ length }: Buffer) => {
      received += length;
      if (received <= limit) return;
      request.off('data', count);
      response.setHeader('Connection', 'close');
      next(tooLargeTable());
    };
    request.on('data', count);
    read(request, response, (error?: unknown) => {
      request.off('data', count);
      if (received <= limit) next(error);
    });
  };
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** JSON is UTF-8 (RFC 8259); a label that says so is allowed, any other is not. */
function isLabelledUtf8({ headers }: Request): boolean {
  const labels = [...(headers['content-type'] ?? '').matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)];
  return labels.every(([, label = '']) => /^utf-?8$/i.test(label));
}

/** Nothing is made of a body that could cost more than it is worth, or whose letters would be lost. */
function demandReadable(text: Buffer): void {
  if (!isUtf8(text)) throw unreadable('NOT_UTF8', NOT_UTF8);
  const excess = jsonExcess(text);
  if (excess !== null) throw unreadable(excess, EXCESSES[excess]);
}

/** A letter that cannot be read would be stored as U+FFFD. */
function demandDecodable(text: Buffer): void {
  try {
    decodeURIComponent(text.toString('latin1'));
  } catch {
    throw unreadable('NOT_UTF8', NOT_UTF8);
  }
}

const NOT_UTF8: Texts = { ja: '文字コードは UTF-8 のみです', en: 'Must be UTF-8' };
const EXCESSES: Readonly<Record<JsonExcess, Texts>> = {
  TOO_MANY_VALUES: {
    ja: `項目と要素は合わせて${JSON_LIMITS.values}個までです`,
    en: `At most ${JSON_LIMITS.values} members and entries altogether`,
  },
  TOO_DEEP: { ja: `入れ子は${JSON_LIMITS.depth}段までです`, en: `At most ${JSON_LIMITS.depth} levels deep` },
};

function unreadable(code: JsonExcess | 'NOT_UTF8', detail: Texts): Problem {
  return new Problem(
    'MALFORMED',
    'MALFORMED',
    { ja: '本文を JSON として読めません', en: 'The body cannot be read as JSON' },
    [fault('', code, detail)],
  );
}

function tooLargeTable(): Problem {
  return new Problem('TOO_LARGE', 'TOO_LARGE', {
    ja: `ファイルは${LARGEST_TABLE / 1024 / 1024}MBまでです`,
    en: `A file may have up to ${LARGEST_TABLE / 1024 / 1024} MB`,
  });
}

function unsupported(wanted: string): Problem {
  return new Problem(
    'UNSUPPORTED',
    'UNSUPPORTED_MEDIA_TYPE',
    { ja: `Content-Type には ${wanted} を指定してください`, en: `The Content-Type must be ${wanted}` },
    [fault('Content-Type', 'UNSUPPORTED_MEDIA_TYPE', { ja: `${wanted} のみ`, en: `${wanted} only` })],
  );
}
