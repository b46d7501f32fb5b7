import { Body, Controller, UseGuards } from '@nestjs/common';
import { SetUpDeployment } from '../../access/sign-in/dto/entry.dto';
import { SetUp } from '../../access/sign-in/set-up';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { ValidationPipe } from '../../http/validation.pipe';
import { Problem } from '../../kernel/problem';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { SetUpForm } from './set-up.view';
import { demandTypedTwice } from './typed-twice';

const pipe = new ValidationPipe();

/** Where the first administrator comes in, with the secret that the start has printed. */
@Controller()
export class SetUpController {
  constructor(private readonly setUp: SetUp) {}

  @Page('set-up', 'PUBLIC')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return ask(viewer, null, {});
  }

  @Submission('set-up', 'PUBLIC')
  @UseGuards(SignInLimit)
  async begin(@Viewing() viewer: Viewer, @Body() fields: Sent): Promise<HtmlReply> {
    try {
      const { secret, ...administrator } = await administratorIn(fields);
      await this.setUp.use(secret, administrator);
      return seeOther('/sign-in');
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return ask(viewer, thrown, fields);
    }
  }
}

/** The body that the API takes, checked as the API checks it. */
async function administratorIn(fields: Sent): Promise<SetUpDeployment> {
  const said = (name: string): string | undefined => textIn(fields, name).trim() || undefined;
  const password = textIn(fields, 'password');
  const body = { secret: said('secret'), name: said('name'), email: said('email'), password };
  const checked = (await pipe.transform(body, { type: 'body', metatype: SetUpDeployment })) as SetUpDeployment;
  demandTypedTwice(fields);
  return checked;
}

function ask(viewer: Viewer, refusal: Problem | null, sent: Sent): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('初期設定: 最初の管理者', 'Set-up: the first administrator'),
    status: refusal === null ? 200 : statusOf(refusal.kind),
    body: <SetUpForm refusal={refusal} sent={sent} />,
  });
}
