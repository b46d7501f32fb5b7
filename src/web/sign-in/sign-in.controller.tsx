import { Body, Controller, Query, Req, Res, UseGuards } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { LocalSignIn } from '../../access/sign-in/local-strategy';
import { OwnAccount } from '../../access/sign-in/own-account';
import { signInRefused } from '../../access/sign-in/refusals';
import { SetUp } from '../../access/sign-in/set-up';
import { SignIn } from '../../access/sign-in/sign-in';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Filled, FilledForm } from '../forms/filled';
import { type Sent, textIn } from '../forms/sent';
import { forgetSession } from '../session/cookies';
import { type Viewer, Viewing } from '../viewer';
import { Entering, letIn, localPath, refusalIn } from './entering';
import { OwnForms } from './own-forms';
import { SecondFactorForm } from './sign-in.view';

@Controller()
export class SignInController {
  constructor(
    private readonly local: LocalSignIn,
    private readonly signIn: SignIn,
    private readonly entering: Entering,
    private readonly forms: OwnForms,
    private readonly account: OwnAccount,
    private readonly setUp: SetUp,
  ) {}

  @Page('sign-in', 'PUBLIC')
  async show(@Viewing() viewer: Viewer, @Query() query: Sent): Promise<HtmlReply> {
    return this.entering.ask(viewer, localPath(textIn(query, 'then')), null, await this.setUp.isNeeded());
  }

  @Submission('sign-in', 'PUBLIC')
  @UseGuards(SignInLimit)
  async open(
    @Viewing() viewer: Viewer,
    @Body() fields: Sent,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const then = localPath(textIn(fields, 'then'));
    try {
      const accountId = await this.local.authenticate(request, response);
      if (accountId === null) throw signInRefused();
      return await this.entering.goOn(viewer, await this.signIn.proceed(accountId, 'PASSWORD'), then, response);
    } catch (refusal) {
      return this.entering.ask(viewer, then, refusal);
    }
  }

  @Submission('sign-in/second-factor', 'PUBLIC')
  @UseGuards(SignInLimit)
  async complete(
    @Viewing() viewer: Viewer,
    @FilledForm() filled: Filled,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const { sent, once } = filled;
    const then = localPath(textIn(sent, 'then'));
    const challenge = textIn(sent, 'challenge');
    const typed = textIn(sent, 'code').normalize('NFKC').trim();
    try {
      const proof = /^\d{6}$/.test(typed) ? { code: typed } : { recoveryCode: typed };
      const begun = await this.forms.takeSession(filled, async () =>
        this.entering.begin(await this.signIn.complete(challenge, proof), then),
      );
      return letIn(begun, response);
    } catch (refusal) {
      return showPage(viewer, {
        title: viewer.say('二要素認証', 'Second factor'),
        status: statusOf(refusalIn(refusal).kind),
        body: (
          <SecondFactorForm
            challenge={challenge}
            then={then}
            once={once}
            refusal={viewer.text(refusalIn(refusal).texts)}
          />
        ),
      });
    }
  }

  @Submission('sign-out', 'SIGNED_IN')
  async close(@Actor() actor: Principal, @Res({ passthrough: true }) response: Response): Promise<HtmlReply> {
    await this.account.signOut(actor);
    forgetSession(response);
    return seeOther('/sign-in');
  }
}
