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

/** An invitation that came back: whose, and what else it takes where one administrator alone must not open the account. */
export interface Invited {
  readonly accountId: string;
  /** null: the token is all. */
  readonly requestId: string | null;
  /** The keeper of the server made it: the token is all, too. */
  readonly isOfServer: boolean;
  /** Of the second half; null: nobody has approved yet. */
  readonly secondHash: Buffer | null;
}

/** Who was asked for the second factor, and whether a provider had vouched for them before. */
export interface Challenged {
  readonly accountId: string;
  readonly isFederated: boolean;
}

interface Made {
  /** What another administrator is to approve before the token counts. */
  readonly requestId?: string | null;
  readonly isFederated?: boolean;
}

type Purpose = 'SECOND_FACTOR' | 'INVITATION';

const LASTS: Readonly<Record<Purpose, string>> = { SECOND_FACTOR: '5 minutes', INVITATION: '7 days' };
const FAILURES = 5;

/** Tokens that stand between a first proof and the next step; only hashes are kept, and each counts once. */
@Injectable()
export class Challenges {
  constructor(private readonly database: Database) {}

  /** Makes a token; an invitation takes the place of those before it, and may be half of one. */
  async make(
    manager: EntityManager,
    accountId: string,
    purpose: Purpose,
    { requestId = null, isFederated = false }: Made = {},
  ): Promise<Challenge> {
    if (purpose === 'INVITATION')
      await manager.query('delete from sign_in_challenges where account_id = $1 and purpose = $2', [
        accountId,
        purpose,
      ]);
    const token = newToken(purpose === 'INVITATION' ? 'INVITATION' : 'CHALLENGE');
    const [row] = await manager.query<{ expiresAt: Date }[]>(
      `insert into sign_in_challenges (id, account_id, token_hash, purpose, request_id, is_federated, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + $7::interval) returning expires_at as "expiresAt"`,
      [newId(), accountId, tokenHash(token), purpose, requestId, isFederated, LASTS[purpose]],
    );
    return { token, expiresAt: row?.expiresAt.toISOString() ?? '' };
  }

  /** Whose challenge it is; null: it does not count. Each look at one counts as a failure until it is spent. */
  async challenged(token: string): Promise<Challenged | null> {
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Challenged>({
        name: 'challenge-account',
        text: `with tried as (update sign_in_challenges set failures = failures + 1
            where token_hash = $1 and purpose = 'SECOND_FACTOR' and expires_at > now() and failures < ${FAILURES} returning account_id, is_federated)
          select account_id as "accountId", is_federated as "isFederated" from tried`,
        values: [tokenHash(token)],
      }),
    );
    return row ?? null;
  }

  /** Who is invited by this token; null: it does not count. */
  async invitationOf(token: string): Promise<Invited | null> {
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Invited>({
        name: 'invitation',
        text: `select c.account_id as "accountId", c.request_id as "requestId", c.second_hash as "secondHash",
            coalesce(r.authority = 'SERVER', false) as "isOfServer"
          from sign_in_challenges c left join identity_requests r on r.id = c.request_id
          where c.token_hash = $1 and c.purpose = 'INVITATION' and c.expires_at > now()`,
        values: [tokenHash(token)],
      }),
    );
    return row ?? null;
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
