import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { tooManyFailures } from './refusals';
import { SECRETS, type Secrets } from './secrets';
import { Turns } from './turns';

/** From where somebody tries to sign in as whom. */
export interface Attempt {
  readonly email: string;
  /** IP address; of IPv6 the network counts, since a client may choose among the addresses of its own. */
  readonly address: string;
}

/** Wrong codes of the second factor, after the right password: whoever gives them is no stranger any more. */
const WRONG_CODES = 5;
/** Different people's addresses tried from one IP address. */
const PEOPLE_FROM_ADDRESS = 20;
/** Wrong passwords for one person from one IP address, after which each costs twice the wait of the one before. */
const FREE_FROM_ADDRESS = 5;
/** Wrong passwords for one person from wherever that person has never got in. */
const FROM_STRANGERS = 50;
/** Attempts from one IP address that are judged at once; well below PEOPLE_FROM_ADDRESS, since each counts as failed until then. */
const AT_ONCE = 8;

/** When the next attempt is taken; null: now. Each of the three limits has its own; the latest counts. */
const WAIT = `select ceil(extract(epoch from greatest(by_address.until, by_pair.until, by_strangers.until) - now()))::int as "retryAfter"
  from (select case when count(*) >= ${PEOPLE_FROM_ADDRESS} then min(last) + interval '15 minutes' end as until
      from (select max(failed_at) as last from sign_in_failures
        where address_hash = $2 and failed_at > now() - interval '15 minutes' group by email_hash) as people) as by_address,
    (select case when count(*) >= ${FREE_FROM_ADDRESS}
        then max(failed_at) + least(interval '15 minutes', interval '30 seconds' * power(2, least(count(*), 20) - ${FREE_FROM_ADDRESS})) end as until
      from sign_in_failures where email_hash = $1 and address_hash = $2 and failed_at > now() - interval '15 minutes') as by_pair,
    (select case when count(*) >= ${FROM_STRANGERS} and not exists (select from sign_in_sources where email_hash = $1 and address_hash = $2)
        then min(failed_at) + interval '15 minutes' end as until
      from (select failed_at from sign_in_failures f where f.email_hash = $1 and f.failed_at > now() - interval '15 minutes'
          and not exists (select from sign_in_sources s where s.email_hash = $1 and s.address_hash = f.address_hash)
        order by failed_at desc limit ${FROM_STRANGERS}) as strangers) as by_strangers`;

/**
 * Slows guessing down, by where it comes from and whom it is about, so that no stranger shuts a person out: wrong
 * passwords cost whoever types them a growing wait, and from wherever the person has got in before, those of strangers
 * count for nothing. Attempts are counted before they are judged and taken back when they succeed, so that many at once
 * gain nothing. Nothing here depends on whether an account exists.
 */
@Injectable()
export class Attempts {
  private readonly key: Buffer;
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly database: Database,
    @Inject(SECRETS) { key }: Secrets,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', key, '', 'bunkaiten sign-in failures', 32));
  }

  /** Judges attempts from one address a few at a time; the others wait their turn, and none is refused for its company. */
  inTurn<T>({ address }: Attempt, judge: () => Promise<T>): Promise<T> {
    return this.turns.take(ipKeyGenerator(address), judge);
  }

  /** Counts an attempt from an address as failed for now; throws 429 where there were too many. */
  async countFrom(attempt: Attempt): Promise<void> {
    const { email, address } = this.digests(attempt);
    const retryAfter = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact(async (manager) => {
        for (const [what, digest] of [
          ['address', address],
          ['email', email],
        ] as const)
          await manager.query(`select pg_advisory_xact_lock(hashtext($1), hashtext(encode($2, 'hex')))`, [
            `sign-in-${what}`,
            digest,
          ]);
        const [row] = await manager.query<{ retryAfter: number | null }[]>(WAIT, [email, address]);
        if (row?.retryAfter && row.retryAfter > 0) return row.retryAfter;
        await manager.query(
          `insert into sign_in_failures (email_hash, address_hash, account_id)
           values ($1, $2, (select id from accounts where email = lower($3)))`,
          [email, address, attempt.email],
        );
        return null;
      }),
    );
    if (retryAfter !== null) throw tooManyFailures(retryAfter);
  }

  /** Whoever got in at last was not guessing, and may come from there again whatever strangers do. */
  async forgive(manager: EntityManager, attempt: Attempt): Promise<void> {
    const { email, address } = this.digests(attempt);
    await manager.query('delete from sign_in_failures where email_hash = $1 and address_hash = $2', [email, address]);
    await manager.query(
      `insert into sign_in_sources (email_hash, address_hash) values ($1, $2)
       on conflict on constraint pk_sign_in_sources do update set last_at = now()`,
      [email, address],
    );
  }

  /** Whether the account takes anything now; not where too many codes were wrong. */
  async isOpen(accountId: string | null): Promise<boolean> {
    const rows = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read({
        name: 'sign-in-lock',
        text: 'select 1 from account_secrets where account_id = $1 and locked_until > now()',
        values: [accountId],
      }),
    );
    return rows.length === 0;
  }

  /** Counts an attempt on an account as failed for now; false: it is locked, and the attempt must not succeed. */
  async countAgainst(accountId: string | null): Promise<boolean> {
    const rows = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read({
        name: 'sign-in-attempt',
        text: `update account_secrets set failures = case when locked_until is null then failures + 1 else 1 end,
            locked_until = case when locked_until is null and failures + 1 >= ${WRONG_CODES} then now() + interval '15 minutes' end
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
