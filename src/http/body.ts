import { json, type NextFunction, raw, type Request, type Response } from 'express';
import { Problem } from '../kernel/problem';
import { fault } from '../kernel/problems';

export const BODY_LIMIT = '1 MB';
export const MERGE_PATCH = 'application/merge-patch+json';
const JSON_TYPE = 'application/json';
const FORM = 'multipart/form-data';

/** Operations that take a form with a file instead of JSON; whoever handles them reads it, piece by piece. */
const TAKES_A_FORM = new Set(['POST /v1/documents']);

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Operations that take a workbook as their body. */
const TAKES_A_WORKBOOK = /^POST \/v1\/(matrices\/[^/]+\/form(-previews)?|matrix-workbook-verifications)\/?$/;

const readWorkbook = raw({ limit: 1024 * 1024, type: XLSX });
const readJson = json({ limit: 1024 * 1024, type: [JSON_TYPE, MERGE_PATCH], strict: false });
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

/**
 * Reads JSON bodies of up to 1 MB. A PATCH is a merge patch, a few operations take a form or a workbook, and everything else is
 * JSON:
 * a body of another type is 415, never a silent `{}`.
 */
export function readBody(request: Request, response: Response, next: NextFunction): void {
  if (BODILESS.has(request.method)) return next();
  if (TAKES_A_FORM.has(`${request.method} ${request.path}`))
    return next(request.is(FORM) ? undefined : unsupported(FORM));
  if (TAKES_A_WORKBOOK.test(`${request.method} ${request.path}`))
    return request.is(XLSX) ? readWorkbook(request, response, next) : next(unsupported(XLSX));
  const wanted = request.method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;
  if ((request.method === 'PATCH' || hasBody(request)) && !request.is(wanted)) return next(unsupported(wanted));
  readJson(request, response, next);
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function unsupported(wanted: string): Problem {
  return new Problem(
    'UNSUPPORTED',
    'UNSUPPORTED_MEDIA_TYPE',
    { ja: `Content-Type には ${wanted} を指定してください`, en: `The Content-Type must be ${wanted}` },
    [fault('Content-Type', 'UNSUPPORTED_MEDIA_TYPE', { ja: `${wanted} のみ`, en: `${wanted} only` })],
  );
}
