import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { type AdmittedRequest } from '../../access/actor';
import { surfaceOf } from '../../http/surface';
import { Problem } from '../../kernel/problem';

const SHOWN_TO = 'shownTo';

/** A request of a form that says to whom it was shown. */
interface ShownRequest extends AdmittedRequest {
  shownTo?: string;
}

/** Where a form is sent to, and to whom it was shown: the tabs of a browser share a session, and somebody else may sign in in
 * another one while it stays open. */
export function addressShownTo(action: string, principal: { readonly id: string } | null): string {
  if (principal === null) return action;
  return `${action}${action.includes('?') ? '&' : '?'}${SHOWN_TO}=${principal.id}`;
}

/** Takes it out of the address again: no page has to know of it. */
export function takeShownTo(request: ShownRequest, _response: Response, next: NextFunction): void {
  if (request.method !== 'POST' || surfaceOf(request.path) !== 'PAGES') return next();
  const [path = '', query = ''] = request.originalUrl.split('?');
  const asked = new URLSearchParams(query);
  const shownTo = asked.get(SHOWN_TO);
  if (shownTo === null) return next();
  asked.delete(SHOWN_TO);
  request.shownTo = shownTo;
  request.url = asked.size === 0 ? path : `${path}?${asked.toString()}`;
  request.originalUrl = request.url;
  next();
}

/** Nothing is done in the name of one person that was written before the eyes of another. */
@Injectable()
export class ShownToItsSender implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { principal, shownTo } = context.switchToHttp().getRequest<ShownRequest & Request>();
    if (principal === undefined || shownTo === undefined || principal.id === shownTo) return true;
    throw new Problem('CONFLICT', 'SHOWN_TO_ANOTHER', {
      ja: `この画面は別の人に表示されたものです。今は${principal.name}さんとしてサインインしているため、何も変更していません`,
      en: `This page was shown to somebody else. You are signed in as ${principal.name} now, so nothing was changed`,
    });
  }
}
