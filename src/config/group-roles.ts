import { isId } from '../kernel/identifier';
import { type Role } from '../kernel/terms/access-terms';
import { type Variables } from './variables';

/** A role that a group of an OpenID provider stands for; institution null: in the whole deployment. */
export interface GroupRole {
  readonly role: Role;
  readonly institutionId: string | null;
}

/** A program's role is no person's; what binds an institution or a vendor, or lets people in, two administrators give. */
const OF_GROUPS: readonly Role[] = ['PROCUREMENT', 'LEGAL', 'OPERATOR', 'AUDITOR'];

/**
 * OIDC_GROUP_ROLES: from names of groups to roles, such as `{"buyers": {"role": "PROCUREMENT", "institutionId": "…"}}`. JSON,
 * since the names hold commas and equals signs where they come from a directory.
 */
export function readGroupRoles(variables: Variables): Record<string, GroupRole> {
  const text = variables.text('OIDC_GROUP_ROLES');
  if (text === null) return {};
  const groups = parsed(text);
  if (groups !== null) return groups;
  variables.faults.push(
    `OIDC_GROUP_ROLES must be a JSON object from names of groups to {"role": one of ${OF_GROUPS.join(', ')}, "institutionId": an id, or null}`,
  );
  return {};
}

function parsed(text: string): Record<string, GroupRole> | null {
  try {
    const read = JSON.parse(text) as unknown;
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read).map(([group, given]) => [group, groupRole(given)] as const);
    return entries.some(([, role]) => role === null)
      ? null
      : (Object.fromEntries(entries) as Record<string, GroupRole>);
  } catch {
    return null;
  }
}

function groupRole(given: unknown): GroupRole | null {
  if (typeof given !== 'object' || given === null) return null;
  const { role, institutionId = null, ...rest } = given as Record<string, unknown>;
  const isRole = OF_GROUPS.some((known) => known === role);
  if (!isRole || !(institutionId === null || isId(institutionId)) || Object.keys(rest).length > 0) return null;
  return { role: role as Role, institutionId };
}
