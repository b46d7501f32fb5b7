import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { fault, invalid } from '../../kernel/problems';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import {
  RefreshSession,
  SessionTokensView,
  SignInView,
  SignInWithPassword,
  SignInWithSecondFactor,
} from './dto/sign-in.dto';
import { WhoAmIView } from './dto/who-am-i.dto';
import { LocalSignIn } from './local-strategy';
import { OwnAccount } from './own-account';
import { signInRefused } from './refusals';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Ends, Submits, Tells } from './sign-in-operation';
import { SignInLimit } from './sign-in-limit.guard';
import { WhoAmI } from './who-am-i';

@ApiTags('sessions')
@Controller({ path: 'sessions', version: '1' })
export class SessionsController {
  constructor(
    private readonly local: LocalSignIn,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly account: OwnAccount,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Submits(
    '',
    {
      id: 'signIn',
      permission: 'PUBLIC',
      summary: 'Sign in with a password',
      description:
        'Answers with tokens, or with a challenge where the account has a second factor. Every refusal looks the same. Repeated failures from one place make the next attempt from there wait (429, `Retry-After`); five wrong codes of the second factor lock the account for 15 minutes.',
    },
    { body: SignInWithPassword, view: SignInView, status: 201, problems: [401, 429] },
  )
  @UseGuards(SignInLimit)
  async open(
    @Body() _body: SignInWithPassword,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInView> {
    const accountId = await this.local.authenticate(request, response);
    if (accountId === null) throw signInRefused();
    return this.signIn.proceed(accountId, 'PASSWORD');
  }

  @Submits(
    'second-factor',
    { id: 'signInWithSecondFactor', permission: 'PUBLIC', summary: 'Give the second factor' },
    { body: SignInWithSecondFactor, view: SignInView, status: 201, problems: [401, 429] },
  )
  @UseGuards(SignInLimit)
  complete(@Body() { challenge, ...proof }: SignInWithSecondFactor): Promise<SignInView> {
    if (!proof.code === !proof.recoveryCode) throw oneProof();
    return this.signIn.complete(challenge, proof);
  }

  @Submits(
    'refresh',
    {
      id: 'refreshSession',
      permission: 'PUBLIC',
      summary: 'Exchange both tokens of a session',
      description: 'A refresh token counts once. One that comes back ends the session: somebody has stolen it.',
    },
    { body: RefreshSession, view: SessionTokensView, problems: [401] },
  )
  refresh(@Body() { refreshToken }: RefreshSession): Promise<SessionTokensView> {
    return this.sessions.refresh(refreshToken);
  }

  @Tells('current', { id: 'whoAmI', permission: 'SIGNED_IN', summary: 'Tell who I am and what I may do' }, WhoAmIView)
  describe(@Actor() actor: Principal): Promise<WhoAmIView> {
    return this.whoAmI.describe(actor);
  }

  @Ends('current', { id: 'signOut', permission: 'SIGNED_IN', summary: 'Sign out' })
  end(@Actor() actor: Principal): Promise<void> {
    return this.account.signOut(actor);
  }
}

function oneProof() {
  return invalid([
    fault('/code', 'REQUIRED', {
      ja: 'code と recoveryCode のどちらか一つを指定してください',
      en: 'Give either code or recoveryCode',
    }),
  ]);
}
