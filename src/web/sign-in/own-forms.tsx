import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { signInScope } from '../../access/sign-in/sign-in-scope';
import { signInRefused } from '../../access/sign-in/refusals';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { HtmlReply, seeOther } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { type Draft } from '../forms/draft';
import { type Filled } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { type Viewer } from '../viewer';
import { type Entered } from './entering';
import { RecoveryCodes } from './second-factor.view';

/** Takes forms about one's own account, which carry and show secrets: once, and shown again within the very session only. */
@Injectable()
export class OwnForms {
  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
  ) {}

  /** All of it in the scope of sign-in, so that what is done and what is answered are one transaction. */
  take(
    { id, sessionId }: Principal,
    filled: Filled,
    work: () => Promise<HtmlReply>,
    again: (draft: Draft) => HtmlReply,
  ): Promise<HtmlReply> {
    const inTurn = async () => {
      // Before an attempt is counted: a form that waits for its own first has not failed.
      await this.database.transact(nothing);
      return work();
    };
    return this.database.as(signInScope(id), () =>
      this.submissions.takeShown({ ...filled, about: id, within: sessionId ?? '' }, inTurn, again),
    );
  }

  /** The same of whoever is not signed in, such as an invitation that is accepted: it leads on, and shows nothing. */
  takeFromOutside(filled: Filled, work: () => Promise<string>, again: (draft: Draft) => HtmlReply): Promise<HtmlReply> {
    const leads = async () => seeOther(await work());
    const { sent, once, version } = filled;
    return this.database
      .as(SIGN_IN_SCOPE, () => this.submissions.takeShown(filled, leads, again))
      .catch((thrown: unknown) => {
        if (thrown instanceof Problem) return again({ sent, refusal: thrown, once, version });
        throw thrown;
      });
  }

  /** A session that is begun: a form that is sent again is given the very same, which opens nothing once it has ended. */
  async takeSession(filled: Filled, work: () => Promise<Entered>): Promise<Entered> {
    const inTurn = async () => {
      await this.database.transact(nothing);
      const { token, then } = await work();
      return new HtmlReply(token, 303, then);
    };
    const refused = ({ refusal }: Draft) => Promise.reject<HtmlReply>(refusal ?? signInRefused());
    const { html, location } = await this.database.as(SIGN_IN_SCOPE, () =>
      this.submissions.takeShown(filled, inTurn, refused),
    );
    return { token: html, then: location ?? '/' };
  }

  /** New recovery codes; those of before count no more, and no page shows them again. */
  async showCodes(viewer: Viewer, codes: readonly string[]): Promise<HtmlReply> {
    await this.outdate(['/second-factor/confirm', '/recovery-codes'], '/recovery-codes');
    return showPage(viewer, {
      title: viewer.say('回復コード', 'Recovery codes'),
      body: <RecoveryCodes codes={codes} />,
    });
  }

  /** What these have shown counts no more: sent again, they lead elsewhere. */
  outdate(paths: readonly string[], location: string): Promise<void> {
    return this.submissions.outdate(
      paths.map((path) => `POST ${path}`),
      location,
    );
  }
}

async function nothing(): Promise<void> {}
