import { Body, Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { ChangePassword, SecondFactorCode } from '../../access/sign-in/dto/own-account.dto';
import { OwnAccount } from '../../access/sign-in/own-account';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { ValidationPipe } from '../../http/validation.pipe';
import { Problem } from '../../kernel/problem';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { EntryForm, type EntryField, NEW_PASSWORD } from './entry-form';
import { RecoveryCodes } from './second-factor.view';
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
  constructor(private readonly account: OwnAccount) {}

  @Page('password', 'SIGNED_IN')
  show(@Viewing() viewer: Viewer): HtmlReply {
    return askPassword(viewer, null, {});
  }

  @Submission('password', 'SIGNED_IN')
  async change(@Viewing() viewer: Viewer, @Actor() actor: Principal, @Body() sent: Sent): Promise<HtmlReply> {
    try {
      const body = { currentPassword: textIn(sent, 'currentPassword'), newPassword: textIn(sent, 'password') };
      const checked = (await pipe.transform(body, { type: 'body', metatype: ChangePassword })) as ChangePassword;
      demandTypedTwice(sent);
      await this.account.changePassword(actor, checked.currentPassword, checked.newPassword);
      return seeOther('/');
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return askPassword(viewer, thrown, sent);
    }
  }

  @Page('recovery-codes', 'SIGNED_IN')
  showCodes(@Viewing() viewer: Viewer): HtmlReply {
    return askCode(viewer, null);
  }

  @Submission('recovery-codes', 'SIGNED_IN')
  async renew(@Viewing() viewer: Viewer, @Actor() actor: Principal, @Body() sent: Sent): Promise<HtmlReply> {
    try {
      const code = textIn(sent, 'code').normalize('NFKC').trim();
      const checked = (await pipe.transform(
        { code },
        { type: 'body', metatype: SecondFactorCode },
      )) as SecondFactorCode;
      return showPage(viewer, {
        title: viewer.say('回復コード', 'Recovery codes'),
        body: <RecoveryCodes codes={await this.account.renewRecoveryCodes(actor, checked.code)} />,
      });
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return askCode(viewer, thrown);
    }
  }
}

function askPassword(viewer: Viewer, refusal: Problem | null, sent: Sent): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('パスワードを変える', 'Change my password'),
    status: refusal === null ? 200 : statusOf(refusal.kind),
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
          refusal={refusal}
          sent={sent}
        />
      </>
    ),
  });
}

function askCode(viewer: Viewer, refusal: Problem | null): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('回復コードを作り直す', 'Make new recovery codes'),
    status: refusal === null ? 200 : statusOf(refusal.kind),
    body: (
      <EntryForm
        fields={CODE}
        action="/recovery-codes"
        button={viewer.say('作り直す', 'Make them')}
        refusal={refusal}
        sent={{}}
      />
    ),
  });
}
