import { type Scope } from '../database/scope';
import { type Admission } from '../http/permits';
import { type Permission, type Role } from '../kernel/terms/access-terms';
import { CHANGING_ROLES, isChange, isDeputable, ROLE_PERMISSIONS } from './role-permissions';

/** A role held in an institution; null: in the whole deployment. */
export interface Membership {
  readonly institutionId: string | null;
  readonly role: Role;
  /** The role is somebody else's, whose decisions these take as a deputy; null or left out: their own. */
  readonly deputyFor?: string | null;
}

/** Whoever has shown a credential that counts. */
export interface Principal {
  readonly kind: 'ACCOUNT' | 'CLIENT';
  readonly id: string;
  readonly name: string;
  /** The session of an account; null for programs. */
  readonly sessionId: string | null;
  readonly hasSecondFactor: boolean;
  /** The vendor whose people these are; null: an institution's. */
  readonly vendorId: string | null;
  readonly memberships: readonly Membership[];
  /** Of a program: all that its institution has let it do. */
  readonly permissions: ReadonlySet<Permission> | null;
}

/** What a role lets its holder do; a deputy in it only takes its decisions. */
export function permissionsOfHeld({ role, deputyFor }: Membership): readonly Permission[] {
  return (deputyFor ?? null) === null ? ROLE_PERMISSIONS[role] : ROLE_PERMISSIONS[role].filter(isDeputable);
}

/** What is permitted by a role; a program may be held to less. */
function permits({ permissions }: Principal, held: Membership, permission: Permission): boolean {
  return permissionsOfHeld(held).includes(permission) && (permissions === null || permissions.has(permission));
}

/** Whether the account must sign in with a second factor before it may do anything: every role that changes or signs. */
export function needsSecondFactor({ kind, memberships }: Pick<Principal, 'kind' | 'memberships'>): boolean {
  return kind === 'ACCOUNT' && memberships.some(({ role }) => CHANGING_ROLES.has(role));
}

/**
 * What PostgreSQL shows whoever takes a route: the records of just those institutions in which they hold the route's
 * permission. null: they hold it nowhere.
 */
export const scopeOf = remembering((principal, admission: Admission): Scope | null => {
  const scope = { actor: principal.id, vendor: null, purpose: 'REQUEST' as const, reason: null };
  if (admission === 'PUBLIC') return { ...scope, institutions: [], mayWrite: false };
  if (admission === 'SIGNED_IN') return { ...scope, institutions: [], mayWrite: true };
  const holding = principal.memberships.filter((membership) => permits(principal, membership, admission));
  if (holding.length === 0) return null;
  const mayWrite = isChange(admission);
  if (principal.vendorId !== null) return { ...scope, institutions: [], vendor: principal.vendorId, mayWrite };
  const institutions = [...new Set(holding.map(({ institutionId }) => institutionId))].sort();
  const some = institutions.filter((id) => id !== null);
  return { ...scope, institutions: some.length < institutions.length ? 'ALL' : some, mayWrite };
});

/** Works out an answer about a principal once; principals never change, they are looked up anew. */
function remembering<Question, Answer>(work: (principal: Principal, question: Question) => Answer) {
  const known = new WeakMap<Principal, Map<Question, Answer>>();
  return (principal: Principal, question: Question): Answer => {
    const answers = known.get(principal) ?? new Map<Question, Answer>();
    known.set(principal, answers);
    const answer = answers.has(question) ? (answers.get(question) as Answer) : work(principal, question);
    answers.set(question, answer);
    return answer;
  };
}
