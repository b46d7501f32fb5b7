import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { Problem } from '../../kernel/problem';
import { hashPassword } from './password-hash';
import { PasswordPolicy } from './password-policy';
import { newToken, tokenHash } from './tokens';

/** The first administrator. */
export interface FirstAdministrator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody administers the whole deployment, or could if they were let in again. */
const HAS_ADMINISTRATOR = `exists (select from memberships where role = 'ADMINISTRATOR' and institution_id is null)`;

/** The way in to a registry that nobody administers: a secret that a start prints once, in place of a default password. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly policy: PasswordPolicy,
  ) {}

  /** A new secret, in place of the last; null: somebody administers the deployment. */
  async secretWhenNeeded(): Promise<string | null> {
    const secret = newToken('SET_UP');
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<{ secretHash: Buffer }>({
        text: `insert into set_up (secret_hash) select $1 where not ${HAS_ADMINISTRATOR}
          on conflict (is_single) do update set secret_hash = excluded.secret_hash, used_at = null returning secret_hash as "secretHash"`,
        values: [tokenHash(secret)],
      }),
    );
    return row === undefined ? null : secret;
  }

  /** Whether nobody administers the deployment yet. */
  async isNeeded(): Promise<boolean> {
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<{ isNeeded: boolean }>({
        name: 'set-up-needed',
        text: `select not ${HAS_ADMINISTRATOR} as "isNeeded"`,
        values: [],
      }),
    );
    return row?.isNeeded === true;
  }

  /** Makes the first administrator, once; returns the account's id. */
  async use(secret: string, { name, email, password }: FirstAdministrator): Promise<string> {
    await this.demandUnused(secret);
    await this.policy.demand(password, { name, email, houses: [], former: [] }, '/password');
    const passwordHash = await hashPassword(password);
    const id = newId();
    return this.database.within(SIGN_IN_SCOPE, async (manager) => {
      const [used] = await manager.query<{ isUsed: boolean }[]>(
        `with used as (update set_up set used_at = now() where secret_hash = $1 and used_at is null and not ${HAS_ADMINISTRATOR} returning 1)
           select true as "isUsed" from used`,
        [tokenHash(secret)],
      );
      if (used === undefined) throw setUpRefused();
      await manager.query(
        'insert into accounts (id, name, email, password_changed_at) values ($1, $2, lower($3), now())',
        [id, name, email],
      );
      await manager.query('insert into account_secrets (account_id, password_hash) values ($1, $2)', [
        id,
        passwordHash,
      ]);
      await manager.query(`insert into memberships (id, account_id, role) values ($1, $2, 'ADMINISTRATOR')`, [
        newId(),
        id,
      ]);
      return id;
    });
  }

  /** Before a password is judged for whoever asks. */
  private async demandUnused(secret: string): Promise<void> {
    const rows = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read({
        name: 'set-up-secret',
        text: 'select 1 from set_up where secret_hash = $1 and used_at is null',
        values: [tokenHash(secret)],
      }),
    );
    if (rows.length === 0) throw setUpRefused();
  }
}

function setUpRefused(): Problem {
  return new Problem('UNAUTHENTICATED', 'SET_UP_REFUSED', {
    ja: '初期設定用の秘密が違うか、初期設定はすでに済んでいます',
    en: 'The set-up secret is wrong, or the set-up is done',
  });
}
