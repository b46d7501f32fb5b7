import { setTimeout as wait } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import { type Response } from 'supertest';
import { GUARDED_ROLES } from '../../src/access/role-permissions';
import { newId } from '../../src/kernel/identifier';
import { type Role } from '../../src/kernel/terms/access-terms';
import { type TestRegistry } from './registry';

/** Somebody with a password of their own. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/** What a step of sign-in is answered with. */
export interface SignedIn {
  readonly state: 'SIGNED_IN' | 'SECOND_FACTOR_NEEDED';
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly challenge: string;
  readonly mustSetUpSecondFactor: boolean;
}

export const PASSWORD = 'five quiet herons wading';

/**
 * An account that was created, given roles, invited, and has chosen a password; all over HTTP, but for roles that two
 * administrators give.
 */
export async function aPerson(
  registry: TestRegistry,
  { roles = [], institutionId = null }: { roles?: readonly Role[]; institutionId?: string | null } = {},
): Promise<Person> {
  const email = `person-${newId()}@example.jp`;
  const created = await registry.http.post('/v1/accounts').send({ name: '佐藤 ①子', email, institutionId }).expect(201);
  const { id } = created.body as { id: string };
  const invited = await registry.http.post(`/v1/accounts/${id}/invitations`).expect(201);
  const { token } = invited.body as { token: string };
  await registry.anonymous.post('/v1/invitations/accept').send({ token, password: PASSWORD }).expect(204);
  for (const role of roles)
    if (GUARDED_ROLES.includes(role)) await registry.hold(id, role, institutionId);
    else await registry.http.post(`/v1/accounts/${id}/memberships`).send({ role, institutionId }).expect(201);
  return { id, email, password: PASSWORD };
}

/** The first step, whatever comes of it. */
export function trySignIn(
  registry: TestRegistry,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<Response> {
  return registry.anonymous.post('/v1/sessions').send({ email, password });
}

export async function signedIn(registry: TestRegistry, person: Person): Promise<SignedIn> {
  const answer = await trySignIn(registry, person);
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status} ${answer.text}`);
  return answer.body as SignedIn;
}

/** Sets up a second factor over HTTP; returns its secret (base32) and the recovery codes. */
export async function withSecondFactor(
  registry: TestRegistry,
  person: Person,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { accessToken } = await signedIn(registry, person);
  const self = registry.bearing(accessToken);
  const begun = await self.post('/v1/account/second-factor').send({}).expect(200);
  const { secret } = begun.body as { secret: string };
  await steady();
  const confirmed = await self
    .post('/v1/account/second-factor/confirm')
    .send({ code: codeOf(secret) })
    .expect(200);
  await forgetStep(registry, person);
  return { secret, ...(confirmed.body as { recoveryCodes: string[] }) };
}

/** A code of so many steps from now. */
export function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Waits where a step is about to end: a code must still be of the same step when it arrives. */
export async function steady(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 8_000) await wait(left + 50);
}

/** Lets codes of this moment be taken again. */
export async function forgetStep(registry: TestRegistry, { id }: Person): Promise<void> {
  await registry.sql('update account_secrets set totp_last_step = null where account_id = $1', [id]);
}
