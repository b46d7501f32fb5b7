import { useViewer } from '../frame/viewer-context';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { QrCode } from '../parts/qr-code';

/** What an app reads; it comes back with a code that was not taken, and whatever else comes back is not drawn. */
const INVITATION = /^otpauth:\/\/totp\/[\x21-\x7e]{1,600}$/;

/** What was begun: the same secret twice, for an app to scan and for a person to type. */
export interface Begun {
  readonly uri: string;
  readonly secret: string;
}

export function BeginSecondFactor({ hasOne, draft }: { hasOne: boolean; draft: Draft }) {
  const { say } = useViewer();
  return (
    <PostForm action="/second-factor" class="card narrow">
      <Why draft={draft} />
      <Kept draft={draft} />
      <p>
        {say(
          '記録を変更・承認する役割には、パスワードのほかに認証アプリの数字が必要です。スマートフォンの認証アプリを用意してください。',
          'Roles that change or sign need the digits of an authenticator app besides the password. Have the app at hand.',
        )}
      </p>
      {hasOne && (
        <div class="field">
          <label for="code">{say('今の認証アプリの6桁の数字', 'Six digits of the present app')}</label>
          <input id="code" name="code" inputMode="numeric" autocomplete="one-time-code" required />
        </div>
      )}
      <button class="button">{say('設定を始める', 'Begin')}</button>
    </PostForm>
  );
}

export function ConfirmSecondFactor({ uri, secret, draft }: Begun & { readonly draft: Draft }) {
  const { say } = useViewer();
  return (
    <PostForm action="/second-factor/confirm" class="card narrow">
      <Why draft={draft} />
      <Kept draft={draft} />
      <input type="hidden" name="uri" value={uri} />
      <input type="hidden" name="secret" value={secret} />
      <ol>
        <li>
          {say(
            'スマートフォンの認証アプリで、次のコードを読み取ります。',
            'Scan this code with the authenticator app on your phone.',
          )}
          {INVITATION.test(uri) && <ToScan uri={uri} />}
          <p>{say('読み取れないときは、この鍵を入力します:', 'Where it cannot be scanned, type this key:')}</p>
          <p class="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</p>
        </li>
        <li>
          <div class="field">
            <label for="code">
              {say('アプリに表示された6桁の数字を入力します。', 'Type the six digits that it shows.')}
            </label>
            <input id="code" name="code" inputMode="numeric" autocomplete="one-time-code" required autofocus />
          </div>
        </li>
      </ol>
      <button class="button">{say('確認する', 'Confirm')}</button>
    </PostForm>
  );
}

/** Why the last attempt was not taken. */
function Why({ draft: { refusal } }: { draft: Draft }) {
  const { text } = useViewer();
  if (refusal === null) return null;
  return (
    <p class="notice error" role="alert">
      {text(refusal.faults[0]?.detail ?? refusal.texts)}
    </p>
  );
}

function ToScan({ uri }: { uri: string }) {
  const { say } = useViewer();
  return (
    <>
      <QrCode
        text={uri}
        name={say(
          '認証アプリに読み取らせるコード。中身は下の鍵と同じです。',
          'Code for an authenticator app; it carries the key below.',
        )}
      />
      <p>
        <a href={uri}>{say('この端末の認証アプリで開く', 'Open in an app on this device')}</a>
      </p>
    </>
  );
}

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { say } = useViewer();
  return (
    <div class="card narrow">
      <p class="notice warning">
        {say(
          '一度だけ表示します。印刷して、端末とは別の場所に保管してください。',
          'Shown this once: print them and keep them apart from the device.',
        )}
      </p>
      <ul class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/">
          {say('始める', 'Start')}
        </a>
      </p>
    </div>
  );
}
