import { type NextFunction, type Request, type Response } from 'express';
import { surfaceOf } from '../../http/surface';
import { Problem } from '../../kernel/problem';
import { readCookie, sessionCookie } from './cookies';

const TOKEN = /^bkw_[\w-]{43}$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * On pages the cookie stands where programs send their token; on the API it counts for nothing, so that no page of another
 * site can act through it. What changes something must come from a page of ours.
 */
export function takeSession(request: Request, _response: Response, next: NextFunction): void {
  if (surfaceOf(request.path) !== 'PAGES') return next();
  if (!READS.has(request.method) && !isFromHere(request)) return next(forged());
  const token = readCookie(request, sessionCookie(request));
  delete request.headers.authorization;
  if (token !== null && TOKEN.test(token)) request.headers.authorization = `Bearer ${token}`;
  next();
}

/** Browsers say from where a form was sent; one of them that says nothing sends none. */
function isFromHere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function forged(): Problem {
  return new Problem('FORBIDDEN', 'FOREIGN_FORM', {
    ja: 'この操作は、このサービスの画面から行ってください',
    en: 'Send this from a page of this service',
  });
}
