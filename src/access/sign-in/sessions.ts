import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { refreshRefused } from './refusals';
import { signInScope } from './sign-in-scope';
import { newToken, tokenHash } from './tokens';

/** What a session is used with, and until when (RFC 3339). */
export interface SessionTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly refreshExpiresAt: string;
}

/** What a session was opened with. */
export interface Proofs {
  readonly hasSecondFactor: boolean;
  /** On the word of an OpenID provider, whose keeper could be anybody in it. */
  readonly isFederated: boolean;
}

type EndReason = 'SIGNED_OUT' | 'REVOKED' | 'REFRESH_REUSED' | 'PASSWORD_CHANGED';

/** An access token works for a quarter of an hour; a session can be kept up for a working day, and no longer. */
const ACCESS = `interval '15 minutes'`;
const SESSION = `interval '12 hours'`;

/** Sessions and their tokens, of which only hashes are kept. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Opens a session in a transaction of sign-in. */
  async open(manager: EntityManager, accountId: string, proofs: Proofs): Promise<SessionTokens> {
    const [accessToken, refreshToken] = [newToken('ACCESS'), newToken('REFRESH')];
    const [row] = await manager.query<Ends[]>(
      `insert into sessions (id, account_id, token_hash, refresh_hash, has_second_factor, is_federated, expires_at, refresh_expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + ${ACCESS}, now() + ${SESSION}) returning ${ENDS}`,
      [newId(), accountId, tokenHash(accessToken), tokenHash(refreshToken), proofs.hasSecondFactor, proofs.isFederated],
    );
    return { accessToken, refreshToken, ...endsOf(row) };
  }

  /** Exchanges both tokens; a refresh token that comes back was stolen from somebody, and ends its session. */
  async refresh(refreshToken: string): Promise<SessionTokens> {
    const hash = tokenHash(refreshToken);
    const [session] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<{ id: string; accountId: string }>({
        name: 'refresh-session',
        text: `select id, account_id as "accountId" from sessions where refresh_hash = $1
          union all select s.id, s.account_id from spent_refresh_tokens t join sessions s on s.id = t.session_id where t.token_hash = $1`,
        values: [hash],
      }),
    );
    const tokens =
      session === undefined
        ? null
        : await this.database.as(signInScope(session.accountId), () =>
            this.database.transact((manager) => rotate(manager, session.id, hash)),
          );
    if (tokens === null) throw refreshRefused();
    return tokens;
  }

  /** Ends the session that this request came with. */
  async end(accountId: string, sessionId: string): Promise<void> {
    await this.database.as(signInScope(accountId), () =>
      this.database.transact((manager) =>
        manager.query(
          `update sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where id = $1 and ended_at is null`,
          [sessionId],
        ),
      ),
    );
  }

  /** Ends all sessions of an account but one. */
  async endOthers(manager: EntityManager, accountId: string, kept: string | null, reason: EndReason): Promise<void> {
    await manager.query(
      `update sessions set ended_at = now(), end_reason = $3
       where account_id = $1 and id is distinct from $2 and ended_at is null`,
      [accountId, kept, reason],
    );
  }
}

interface Ends {
  readonly expiresAt: Date;
  readonly refreshExpiresAt: Date;
}

const ENDS = `expires_at as "expiresAt", refresh_expires_at as "refreshExpiresAt"`;

function endsOf(row: Ends | undefined): { readonly expiresAt: string; readonly refreshExpiresAt: string } {
  if (row === undefined) throw new Error('no session came of it');
  return { expiresAt: row.expiresAt.toISOString(), refreshExpiresAt: row.refreshExpiresAt.toISOString() };
}

/** null: refused. Nothing is thrown, so that the end of a session whose token came back is kept. */
async function rotate(manager: EntityManager, sessionId: string, hash: Buffer): Promise<SessionTokens | null> {
  // Held until the end: of two that come with the same token one is first, and the other comes back with a spent one.
  const [session] = await manager.query<{ isCurrent: boolean; mayGoOn: boolean }[]>(
    `select s.refresh_hash = $2 as "isCurrent",
       s.ended_at is null and s.refresh_expires_at > now() and a.disabled_at is null as "mayGoOn"
     from sessions s join accounts a on a.id = s.account_id where s.id = $1 for update of s`,
    [sessionId, hash],
  );
  if (session === undefined || !session.mayGoOn) return null;
  if (!session.isCurrent) {
    await manager.query(`update sessions set ended_at = now(), end_reason = 'REFRESH_REUSED' where id = $1`, [
      sessionId,
    ]);
    return null;
  }
  const [accessToken, refreshToken] = [newToken('ACCESS'), newToken('REFRESH')];
  await manager.query('insert into spent_refresh_tokens (token_hash, session_id) values ($1, $2)', [hash, sessionId]);
  await manager.query(
    `update sessions set token_hash = $2, refresh_hash = $3, expires_at = least(now() + ${ACCESS}, refresh_expires_at) where id = $1`,
    [sessionId, tokenHash(accessToken), tokenHash(refreshToken)],
  );
  const [row] = await manager.query<Ends[]>(`select ${ENDS} from sessions where id = $1`, [sessionId]);
  return { accessToken, refreshToken, ...endsOf(row) };
}
