import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Role } from '../../kernel/terms/access-terms';
import { IdentityEvents } from '../identity/identity-events';
import { needsSecondFactor } from '../principal';
import { GUARDED_ROLES } from '../role-permissions';
import { type Attempt, Attempts } from './attempts';
import { Challenges } from './challenges';
import { isPassword } from './password-hash';
import { Passwords } from './passwords';
import { signInRefused } from './refusals';
import { type Proof, SecondFactors } from './second-factors';
import { type Proofs, Sessions } from './sessions';
import { signInScope } from './sign-in-scope';
import { type SignInView } from './dto/sign-in.dto';

interface Standing {
  readonly isDisabled: boolean;
  readonly secondFactorSince: Date | null;
  readonly roles: readonly Role[];
}

/** Who somebody is was first proved by their password, or by the OpenID provider, with or without a second factor of its own. */
type FirstProof = 'PASSWORD' | 'PROVIDER' | 'PROVIDER_WITH_SECOND_FACTOR';

/** Takes people in: a first proof of who they are, a second where they have one, and then a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly challenges: Challenges,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly events: IdentityEvents,
  ) {}

  /**
   * The account with this address and password; null: refused, for whatever reason, after the same work. 429 where too
   * many failed from there.
   */
  checkPassword(attempt: Attempt, password: string): Promise<string | null> {
    return this.attempts.inTurn(attempt, async () => {
      await this.attempts.countFrom(attempt);
      const account = await this.passwords.ofEmail(attempt.email);
      const isOpen = await this.attempts.isOpen(account?.id ?? null);
      const isRight = await isPassword(password, account?.passwordHash ?? null);
      if (account === null || !isRight || !isOpen || account.isDisabled) return null;
      await this.inTransaction(account.id, (manager) => this.attempts.forgive(manager, attempt));
      return account.id;
    });
  }

  /**
   * After a first proof: a session, or the demand for the second factor where the account has one. What a provider says
   * of a second factor of its own counts for whoever binds nobody and lets nobody in.
   */
  async proceed(accountId: string, by: FirstProof): Promise<SignInView> {
    const answer = await this.inTransaction(accountId, async (manager): Promise<SignInView> => {
      const standing = await standingOf(manager, accountId);
      if (standing.isDisabled) throw signInRefused();
      const isGuarded = standing.roles.some((role) => GUARDED_ROLES.includes(role));
      const hasSecondFactor = by === 'PROVIDER_WITH_SECOND_FACTOR' && !isGuarded;
      const isFederated = by !== 'PASSWORD';
      if (standing.secondFactorSince === null || hasSecondFactor)
        return this.open(manager, accountId, standing, { hasSecondFactor, isFederated });
      const { token, expiresAt } = await this.challenges.make(manager, accountId, 'SECOND_FACTOR', { isFederated });
      return { ...NOTHING, state: 'SECOND_FACTOR_NEEDED', challenge: token, expiresAt };
    });
    return this.withNews(accountId, answer);
  }

  /** The second factor, for the challenge that the first proof was answered with. */
  async complete(challenge: string, proof: Proof): Promise<SignInView> {
    const challenged = await this.challenges.challenged(challenge);
    const mayTry = await this.attempts.countAgainst(challenged?.accountId ?? null);
    if (challenged === null || !mayTry) throw signInRefused();
    const { accountId, isFederated } = challenged;
    const answer = await this.inTransaction(accountId, async (manager) => {
      const standing = await standingOf(manager, accountId);
      const isProved = await this.secondFactors.take(manager, accountId, proof);
      if (!isProved || standing.isDisabled || !(await this.challenges.spend(manager, challenge))) throw signInRefused();
      return this.open(manager, accountId, standing, { hasSecondFactor: true, isFederated });
    });
    return this.withNews(accountId, answer);
  }

  /** Whoever is in is told what happened to identities in the meantime. */
  private async withNews(accountId: string, answer: SignInView): Promise<SignInView> {
    if (answer.state !== 'SIGNED_IN' || answer.mustSetUpSecondFactor) return answer;
    return { ...answer, identityEvents: await this.events.unacknowledged(accountId) };
  }

  private async open(
    manager: EntityManager,
    accountId: string,
    { roles }: Standing,
    proofs: Proofs,
  ): Promise<SignInView> {
    await this.attempts.clear(manager, accountId);
    const tokens = await this.sessions.open(manager, accountId, proofs);
    const memberships = roles.map((role) => ({ role, institutionId: null }));
    return {
      ...NOTHING,
      ...tokens,
      state: 'SIGNED_IN',
      mustSetUpSecondFactor: !proofs.hasSecondFactor && needsSecondFactor({ kind: 'ACCOUNT', memberships }),
    };
  }

  private inTransaction<T>(accountId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.within(signInScope(accountId), work);
  }
}

const NOTHING = {
  accessToken: null,
  refreshToken: null,
  refreshExpiresAt: null,
  challenge: null,
  mustSetUpSecondFactor: false,
  identityEvents: [],
};

async function standingOf(manager: EntityManager, accountId: string): Promise<Standing> {
  const [standing] = await manager.query<Standing[]>(
    `select a.disabled_at is not null as "isDisabled", a.second_factor_since as "secondFactorSince",
       (select coalesce(json_agg(distinct m.role), '[]') from memberships m where m.account_id = a.id) as roles
     from accounts a where a.id = $1`,
    [accountId],
  );
  if (standing === undefined) throw signInRefused();
  return standing;
}
