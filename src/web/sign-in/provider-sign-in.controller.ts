import { createHash, randomBytes } from 'node:crypto';
import { Controller, Query, Req, Res, UseGuards } from '@nestjs/common';
import { type CookieOptions, type Request, type Response } from 'express';
import { OidcSignIn } from '../../access/oidc/oidc-sign-in';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { type Sent, textIn } from '../forms/sent';
import { Page } from '../page';
import { readCookie } from '../session/cookies';
import { type Viewer, Viewing } from '../viewer';
import { Entering, localPath } from './entering';

/** As long as the provider's answer is waited for. */
const WITHIN_MS = 600_000;

/** Leads people to the OpenID provider, and takes them in when they come back from it. */
@Controller()
export class ProviderSignInController {
  constructor(
    private readonly oidc: OidcSignIn,
    private readonly entering: Entering,
  ) {}

  @Page('sign-in/sso', 'PUBLIC')
  @UseGuards(SignInLimit)
  async begin(
    @Viewing() viewer: Viewer,
    @Query() query: Sent,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const then = localPath(textIn(query, 'then'));
    const browser = randomBytes(32).toString('base64url');
    try {
      const { url, state } = await this.oidc.begin(browser, 'PAGE');
      const kept = `${browser}.${Buffer.from(then).toString('base64url')}`;
      response.cookie(attemptCookie(response.req, state), kept, { ...options(response.req), maxAge: WITHIN_MS });
      return seeOther(url.href);
    } catch (refusal) {
      return this.entering.ask(viewer, then, refusal);
    }
  }

  /** Whoever comes back must be who went: by the cookie that only their browser has. */
  @Page('sign-in/sso/return', 'PUBLIC')
  @UseGuards(SignInLimit)
  async finish(
    @Viewing() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const [, sent = ''] = request.originalUrl.split(/\?(.*)/s);
    const query = new URLSearchParams(sent);
    const name = attemptCookie(request, query.get('state') ?? '');
    const [browser = '', wanted = ''] = (readCookie(request, name) ?? '').split('.');
    response.clearCookie(name, options(request));
    const then = localPath(Buffer.from(wanted, 'base64url').toString());
    try {
      return await this.entering.goOn(viewer, await this.oidc.finish(query, browser), then, response);
    } catch (refusal) {
      return this.entering.ask(viewer, then, refusal);
    }
  }
}

/** Each attempt has its own: of two tabs that go to the provider, neither takes from the other what it comes back with. */
function attemptCookie({ secure }: Request, state: string): string {
  const attempt = createHash('sha256').update(state).digest('hex').slice(0, 16);
  return `${secure ? '__Host-' : ''}bunkaiten-sso-${attempt}`;
}

function options({ secure }: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' };
}
