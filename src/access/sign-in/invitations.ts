import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { AccountEntity } from '../accounts/account.entity';
import { type Principal } from '../principal';
import { type Challenge, Challenges } from './challenges';
import { Passwords } from './passwords';
import { ownRole, tokenRefused } from './refusals';
import { Sessions } from './sessions';
import { signInScope } from './sign-in-scope';

/** One-time tokens with which somebody chooses a password: at first, or because they have forgotten theirs. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly challenges: Challenges,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** For an account in the actor's reach, not their own. */
  async invite(actor: Principal, accountId: string): Promise<Challenge> {
    if (actor.id === accountId) throw ownRole();
    // In the actor's own scope, so that PostgreSQL sees to the reach and the journal tells who invited whom.
    await this.records.change(AccountEntity, { id: accountId, version: null }, { invitedAt: new Date() });
    return this.database.as(signInScope(actor.id), () =>
      this.database.transact((manager) => this.challenges.make(manager, accountId, 'INVITATION')),
    );
  }

  /** Sets the password that was chosen; all sessions end. Other proofs, such as the second factor, stay demanded. */
  async accept(token: string, password: string): Promise<void> {
    const accountId = await this.challenges.accountOf(token, 'INVITATION');
    const account = accountId === null ? null : await this.passwords.ofAccount(accountId);
    if (account === null || account.isDisabled) throw tokenRefused();
    const hash = await this.passwords.newHash(account.id, password, '/password');
    await this.database.as(signInScope(account.id), () =>
      this.database.transact(async (manager) => {
        if (!(await this.challenges.spend(manager, token))) throw tokenRefused();
        await this.passwords.set(manager, account.id, hash);
        await this.sessions.endOthers(manager, account.id, null, 'PASSWORD_CHANGED');
      }),
    );
  }
}
