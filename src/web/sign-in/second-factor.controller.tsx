import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { OwnAccount } from '../../access/sign-in/own-account';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { OwnForms } from './own-forms';
import { BeginSecondFactor, type Begun, ConfirmSecondFactor } from './second-factor.view';

/** Setting the second factor up; what is shown here is shown once, and again to a form that is sent twice. */
@Controller()
export class SecondFactorController {
  constructor(
    private readonly forms: OwnForms,
    private readonly account: OwnAccount,
  ) {}

  @Page('second-factor', 'SIGNED_IN')
  show(@Viewing() viewer: Viewer, @Actor() { hasSecondFactor }: Principal): HtmlReply {
    return ask(viewer, hasSecondFactor, draftOf());
  }

  @Submission('second-factor', 'SIGNED_IN')
  begin(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.forms.take(
      actor,
      filled,
      async () => {
        const code = textIn(filled.sent, 'code').normalize('NFKC').trim();
        const begun = await this.account.beginSecondFactor(actor, { code: code || null });
        await this.forms.outdate(['/second-factor'], '/second-factor');
        return askFirstCode(viewer, begun, draftOf());
      },
      (draft) => ask(viewer, actor.hasSecondFactor, draft),
    );
  }

  @Submission('second-factor/confirm', 'SIGNED_IN')
  confirm(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const begun = { uri: textIn(filled.sent, 'uri'), secret: textIn(filled.sent, 'secret') };
    return this.forms.take(
      actor,
      filled,
      async () => {
        const code = textIn(filled.sent, 'code').normalize('NFKC').trim();
        const codes = await this.account.confirmSecondFactor(actor, code);
        // The secret that counts from here on is not shown again by going back.
        await this.forms.outdate(['/second-factor'], '/second-factor');
        return this.forms.showCodes(viewer, codes);
      },
      (draft) => askFirstCode(viewer, begun, draft),
    );
  }
}

function ask(viewer: Viewer, hasOne: boolean, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: titleIn(viewer),
    status: draftStatus(draft),
    body: <BeginSecondFactor hasOne={hasOne} draft={draft} />,
  });
}

function askFirstCode(viewer: Viewer, begun: Begun, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: titleIn(viewer),
    status: draftStatus(draft),
    body: <ConfirmSecondFactor {...begun} draft={draft} />,
  });
}

function titleIn({ say }: Viewer): string {
  return say('二要素認証の設定', 'Set up a second factor');
}
