import { randomBytes } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable, of } from 'rxjs';
import { tokenHash } from '../../access/sign-in/tokens';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { LinkAnswering } from '../../exchange/evidence/links/link-answering';
import { type HtmlReply } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { type Filled } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { readCookie } from '../session/cookies';

const COOKIE = 'bunkaiten-link';
const KEY = /^[\w-]{43}$/;

/**
 * By what a browser that was shown a link's form is known again: a key of that browser, which it sends to this link alone. Whoever
 * else holds the link has another, and is told nothing of what was answered.
 */
export function keyOfBrowser(request: Request, response: Response): string {
  const known = readCookie(request, COOKIE);
  if (known !== null && KEY.test(known)) return known;
  const key = randomBytes(32).toString('base64url');
  const path = `/e/${encodeURIComponent(tokenOf(request))}`;
  response.cookie(COOKIE, key, { httpOnly: true, sameSite: 'lax', secure: request.secure, path });
  return key;
}

/** What was answered through a link, by the browser that has answered. */
@Injectable()
export class AnsweredByLink {
  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
  ) {}

  /** Answers once, whatever the browser sends again: the answer and what is shown of it are one transaction. */
  take(
    token: string,
    key: string,
    work: () => Promise<HtmlReply>,
    again: Parameters<Submissions['takeShown']>[2],
  ): Promise<HtmlReply> {
    return this.database.as(SIGN_IN_SCOPE, () => this.submissions.takeShown(wishOf(token, key), work, again));
  }

  /** What this browser was shown when it had answered; null: it has not. */
  async shownTo(request: Request): Promise<HtmlReply | null> {
    const key = readCookie(request, COOKIE);
    if (key === null || !KEY.test(key)) return null;
    return this.database.as(SIGN_IN_SCOPE, () => this.submissions.shownBefore(wishOf(tokenOf(request), key)));
  }
}

/** Of whoever holds no link that counts nothing is received; but who has answered through it is told so again. */
@Injectable()
export class ForHoldersOfLink implements NestInterceptor {
  constructor(
    private readonly links: LinkAnswering,
    private readonly answered: AnsweredByLink,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    if ((await this.links.read(tokenOf(request))) !== null) return next.handle();
    const shown = await this.answered.shownTo(request);
    if (shown === null) throw notFound();
    return of(shown);
  }
}

/** The token itself is kept nowhere, and what is in the form does not matter: a link takes one answer. */
function wishOf(token: string, once: string): Filled {
  const operation = `POST /e ${tokenHash(token).toString('hex')}`;
  return { sent: {}, operation, about: null, once, version: null };
}

function tokenOf({ params }: Request): string {
  return typeof params['token'] === 'string' ? params['token'] : '';
}
