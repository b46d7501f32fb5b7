import { type Scope, SIGN_IN_SCOPE } from '../../database/scope';

/** What sign-in does on behalf of somebody who has shown who they are: the journal names them. */
export function signInScope(accountId: string): Scope {
  return { ...SIGN_IN_SCOPE, actor: accountId };
}
