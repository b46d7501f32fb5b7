import { Controller, UseGuards } from '@nestjs/common';
import { AcceptInvitation } from '../../access/sign-in/dto/entry.dto';
import { Invitations } from '../../access/sign-in/invitations';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply } from '../../http/html-reply';
import { ValidationPipe } from '../../http/validation.pipe';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { InvitationForm } from './invitation.view';
import { OwnForms } from './own-forms';
import { demandTypedTwice } from './typed-twice';

const pipe = new ValidationPipe();

/** Where somebody who was invited chooses a password. */
@Controller()
export class InvitationController {
  constructor(
    private readonly forms: OwnForms,
    private readonly invitations: Invitations,
  ) {}

  @Page('invitation', 'PUBLIC')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return ask(viewer, draftOf());
  }

  @Submission('invitation', 'PUBLIC')
  @UseGuards(SignInLimit)
  accept(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.forms.takeFromOutside(
      filled,
      async () => {
        const { token, password, ...other } = await acceptanceIn(filled.sent);
        await this.invitations.accept(token, password, other);
        return '/sign-in';
      },
      (draft) => ask(viewer, draft),
    );
  }
}

/** The body that the API takes, checked as the API checks it. */
async function acceptanceIn(fields: Sent): Promise<AcceptInvitation> {
  const said = (name: string): string | undefined => textIn(fields, name).trim() || undefined;
  const password = textIn(fields, 'password');
  const body = { token: said('token'), secondToken: said('secondToken'), recoveryCode: said('recoveryCode'), password };
  const checked = (await pipe.transform(body, { type: 'body', metatype: AcceptInvitation })) as AcceptInvitation;
  demandTypedTwice(fields);
  return checked;
}

/** What proves somebody stays as it was typed; a password is typed anew. */
function ask(viewer: Viewer, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('招待を受けてパスワードを決める', 'Choose a password, having been invited'),
    status: draftStatus(draft),
    body: <InvitationForm draft={draft} />,
  });
}
