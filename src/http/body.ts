import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../kernel/problem';
import { fault } from '../kernel/problems';

export const BODY_LIMIT = '1 MB';
export const MERGE_PATCH = 'application/merge-patch+json';
const JSON_TYPE = 'application/json';

/** Reads JSON bodies of either media type; anything larger is refused before it is read to the end. */
export function readJson(): RequestHandler {
  return json({ limit: 1024 * 1024, type: [JSON_TYPE, MERGE_PATCH], strict: false });
}

/** A PATCH is a merge patch and everything else is JSON: a body of another type is 415, never a silent `{}`. */
export function demandMediaType(request: Request, _response: Response, next: NextFunction): void {
  const wanted = request.method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const demands = request.method === 'PATCH' || hasBody;
  if (demands && !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(request.method) && !request.is(wanted)) {
    next(
      new Problem(
        'UNSUPPORTED',
        'UNSUPPORTED_MEDIA_TYPE',
        { ja: `Content-Type には ${wanted} を指定してください`, en: `The Content-Type must be ${wanted}` },
        [fault('Content-Type', 'UNSUPPORTED_MEDIA_TYPE', { ja: `${wanted} のみ`, en: `${wanted} only` })],
      ),
    );
    return;
  }
  next();
}
