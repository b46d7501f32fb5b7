import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { ChangePassword, SecondFactorCode } from '../../access/sign-in/dto/own-account.dto';
import { OwnAccount } from '../../access/sign-in/own-account';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { ValidationPipe } from '../../http/validation.pipe';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { EntryForm, type EntryField, NEW_PASSWORD } from './entry-form';
import { OwnForms } from './own-forms';
import { demandTypedTwice } from './typed-twice';

const pipe = new ValidationPipe();

const PASSWORDS: readonly EntryField[] = [
  {
    name: 'currentPassword',
    label: { ja: '今のパスワード', en: 'Present password' },
    isSecret: true,
    isRequired: true,
  },
  ...NEW_PASSWORD,
];

const CODE: readonly EntryField[] = [
  {
    name: 'code',
    label: { ja: '認証アプリの6桁の数字', en: 'Six digits of the app' },
    help: {
      ja: '新しい回復コードを作ると、前の回復コードは使えなくなります。',
      en: 'Once new ones are made, those before no longer count.',
    },
    isRequired: true,
  },
];

/** One's own password, and new recovery codes. */
@Controller()
export class OwnPasswordController {
  constructor(
    private readonly forms: OwnForms,
    private readonly account: OwnAccount,
  ) {}

  @Page('password', 'SIGNED_IN')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return askPassword(viewer, draftOf());
  }

  @Submission('password', 'SIGNED_IN')
  change(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { sent } = filled;
    return this.forms.take(
      actor,
      filled,
      async () => {
        const body = { currentPassword: textIn(sent, 'currentPassword'), newPassword: textIn(sent, 'password') };
        const checked = (await pipe.transform(body, { type: 'body', metatype: ChangePassword })) as ChangePassword;
        demandTypedTwice(sent);
        await this.account.changePassword(actor, checked.currentPassword, checked.newPassword);
        return seeOther('/');
      },
      (draft) => askPassword(viewer, draft),
    );
  }

  @Page('recovery-codes', 'SIGNED_IN')
  showCodes(@Viewing() viewer: Viewer): HtmlReply {
    return askCode(viewer, draftOf());
  }

  @Submission('recovery-codes', 'SIGNED_IN')
  renew(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.forms.take(
      actor,
      filled,
      async () => {
        const body = { code: textIn(filled.sent, 'code').normalize('NFKC').trim() };
        const checked = (await pipe.transform(body, { type: 'body', metatype: SecondFactorCode })) as SecondFactorCode;
        return this.forms.showCodes(viewer, await this.account.renewRecoveryCodes(actor, checked.code));
      },
      (draft) => askCode(viewer, { ...draft, sent: {} }),
    );
  }
}

function askPassword(viewer: Viewer, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('パスワードを変える', 'Change my password'),
    status: draftStatus(draft),
    body: (
      <>
        <p>
          {viewer.say(
            '変えると、ほかの端末でのサインインはすべて終わります。',
            'Once it is changed, all other sessions of the account end.',
          )}
        </p>
        <EntryForm
          fields={PASSWORDS}
          action="/password"
          button={viewer.say('パスワードを変える', 'Change it')}
          draft={draft}
        />
      </>
    ),
  });
}

function askCode(viewer: Viewer, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('回復コードを作り直す', 'Make new recovery codes'),
    status: draftStatus(draft),
    body: (
      <EntryForm fields={CODE} action="/recovery-codes" button={viewer.say('作り直す', 'Make them')} draft={draft} />
    ),
  });
}
