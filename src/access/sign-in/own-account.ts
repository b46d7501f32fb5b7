import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Principal } from '../principal';
import { Attempts } from './attempts';
import { isPassword } from './password-hash';
import { Passwords } from './passwords';
import { codeRefused, notAnAccount, passwordRefused } from './refusals';
import { type Proof, SecondFactors } from './second-factors';
import { Sessions } from './sessions';
import { signInScope } from './sign-in-scope';

/** A session of a person. */
interface OwnSession {
  readonly id: string;
  readonly sessionId: string;
}

/** What people do about their own account. A stolen access token guesses nothing: what fails here locks as at sign-in. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** Changes the password and ends the other sessions. */
  async changePassword(actor: Principal, currentPassword: string, newPassword: string): Promise<void> {
    const { id, sessionId } = ownSession(actor);
    const account = await this.passwords.ofAccount(id);
    const mayTry = await this.attempts.countAgainst(id);
    if (!(await isPassword(currentPassword, account?.passwordHash ?? null)) || !mayTry) throw passwordRefused();
    // For good, whatever becomes of the new one: the present one was right.
    await this.database.as(signInScope(id), () =>
      this.database.transact((manager) => this.attempts.takeBack(manager, id)),
    );
    const hash = await this.passwords.newHash(id, newPassword, '/newPassword');
    await this.inTransaction(id, async (manager) => {
      await this.passwords.set(manager, id, hash);
      await this.sessions.endOthers(manager, id, sessionId, 'PASSWORD_CHANGED');
    });
  }

  /** Whoever has one already proves it once more: a stolen access token replaces nothing. */
  async beginSecondFactor(actor: Principal, proof: Proof): Promise<{ readonly uri: string; readonly secret: string }> {
    const { id, sessionId } = ownSession(actor);
    if (!proof.code && !proof.recoveryCode) return this.secondFactors.begin(id, sessionId, proof);
    if (!(await this.attempts.countAgainst(id))) throw codeRefused();
    const begun = await this.secondFactors.begin(id, sessionId, proof);
    await this.inTransaction(id, (manager) => this.attempts.takeBack(manager, id));
    return begun;
  }

  /** Returns recovery codes. */
  async confirmSecondFactor(actor: Principal, code: string): Promise<string[]> {
    const { id, sessionId } = ownSession(actor);
    return this.secondFactors.confirm(id, sessionId, code);
  }

  /** Returns new recovery codes, for a code of now. */
  async renewRecoveryCodes(actor: Principal, code: string): Promise<string[]> {
    const { id } = ownSession(actor);
    if (!(await this.attempts.countAgainst(id))) throw codeRefused();
    const codes = await this.secondFactors.renewRecoveryCodes(id, code);
    await this.inTransaction(id, (manager) => this.attempts.takeBack(manager, id));
    return codes;
  }

  async signOut(actor: Principal): Promise<void> {
    const { id, sessionId } = ownSession(actor);
    await this.sessions.end(id, sessionId);
  }

  private inTransaction(accountId: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.database.within(signInScope(accountId), work);
  }
}

/** 403 for programs. */
function ownSession({ id, sessionId }: Principal): OwnSession {
  if (sessionId === null) throw notAnAccount();
  return { id, sessionId };
}
