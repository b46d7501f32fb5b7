import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { BrowserSessions } from '../../access/browser-sessions';
import { OidcProvider } from '../../access/oidc/oidc-provider';
import { type SignInView } from '../../access/sign-in/dto/sign-in.dto';
import { signInRefused } from '../../access/sign-in/refusals';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { newId } from '../../kernel/identifier';
import { Problem } from '../../kernel/problem';
import { showPage } from '../frame/show-page';
import { keepSession } from '../session/cookies';
import { type Viewer } from '../viewer';
import { FirstVisit, PasswordForm, SecondFactorForm } from './sign-in.view';

/** A session that was begun in a browser. */
export interface Entered {
  readonly token: string;
  /** Where its person goes first. */
  readonly then: string;
}

/** How somebody comes in at a browser, whichever way they have shown who they are. */
@Injectable()
export class Entering {
  constructor(
    private readonly browsers: BrowserSessions,
    private readonly provider: OidcProvider,
  ) {}

  /** Who has shown enough is in; who has not is asked for the second factor. */
  async goOn(viewer: Viewer, answer: SignInView, then: string, response: Response): Promise<HtmlReply> {
    if (answer.challenge !== null)
      return showPage(viewer, {
        title: viewer.say('二要素認証', 'Second factor'),
        body: <SecondFactorForm challenge={answer.challenge} then={then} once={newId()} refusal={null} />,
      });
    return letIn(await this.begin(answer, then), response);
  }

  /** The session of a browser, for whoever has shown enough. */
  async begin({ accessToken, mustSetUpSecondFactor }: SignInView, then: string): Promise<Entered> {
    if (accessToken === null) throw signInRefused();
    const token = await this.browsers.keep(accessToken);
    return { token, then: mustSetUpSecondFactor ? '/second-factor' : then };
  }

  /** `refusal`: what the last attempt threw; null: it is the first. */
  ask(viewer: Viewer, then: string, refusal: unknown, isNew = false): HtmlReply {
    const problem = refusal === null ? null : refusalIn(refusal);
    return showPage(viewer, {
      title: viewer.say('サインイン', 'Sign in'),
      status: problem === null ? 200 : statusOf(problem.kind),
      body: (
        <>
          {isNew && <FirstVisit />}
          <PasswordForm
            then={then}
            refusal={problem === null ? null : viewer.text(problem.texts)}
            hasProvider={this.provider.isSetUp}
          />
        </>
      ),
    });
  }
}

/** The browser keeps the session. */
export function letIn({ token, then }: Entered, response: Response): HtmlReply {
  keepSession(response, token);
  return seeOther(then);
}

export function refusalIn(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** Where somebody wanted to go; of this service only. */
export function localPath(text: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/';
}
