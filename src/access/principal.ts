import { type Scope } from '../database/scope';
import { type Admission } from '../http/permits';
import { type Permission, type Role } from '../kernel/terms/access-terms';
import { isChange, ROLE_PERMISSIONS } from './role-permissions';

/** A role held in an institution; null: in the whole deployment. */
export interface Membership {
  readonly institutionId: string | null;
  readonly role: Role;
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

/** Whether the account must sign in with a second factor before it may do anything: every role that changes or signs. */
export function needsSecondFactor({ kind, memberships }: Pick<Principal, 'kind' | 'memberships'>): boolean {
  return kind === 'ACCOUNT' && memberships.some(({ role }) => ROLE_PERMISSIONS[role].some(isChange));
}

/** What a membership lets its holder do. */
function permits(principal: Principal, { role }: Membership, permission: Permission): boolean {
  return (
    ROLE_PERMISSIONS[role].includes(permission) &&
    (principal.permissions === null || principal.permissions.has(permission))
  );
}

/**
 * What PostgreSQL shows whoever takes a route: the records of just those institutions in which they hold the route's
 * permission. null: they hold it nowhere.
 */
export function scopeOf(principal: Principal, admission: Admission, reason: string | null): Scope | null {
  const scope = { actor: principal.id, vendor: null, purpose: 'REQUEST' as const, reason };
  if (admission === 'PUBLIC') return { ...scope, institutions: [], mayWrite: false };
  if (admission === 'SIGNED_IN') return { ...scope, institutions: [], mayWrite: true };
  const holding = principal.memberships.filter((membership) => permits(principal, membership, admission));
  if (holding.length === 0) return null;
  const mayWrite = isChange(admission);
  if (principal.vendorId !== null) return { ...scope, institutions: [], vendor: principal.vendorId, mayWrite };
  const institutions = [...new Set(holding.map(({ institutionId }) => institutionId))].sort();
  const some = institutions.filter((id) => id !== null);
  return { ...scope, institutions: some.length < institutions.length ? 'ALL' : some, mayWrite };
}
