import { type OidcSettings } from '../../config/environment';
import { type GroupRole } from '../../config/group-roles';
import { normaliseName } from '../../kernel/text';

/** A person as the provider vouches for them. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** In lower case; null: the provider does not vouch for any. */
  readonly verifiedEmail: string | null;
  /** What the person's groups stand for, each once. */
  readonly roles: readonly GroupRole[];
  readonly hasSecondFactor: boolean;
}

export type Claims = Readonly<Record<string, unknown>>;

/** Methods that prove something held, beside or in place of a password (RFC 8176). */
const SECOND_FACTORS = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc']);

/** Reads the claims of an ID token, completed by those of the userinfo endpoint. */
export function readPerson(claims: Claims, settings: OidcSettings): OidcPerson {
  const email = textIn(claims['email']);
  // Some providers write it as a text.
  const isVerified = claims['email_verified'] === true || claims['email_verified'] === 'true';
  return {
    issuer: String(claims['iss']),
    subject: String(claims['sub']),
    name: textIn(claims['name']) ?? email ?? String(claims['sub']),
    verifiedEmail: isVerified && email !== null ? email.toLowerCase() : null,
    roles: rolesOf(claims[settings.groupsClaim], settings.groupRoles),
    hasSecondFactor:
      textsIn(claims['amr']).some((method) => SECOND_FACTORS.has(method)) ||
      (settings.secondFactorAcr !== null && claims['acr'] === settings.secondFactorAcr),
  };
}

/** Whether an ID token leaves out what userinfo may tell. */
export function isIncomplete(claims: Claims, { groupsClaim }: OidcSettings): boolean {
  return ['email', 'email_verified', 'name', groupsClaim].some((claim) => claims[claim] === undefined);
}

function rolesOf(groups: unknown, groupRoles: OidcSettings['groupRoles']): GroupRole[] {
  const known = new Map(
    textsIn(groups)
      .filter((group) => Object.hasOwn(groupRoles, group))
      .map((group) => groupRoles[group])
      .filter((held) => held !== undefined)
      .map((held) => [`${held.role} ${held.institutionId}`, held]),
  );
  return [...known.values()];
}

function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? normaliseName(value) : '';
  return text === '' ? null : text;
}

/** A list of texts; a single one stands for itself. */
function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((entry) => typeof entry === 'string');
}
