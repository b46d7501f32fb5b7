import { Body, Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { OwnAccount } from '../../access/sign-in/own-account';
import { type HtmlReply } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { Problem } from '../../kernel/problem';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Sent, textIn } from '../forms/sent';
import { type Viewer, Viewing } from '../viewer';
import { BeginSecondFactor, ConfirmSecondFactor, RecoveryCodes } from './second-factor.view';

/** Setting the second factor up; what is shown here is shown once. */
@Controller()
export class SecondFactorController {
  constructor(private readonly account: OwnAccount) {}

  @Page('second-factor', 'SIGNED_IN')
  show(@Viewing() viewer: Viewer, @Actor() { hasSecondFactor }: Principal): HtmlReply {
    return showPage(viewer, { title: titleIn(viewer), body: <BeginSecondFactor hasOne={hasSecondFactor} /> });
  }

  @Submission('second-factor', 'SIGNED_IN')
  async begin(@Viewing() viewer: Viewer, @Actor() actor: Principal, @Body() fields: Sent): Promise<HtmlReply> {
    try {
      const begun = await this.account.beginSecondFactor(actor, { code: textIn(fields, 'code') || null });
      return showPage(viewer, { title: titleIn(viewer), body: <ConfirmSecondFactor {...begun} refusal={null} /> });
    } catch (refusal) {
      const { hasSecondFactor } = actor;
      return showPage(viewer, {
        title: titleIn(viewer),
        status: statusOf(problemIn(refusal).kind),
        body: <BeginSecondFactor hasOne={hasSecondFactor} refusal={viewer.text(problemIn(refusal).texts)} />,
      });
    }
  }

  @Submission('second-factor/confirm', 'SIGNED_IN')
  async confirm(@Viewing() viewer: Viewer, @Actor() actor: Principal, @Body() fields: Sent): Promise<HtmlReply> {
    const [uri, secret] = [textIn(fields, 'uri'), textIn(fields, 'secret')];
    try {
      const codes = await this.account.confirmSecondFactor(actor, textIn(fields, 'code').normalize('NFKC').trim());
      return showPage(viewer, {
        title: viewer.say('回復コード', 'Recovery codes'),
        body: <RecoveryCodes codes={codes} />,
      });
    } catch (refusal) {
      const { kind, texts, faults } = problemIn(refusal);
      return showPage(viewer, {
        title: titleIn(viewer),
        status: statusOf(kind),
        body: <ConfirmSecondFactor uri={uri} secret={secret} refusal={viewer.text(faults[0]?.detail ?? texts)} />,
      });
    }
  }
}

function titleIn({ say }: Viewer): string {
  return say('二要素認証の設定', 'Set up a second factor');
}

function problemIn(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}
