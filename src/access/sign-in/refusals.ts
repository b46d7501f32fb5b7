import { Problem } from '../../kernel/problem';
import { conflict, fault, invalid } from '../../kernel/problems';

/** Every failed sign-in looks like this one, whatever was wrong. */
export function signInRefused(): Problem {
  return new Problem('UNAUTHENTICATED', 'SIGN_IN_REFUSED', {
    ja: 'サインインできません。入力内容を確認してください。続けて失敗すると、次に受け付けるまでの間隔が長くなります',
    en: 'Sign-in refused. Check what you entered; after repeated failures the next one takes longer to be taken',
  });
}

/** The refresh token is unknown, spent or over, or its session is. */
export function refreshRefused(): Problem {
  return new Problem('UNAUTHENTICATED', 'REFRESH_REFUSED', {
    ja: 'このセッションは続けられません。サインインし直してください',
    en: 'This session cannot go on; sign in again',
  });
}

/** A one-time token that is unknown, used or over. */
export function tokenRefused(): Problem {
  return new Problem('UNAUTHENTICATED', 'TOKEN_REFUSED', {
    ja: 'このトークンは無効か、期限切れか、すでに使われています',
    en: 'This token is unknown, has expired, or was used already',
  });
}

/** A code of the second factor that does not count. */
export function codeRefused(): Problem {
  return invalid([
    fault('/code', 'CODE_REFUSED', {
      ja: 'コードが違うか、すでに使われています',
      en: 'The code is wrong, or was used already',
    }),
  ]);
}

/** The present password, asked for before it is changed. */
export function passwordRefused(): Problem {
  return invalid([
    fault('/currentPassword', 'WRONG', { ja: '現在のパスワードが違います', en: 'Not your present password' }),
  ]);
}

/** Too many failed sign-ins came from one address, or for one person from strangers. */
export function tooManyFailures(retryAfterSeconds: number): Problem {
  return new Problem(
    'TOO_MANY',
    'TOO_MANY_FAILURES',
    {
      ja: 'サインインの失敗が続いたため、この接続元からはしばらく受け付けません。Retry-After の秒数をおいて再試行するか、管理者に解除を依頼してください',
      en: 'Too many sign-ins failed; from here none is taken for the seconds of Retry-After, unless an administrator lifts this',
    },
    [],
    { retryAfterSeconds },
  );
}

/** Nobody changes their own roles, invites or shuts out themselves. */
export function ownRole(): Problem {
  return conflict('OWN_ROLE', {
    ja: '自分自身の役割や利用可否は変更できません。他の管理者に依頼してください',
    en: 'Nobody changes their own roles or access; ask another administrator',
  });
}

/** A program has no password, session or second factor. */
export function notAnAccount(): Problem {
  return new Problem('FORBIDDEN', 'NOT_AN_ACCOUNT', {
    ja: 'プログラムの認証情報では利用できません',
    en: 'Not for programs: this is about a person’s own account',
  });
}
