import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { hashPassword } from './password-hash';
import { PasswordPolicy } from './password-policy';

/** So many passwords before the present one are not taken again. */
const FORMER = 24;

/** Who signs in, as far as sign-in needs to know. */
export interface SigningIn {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

interface Owner {
  readonly name: string;
  readonly email: string;
  readonly houses: string[];
  readonly former: string[];
}

/** Accounts' passwords, of which only hashes are kept. */
@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly policy: PasswordPolicy,
  ) {}

  /** null: nobody has this address. */
  async ofEmail(email: string): Promise<SigningIn | null> {
    return this.find('sign-in-by-email', 'a.email = lower($1)', email);
  }

  async ofAccount(accountId: string): Promise<SigningIn | null> {
    return this.find('sign-in-by-id', 'a.id = $1', accountId);
  }

  /** The hash of a password that this account may have; 400 at `pointer` otherwise. Done before any transaction: it takes its time. */
  async newHash(accountId: string, password: string, pointer: string): Promise<string> {
    const [owner] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Owner>({
        name: 'password-owner',
        text: `select a.name, a.email, password_houses(a.id) as houses, (select coalesce(json_agg(password_hash), '[]') from (
            select password_hash from account_secrets s where s.account_id = a.id and password_hash is not null
            union all (select password_hash from former_passwords f where f.account_id = a.id
              order by replaced_at desc limit ${FORMER})) as known) as former
          from accounts a where a.id = $1`,
        values: [accountId],
      }),
    );
    if (owner === undefined) throw new Error('there is no such account');
    await this.policy.demand(password, owner, pointer);
    return hashPassword(password);
  }

  /** Sets a password whose hash was made by `newHash`; the one before it is remembered. */
  async set(manager: EntityManager, accountId: string, hash: string): Promise<void> {
    await manager.query(
      `insert into former_passwords (id, account_id, password_hash)
       select $2, account_id, password_hash from account_secrets where account_id = $1 and password_hash is not null`,
      [accountId, newId()],
    );
    await manager.query(
      `delete from former_passwords where account_id = $1 and id not in
         (select id from former_passwords where account_id = $1 order by replaced_at desc, id desc limit ${FORMER})`,
      [accountId],
    );
    await manager.query(
      `insert into account_secrets (account_id, password_hash) values ($1, $2)
       on conflict (account_id) do update set password_hash = excluded.password_hash, failures = 0, locked_until = null`,
      [accountId, hash],
    );
    await manager.query('update accounts set password_changed_at = now() where id = $1', [accountId]);
  }

  private async find(name: string, condition: string, value: string): Promise<SigningIn | null> {
    const [found] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<SigningIn>({
        name,
        text: `select a.id, s.password_hash as "passwordHash", a.disabled_at is not null as "isDisabled"
          from accounts a left join account_secrets s on s.account_id = a.id where ${condition}`,
        values: [value],
      }),
    );
    return found ?? null;
  }
}
