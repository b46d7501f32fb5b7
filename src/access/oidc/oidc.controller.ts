import { randomBytes } from 'node:crypto';
import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { TakesAnyParameter } from '../../http/taken.guard';
import { SignInView } from '../sign-in/dto/sign-in.dto';
import { SignInLimit } from '../sign-in/sign-in-limit.guard';
import { Redirects, Tells } from '../sign-in/sign-in-operation';
import { OidcProvider } from './oidc-provider';
import { isOfPages, OidcSignIn } from './oidc-sign-in';

const COOKIE = 'bunkaiten_oidc';
const PATH = '/v1/sign-in/oidc';
/** Of the pages, where a sign-in that was begun there ends. */
const PAGE = '/sign-in/sso/return';

@ApiTags('sessions')
@Controller({ path: 'sign-in/oidc', version: '1' })
export class OidcController {
  constructor(
    private readonly provider: OidcProvider,
    private readonly signIn: OidcSignIn,
  ) {}

  @Redirects('', {
    id: 'beginOidcSignIn',
    permission: 'PUBLIC',
    summary: 'Sign in with the OpenID provider',
    description: 'Sends the browser to the provider; 404 where none is set up.',
  })
  @UseGuards(SignInLimit)
  async begin(@Res({ passthrough: true }) response: Response): Promise<void> {
    const browser = randomBytes(32).toString('base64url');
    const { url } = await this.signIn.begin(browser);
    response.setHeader('Set-Cookie', this.cookie(browser, 600));
    response.setHeader('Location', url.href);
  }

  @Tells(
    'callback',
    {
      id: 'finishOidcSignIn',
      permission: 'PUBLIC',
      summary: 'Come back from the OpenID provider',
      description:
        'Answers like signIn. The browser must be the one that began it; what the provider adds to the address is taken as it is. Somebody who began on a page is led on to it.',
    },
    SignInView,
    [401, 404],
  )
  @ApiResponse({ status: 303, description: 'It was begun on a page: go on to `Location`' })
  @TakesAnyParameter()
  async finish(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInView | HtmlReply> {
    const [, sent = ''] = request.originalUrl.split(/\?(.*)/s);
    const query = new URLSearchParams(sent);
    if (isOfPages(query)) return seeOther(`${PAGE}?${query.toString()}`);
    response.setHeader('Set-Cookie', this.cookie('', 0));
    return this.signIn.finish(query, cookieIn(request.headers.cookie));
  }

  /** Not for scripts, not sent along from other sites but on the way back, and over TLS only where there is any. */
  private cookie(value: string, seconds: number): string {
    const secure = this.provider.demandSettings().redirectUrl.startsWith('https:') ? '; Secure' : '';
    return `${COOKIE}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}

function cookieIn(header = ''): string {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
