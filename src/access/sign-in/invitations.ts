import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { fault, invalid } from '../../kernel/problems';
import { AccountEntity } from '../accounts/account.entity';
import { insertRequest } from '../identity/identity-requests';
import { type Principal } from '../principal';
import { type Challenge, Challenges, type Invited } from './challenges';
import { Passwords } from './passwords';
import { takeRecoveryCode } from './recovery-code-use';
import { ownRole, tokenRefused } from './refusals';
import { Sessions } from './sessions';
import { signInScope } from './sign-in-scope';
import { tokenHash } from './tokens';

/** An invitation; that of somebody in a binding role is half of one, until another administrator approves the request. */
export interface Invitation extends Challenge {
  readonly requestId: string | null;
}

/** What comes besides the first half: the other half, or the person's own recovery code. */
export interface OtherHalf {
  readonly secondToken?: string | null;
  readonly recoveryCode?: string | null;
}

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
  async invite(actor: Principal, accountId: string): Promise<Invitation> {
    if (actor.id === accountId) throw ownRole();
    // In the actor's own scope, so that PostgreSQL sees to the reach and the journal tells who invited whom.
    return this.database.transact(async (manager) => {
      await this.records.demand(AccountEntity, accountId);
      const requestId = (await isGuarded(manager, accountId))
        ? await insertRequest(manager, { accountId, kind: 'INVITE', role: null, institutionId: null, email: null })
        : null;
      await this.records.change(AccountEntity, { id: accountId, version: null }, { invitedAt: new Date() });
      const challenge = await this.database.within(signInScope(actor.id), (signIn) =>
        this.challenges.make(signIn, accountId, 'INVITATION', { requestId }),
      );
      return { ...challenge, requestId };
    });
  }

  /** Sets the password that was chosen; all sessions end. Other proofs, such as the second factor, stay demanded. */
  async accept(token: string, password: string, other: OtherHalf): Promise<void> {
    const invited = await this.challenges.invitationOf(token);
    const account = invited === null ? null : await this.passwords.ofAccount(invited.accountId);
    if (invited === null || account === null || account.isDisabled) throw tokenRefused();
    demandOtherHalf(invited, other);
    const hash = await this.passwords.newHash(account.id, password, '/password');
    await this.inTransaction(account.id, async (manager) => {
      if (!(await this.challenges.spend(manager, token))) throw tokenRefused();
      if (invited.requestId !== null) await carryOut(manager, invited.accountId, invited.requestId, other);
      await this.passwords.set(manager, account.id, hash);
      await this.sessions.endOthers(manager, account.id, null, 'PASSWORD_CHANGED');
    });
  }

  private inTransaction<T>(accountId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.within(signInScope(accountId), work);
  }
}

async function isGuarded(manager: EntityManager, accountId: string): Promise<boolean> {
  const [found] = await manager.query<{ isGuarded: boolean }[]>('select is_guarded($1) as "isGuarded"', [accountId]);
  return found?.isGuarded === true;
}

/** 400 where half an invitation comes alone, 401 where the other half is another's. */
function demandOtherHalf(
  { requestId, secondHash, isOfServer }: Invited,
  { secondToken, recoveryCode }: OtherHalf,
): void {
  if (requestId === null || isOfServer || recoveryCode) return;
  if (!secondToken) throw halfMissing();
  if (secondHash === null || !tokenHash(secondToken).equals(secondHash)) throw tokenRefused();
}

/** A recovery code is the person's own word, and stands in for the second administrator's. */
async function carryOut(
  manager: EntityManager,
  accountId: string,
  requestId: string,
  { recoveryCode }: OtherHalf,
): Promise<void> {
  if (recoveryCode) {
    if (!(await takeRecoveryCode(manager, accountId, recoveryCode))) throw tokenRefused();
    await manager.query(`update identity_requests set state = 'APPROVED' where id = $1 and state = 'REQUESTED'`, [
      requestId,
    ]);
  }
  const [done] = await manager.query<{ isDone: boolean }[]>(
    `select carry_out_identity_request($1, 'INVITE', 'PASSWORD_CHOSEN') as "isDone"`,
    [accountId],
  );
  if (done?.isDone !== true) throw tokenRefused();
}

function halfMissing() {
  return invalid([
    fault('/secondToken', 'REQUIRED', {
      ja: 'この招待は半分です。もう一人の管理者から受け取る secondToken か、ご自身の recoveryCode も指定してください',
      en: 'This is half an invitation: give the secondToken that another administrator has for you, or a recovery code of yours, too',
    }),
  ]);
}
