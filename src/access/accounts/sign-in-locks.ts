import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { signInScope } from '../sign-in/sign-in-scope';
import { AccountEntity } from './account.entity';
import { type SignInLockView } from './dto/sign-in-lock.dto';

type Lock = Omit<SignInLockView, 'name' | 'email'>;

/** Where wrong passwords or codes slow somebody's sign-in down: for administrators to see, and to lift. */
@Injectable()
export class SignInLocks {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Those in the actor's reach: row-level security tells. */
  async list(): Promise<SignInLockView[]> {
    const locks = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Lock>({
        name: 'sign-in-locks',
        text: `select coalesce(f.account_id, s.account_id) as "accountId", coalesce(f.failures, 0)::int as failures,
            coalesce(f.sources, 0)::int as sources, to_json(s.locked_until) as "lockedUntil"
          from (select account_id, count(*) as failures, count(distinct address_hash) as sources from sign_in_failures
              where account_id is not null and failed_at > now() - interval '15 minutes' group by account_id having count(*) >= 5) as f
            full join (select account_id, locked_until from account_secrets where locked_until > now()) as s on s.account_id = f.account_id`,
        values: [],
      }),
    );
    const accounts = await this.database.read<{ id: string; name: string; email: string }>({
      name: 'locked-accounts',
      text: 'select id, name, email from accounts where id = any($1) order by email',
      values: [locks.map(({ accountId }) => accountId)],
    });
    return accounts.flatMap(({ id, name, email }) =>
      locks.filter(({ accountId }) => accountId === id).map((lock) => ({ ...lock, name, email })),
    );
  }

  /** Lets the person try again at once; what they must prove stays the same. */
  async lift(actorId: string, accountId: string): Promise<void> {
    await this.records.demand(AccountEntity, accountId);
    await this.database.as(signInScope(actorId), () =>
      this.database.transact(async (manager) => {
        await manager.query('delete from sign_in_failures where account_id = $1', [accountId]);
        await manager.query('update account_secrets set failures = 0, locked_until = null where account_id = $1', [
          accountId,
        ]);
      }),
    );
  }
}
