import { useViewer } from '../frame/viewer-context';
import { ONCE_FIELD } from '../forms/draft';
import { PostForm } from '../forms/post-form';

interface Asking {
  readonly then: string;
  /** Why the last attempt was not taken. */
  readonly refusal: string | null;
}

/** Where nobody administers the registry yet: what comes first. */
export function FirstVisit() {
  const { say } = useViewer();
  return (
    <p class="notice">
      {say('まだ管理者がいません。はじめに最初の管理者を登録します: ', 'There is no administrator yet: ')}
      <a href="/set-up">{say('初期設定を始める', 'begin the set-up')}</a>
    </p>
  );
}

export function PasswordForm({ then, refusal, hasProvider }: Asking & { readonly hasProvider: boolean }) {
  const { say } = useViewer();
  return (
    <PostForm action="/sign-in" class="card narrow">
      <Refusal text={refusal} />
      <input type="hidden" name="then" value={then} />
      <div class="field">
        <label for="email">{say('メールアドレス', 'E-mail address')}</label>
        <input id="email" name="email" type="email" autocomplete="username" required autofocus />
      </div>
      <div class="field">
        <label for="password">{say('パスワード', 'Password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button class="button">{say('サインイン', 'Sign in')}</button>
      {hasProvider && (
        <p>
          <a class="button second" href={`/sign-in/sso?then=${encodeURIComponent(then)}`}>
            {say('病院のアカウントでサインイン(SSO)', 'Sign in with your organisation’s account')}
          </a>
        </p>
      )}
      <p class="help">
        {say(
          'パスワードを忘れたときは、管理者に招待を依頼してください。',
          'If you have forgotten your password, ask an administrator for an invitation.',
        )}{' '}
        <a href="/invitation">{say('招待を受け取った方', 'I have been invited')}</a>
      </p>
    </PostForm>
  );
}

interface AskingMore extends Asking {
  readonly challenge: string;
  /** By which the form is known again. */
  readonly once: string;
}

export function SecondFactorForm({ challenge, then, once, refusal }: AskingMore) {
  const { say } = useViewer();
  return (
    <PostForm action="/sign-in/second-factor" class="card narrow">
      <Refusal text={refusal} />
      <input type="hidden" name={ONCE_FIELD} value={once} />
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="then" value={then} />
      <div class="field">
        <label for="code">{say('認証アプリの6桁の数字', 'Six digits of your authenticator app')}</label>
        <p class="help" id="code-help">
          {say('手元にないときは、回復コードを入力してください。', 'Without it, type a recovery code.')}
        </p>
        <input id="code" name="code" autocomplete="one-time-code" aria-describedby="code-help" required autofocus />
      </div>
      <button class="button">{say('確認する', 'Continue')}</button>
      <p>
        <a href="/sign-in">{say('はじめからやり直す', 'Start again')}</a>
      </p>
    </PostForm>
  );
}

function Refusal({ text }: { text: string | null }) {
  return text === null ? null : (
    <p class="notice error" role="alert">
      {text}
    </p>
  );
}
