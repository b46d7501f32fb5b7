import { Body, Controller, UseGuards } from '@nestjs/common';
import { AcceptInvitation } from '../../access/sign-in/dto/entry.dto';
import { Invitations } from '../../access/sign-in/invitations';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { ValidationPipe } from '../../http/validation.pipe';
import { Problem } from '../../kernel/problem';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { InvitationForm } from './invitation.view';
import { demandTypedTwice } from './typed-twice';

const pipe = new ValidationPipe();

/** Where somebody who was invited chooses a password. */
@Controller()
export class InvitationController {
  constructor(private readonly invitations: Invitations) {}

  @Page('invitation', 'PUBLIC')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return ask(viewer, null, {});
  }

  @Submission('invitation', 'PUBLIC')
  @UseGuards(SignInLimit)
  async accept(@Viewing() viewer: Viewer, @Body() fields: Sent): Promise<HtmlReply> {
    try {
      const { token, password, ...other } = await acceptanceIn(fields);
      await this.invitations.accept(token, password, other);
      return seeOther('/sign-in');
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return ask(viewer, thrown, fields);
    }
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
function ask(viewer: Viewer, refusal: Problem | null, sent: Sent): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('招待を受けてパスワードを決める', 'Choose a password, having been invited'),
    status: refusal === null ? 200 : statusOf(refusal.kind),
    body: <InvitationForm refusal={refusal} sent={sent} />,
  });
}
