import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { newToken, tokenHash } from './tokens';

/** A one-time token and until when it counts (RFC 3339). */
export interface Challenge {
  readonly token: string;
  readonly expiresAt: string;
}

type Purpose = 'SECOND_FACTOR' | 'INVITATION';

const LASTS: Readonly<Record<Purpose, string>> = { SECOND_FACTOR: '5 minutes', INVITATION: '7 days' };
const FAILURES = 5;

/** Tokens that stand between a first proof and the next step; only hashes are kept, and each counts once. */
@Injectable()
export class Challenges {
  constructor(private readonly database: Database) {}

  /** Makes a token; an invitation takes the place of those before it. */
  async make(manager: EntityManager, accountId: string, purpose: Purpose): Promise<Challenge> {
    if (purpose === 'INVITATION')
      await manager.query('delete from sign_in_challenges where account_id = $1 and purpose = $2', [
        accountId,
        purpose,
      ]);
    const token = newToken(purpose === 'INVITATION' ? 'INVITATION' : 'CHALLENGE');
    const [row] = await manager.query<{ expiresAt: Date }[]>(
      `insert into sign_in_challenges (id, account_id, token_hash, purpose, expires_at)
       values ($1, $2, $3, $4, now() + $5::interval) returning expires_at as "expiresAt"`,
      [newId(), accountId, tokenHash(token), purpose, LASTS[purpose]],
    );
    return { token, expiresAt: row?.expiresAt.toISOString() ?? '' };
  }

  /** Whose token it is; null: it does not count. Each look at a challenge counts as a failure until it is spent. */
  async accountOf(token: string, purpose: Purpose): Promise<string | null> {
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<{ accountId: string }>({
        name: 'challenge-account',
        text: `with tried as (update sign_in_challenges set failures = failures + case purpose when 'SECOND_FACTOR' then 1 else 0 end
            where token_hash = $1 and purpose = $2 and expires_at > now() and failures < ${FAILURES} returning account_id)
          select account_id as "accountId" from tried`,
        values: [tokenHash(token), purpose],
      }),
    );
    return row?.accountId ?? null;
  }

  /** Uses the token up; false: somebody else was faster. */
  async spend(manager: EntityManager, token: string): Promise<boolean> {
    const [row] = await manager.query<{ id: string }[]>(
      'with spent as (delete from sign_in_challenges where token_hash = $1 returning id) select id from spent',
      [tokenHash(token)],
    );
    return row !== undefined;
  }
}
