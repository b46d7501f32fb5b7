import { Controller, UseGuards } from '@nestjs/common';
import { SetUpDeployment } from '../../access/sign-in/dto/entry.dto';
import { SetUp } from '../../access/sign-in/set-up';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type HtmlReply } from '../../http/html-reply';
import { ValidationPipe } from '../../http/validation.pipe';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { OwnForms } from './own-forms';
import { SetUpForm } from './set-up.view';
import { demandTypedTwice } from './typed-twice';

const pipe = new ValidationPipe();

/** Where the first administrator comes in, with the secret that the start has printed. */
@Controller()
export class SetUpController {
  constructor(
    private readonly forms: OwnForms,
    private readonly setUp: SetUp,
  ) {}

  @Page('set-up', 'PUBLIC')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return ask(viewer, draftOf());
  }

  @Submission('set-up', 'PUBLIC')
  @UseGuards(SignInLimit)
  begin(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.forms.takeFromOutside(
      filled,
      async () => {
        const { secret, ...administrator } = await administratorIn(filled.sent);
        await this.setUp.use(secret, administrator);
        return '/sign-in';
      },
      (draft) => ask(viewer, draft),
    );
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

function ask(viewer: Viewer, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('初期設定: 最初の管理者', 'Set-up: the first administrator'),
    status: draftStatus(draft),
    body: <SetUpForm draft={draft} />,
  });
}
