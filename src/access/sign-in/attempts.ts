import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { tooManyFailures } from './refusals';
import { SECRETS, type Secrets } from './secrets';

const FAILURES_OF_ACCOUNT = 5;
const FAILURES_OF_ADDRESS = 20;

/** From where somebody tries to sign in as whom. */
export interface Attempt {
  readonly email: string;
  /** IP address; of IPv6 the network counts, since a client may choose among the addresses of its own. */
  readonly address: string;
}

/**
 * Slows guessing down: five failures lock an account for 15 minutes, failures with 20 different addresses of people lock
 * an IP address out for as long. Attempts are counted before they are judged and taken back when they succeed, so that
 * many at once gain nothing. Nothing here depends on whether an account exists.
 */
@Injectable()
export class Attempts {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    @Inject(SECRETS) { key }: Secrets,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', key, '', 'bunkaiten sign-in failures', 32));
  }

  /** Counts an attempt from an address as failed for now; throws 429 where there were too many. */
  async countFrom(attempt: Attempt): Promise<void> {
    const { email, address } = this.digests(attempt);
    const retryAfter = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact(async (manager) => {
        await manager.query(`select pg_advisory_xact_lock(hashtext('sign-in-address'), hashtext(encode($1, 'hex')))`, [
          address,
        ]);
        const [row] = await manager.query<{ emails: number; retryAfter: number | null }[]>(
          `select count(*)::int as emails, ceil(extract(epoch from min(last) + interval '15 minutes' - now()))::int as "retryAfter"
           from (select max(failed_at) as last from sign_in_failures
             where address_hash = $1 and failed_at > now() - interval '15 minutes' group by email_hash) as failures`,
          [address],
        );
        if (row !== undefined && row.emails >= FAILURES_OF_ADDRESS) return Math.max(1, row.retryAfter ?? 1);
        await manager.query('insert into sign_in_failures (email_hash, address_hash) values ($1, $2)', [
          email,
          address,
        ]);
        return null;
      }),
    );
    if (retryAfter !== null) throw tooManyFailures(retryAfter);
  }

  /** Whoever got in at last was not guessing. */
  async forgive(manager: EntityManager, attempt: Attempt): Promise<void> {
    const { email, address } = this.digests(attempt);
    await manager.query('delete from sign_in_failures where email_hash = $1 and address_hash = $2', [email, address]);
  }

  /** Counts an attempt on an account as failed for now; false: it is locked, and the attempt must not succeed. */
  async countAgainst(accountId: string | null): Promise<boolean> {
    const rows = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read({
        name: 'sign-in-attempt',
        text: `update account_secrets set failures = case when locked_until is null then failures + 1 else 1 end,
            locked_until = case when locked_until is null and failures + 1 >= ${FAILURES_OF_ACCOUNT} then now() + interval '15 minutes' end
          where account_id = $1 and (locked_until is null or locked_until <= now()) returning 1`,
        values: [accountId],
      }),
    );
    return rows.length > 0;
  }

  /** The attempt was right, but there is more to come. */
  async takeBack(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      'update account_secrets set failures = greatest(failures - 1, 0), locked_until = null where account_id = $1',
      [accountId],
    );
  }

  /** Somebody has signed in: what failed before is over. */
  async clear(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('update account_secrets set failures = 0, locked_until = null where account_id = $1', [
      accountId,
    ]);
  }

  private digests({ email, address }: Attempt): { readonly email: Buffer; readonly address: Buffer } {
    const digest = (text: string) => createHmac('sha256', this.key).update(text).digest();
    return { email: digest(`email ${email}`), address: digest(`address ${ipKeyGenerator(address)}`) };
  }
}
