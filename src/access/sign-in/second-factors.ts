import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { newId } from '../../kernel/identifier';
import { conflict } from '../../kernel/problems';
import { takeRecoveryCode } from './recovery-code-use';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { codeRefused } from './refusals';
import { Sealing } from '../../config/sealing';
import { SECRETS, type Secrets } from './secrets';
import { Sessions } from './sessions';
import { signInScope } from './sign-in-scope';
import { newTotpSecret, totpInvitation, totpStep } from './totp';

/** What proves the second factor: a code of now, or a recovery code. */
export interface Proof {
  readonly code?: string | null;
  readonly recoveryCode?: string | null;
}

/** Second factors: time-based codes, and recovery codes for whoever has lost them. */
@Injectable()
export class SecondFactors {
  private readonly sealing: Sealing;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    @Inject(SECRETS) { key }: Secrets,
  ) {
    this.sealing = new Sealing(key, 'second factor');
  }

  /** Makes a shared secret, which counts once a first code has proved it; one that counts already stays until then. */
  async begin(
    accountId: string,
    sessionId: string,
    proof: Proof,
  ): Promise<{ readonly uri: string; readonly secret: string }> {
    const secret = newTotpSecret();
    const email = await this.inTransaction(accountId, async (manager) => {
      await demandPassword(manager, sessionId);
      const [own] = await manager.query<{ has: boolean }[]>(
        'select second_factor_since is not null as has from accounts where id = $1',
        [accountId],
      );
      if (own?.has === true && !(await this.take(manager, accountId, proof))) throw codeRefused();
      await manager.query(
        `insert into account_secrets (account_id, totp_pending_sealed) values ($1, $2)
         on conflict (account_id) do update set totp_pending_sealed = excluded.totp_pending_sealed`,
        [accountId, this.sealing.seal(secret, accountId)],
      );
      const [account] = await manager.query<{ email: string }[]>('select email from accounts where id = $1', [
        accountId,
      ]);
      return account?.email ?? '';
    });
    return totpInvitation(secret, email);
  }

  /**
   * Takes the first code: the second factor counts from here on, for this session too, and the other sessions end.
   * Returns new recovery codes.
   */
  async confirm(accountId: string, sessionId: string, code: string): Promise<string[]> {
    return this.inTransaction(accountId, async (manager) => {
      const [secrets] = await manager.query<{ pending: Buffer | null }[]>(
        'select totp_pending_sealed as pending from account_secrets where account_id = $1 for update',
        [accountId],
      );
      if (!secrets?.pending) throw notBegun();
      await demandPassword(manager, sessionId);
      const step = totpStep(this.sealing.open(secrets.pending, accountId), code, new Date());
      if (step === null) throw codeRefused();
      await manager.query(
        `update account_secrets set totp_sealed = totp_pending_sealed, totp_pending_sealed = null, totp_last_step = $2
         where account_id = $1`,
        [accountId, step],
      );
      await manager.query('update accounts set second_factor_since = now() where id = $1', [accountId]);
      await manager.query('update sessions set has_second_factor = true where id = $1', [sessionId]);
      await this.sessions.endOthers(manager, accountId, sessionId, 'REVOKED');
      return replaceRecoveryCodes(manager, accountId);
    });
  }

  /** New recovery codes in place of the old, for a code of now. */
  async renewRecoveryCodes(accountId: string, code: string): Promise<string[]> {
    return this.inTransaction(accountId, async (manager) => {
      if (!(await this.take(manager, accountId, { code }))) throw codeRefused();
      return replaceRecoveryCodes(manager, accountId);
    });
  }

  /** Takes a proof, which then never counts again; false: it does not count. */
  take(manager: EntityManager, accountId: string, { code, recoveryCode }: Proof): Promise<boolean> {
    if (code) return this.takeCode(manager, accountId, code);
    return recoveryCode ? takeRecoveryCode(manager, accountId, recoveryCode) : Promise.resolve(false);
  }

  private async takeCode(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    const [secrets] = await manager.query<{ sealed: Buffer | null; lastStep: string | null }[]>(
      'select totp_sealed as sealed, totp_last_step as "lastStep" from account_secrets where account_id = $1 for update',
      [accountId],
    );
    if (!secrets?.sealed) return false;
    const step = totpStep(this.sealing.open(secrets.sealed, accountId), code, new Date());
    // Never a step twice, nor one before it: a code that somebody looked over a shoulder for is worth nothing.
    if (step === null || step <= Number(secrets.lastStep ?? -1)) return false;
    await manager.query('update account_secrets set totp_last_step = $2 where account_id = $1', [accountId, step]);
    return true;
  }

  private inTransaction<T>(accountId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.within(signInScope(accountId), work);
  }
}

async function replaceRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await manager.query('delete from recovery_codes where account_id = $1', [accountId]);
  for (const code of codes)
    await manager.query('insert into recovery_codes (id, account_id, code_hash) values ($1, $2, $3)', [
      newId(),
      accountId,
      recoveryCodeHash(code),
    ]);
  return codes;
}

/** 409 where the session began with the word of a provider: its keeper could set up a second factor for anybody in it. */
async function demandPassword(manager: EntityManager, sessionId: string): Promise<void> {
  const [session] = await manager.query<{ isFederated: boolean }[]>(
    'select is_federated as "isFederated" from sessions where id = $1',
    [sessionId],
  );
  if (session?.isFederated === false) return;
  throw conflict('PASSWORD_SESSION_REQUIRED', {
    ja: '二要素認証は、ここのパスワードで始めたセッションで設定してください(パスワードが無い場合は招待を受けてください)',
    en: 'Set the second factor up in a session that began with a password here; whoever has none is invited to choose one',
  });
}

function notBegun() {
  return conflict('SECOND_FACTOR_NOT_BEGUN', {
    ja: '二要素認証の設定が始まっていません',
    en: 'Setting up the second factor has not begun',
  });
}
