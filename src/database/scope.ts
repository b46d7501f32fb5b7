/**
 * Who acts, and what PostgreSQL shows and lets be changed. Row-level security reads these settings on every statement;
 * without a scope nothing is seen.
 */
export interface Scope {
  /** The account or API client that acts; null: nobody has signed in. */
  readonly actor: string | null;
  /** Institutions whose records are seen; ALL: those of the whole deployment. */
  readonly institutions: readonly string[] | 'ALL';
  /** The vendor whose people these are; they see what names their vendor. Never together with institutions. */
  readonly vendor: string | null;
  /** Whether anything may be changed. */
  readonly mayWrite: boolean;
  /** SIGN_IN sees what sign-in needs (accounts, sessions, keys), and nothing of the registry. */
  readonly purpose: 'REQUEST' | 'SIGN_IN';
  /** Why a change is made, as its author says; kept in the journal. */
  readonly reason: string | null;
}

/** Before anybody is known: what sign-in itself reads and writes. */
export const SIGN_IN_SCOPE: Scope = {
  actor: null,
  institutions: [],
  vendor: null,
  mayWrite: true,
  purpose: 'SIGN_IN',
  reason: null,
};

/** Sees and changes nothing. */
export const NO_SCOPE: Scope = { ...SIGN_IN_SCOPE, mayWrite: false, purpose: 'REQUEST' };

/** The values of the session settings `bunkaiten.*`, in the order of `SET_SCOPE`. */
export function scopeSettings({ actor, institutions, vendor, mayWrite, purpose, reason }: Scope): string[] {
  return [
    actor ?? '',
    institutions === 'ALL' ? '*' : institutions.join(','),
    vendor ?? '',
    mayWrite ? 'on' : 'off',
    purpose,
    reason ?? '',
  ];
}

const settingScope = (isLocal: boolean) =>
  `select ${['actor', 'institutions', 'vendor', 'may_write', 'purpose', 'reason']
    .map((name, i) => `set_config('bunkaiten.${name}', $${i + 1}, ${isLocal})`)
    .join(', ')}`;

/** One round trip, on the connection that then carries the scope. */
export const SET_SCOPE = { name: 'set-scope', text: settingScope(false) };

/** For the rest of a transaction. */
export const SET_LOCAL_SCOPE = settingScope(true);
