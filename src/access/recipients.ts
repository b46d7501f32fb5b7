import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SIGN_IN_SCOPE } from '../database/scope';
import { HELD } from './held-roles';
import { needsSecondFactor, type Membership, type Principal } from './principal';

/** Somebody who is told something while they are not here. */
export interface Recipient {
  readonly principal: Principal;
  readonly email: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly vendorId: string | null;
  readonly memberships: Membership[];
  readonly hasSecondFactor: boolean;
}

/**
 * People as they would be if they signed in now: what reaches them by mail or in a calendar is what they could see here. Whoever
 * may not come in, has never done so, or lacks the second factor that their role takes, is nobody.
 */
@Injectable()
export class Recipients {
  constructor(private readonly database: Database) {}

  async one(accountId: string): Promise<Recipient | null> {
    const [found] = await this.those('a.id = $1', [accountId]);
    return found ?? null;
  }

  all(): Promise<readonly Recipient[]> {
    return this.those('true', []);
  }

  private async those(condition: string, values: readonly unknown[]): Promise<readonly Recipient[]> {
    const rows = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Row>({
        name: `recipients ${condition}`,
        text: `select a.id, a.name, a.email, a.vendor_id as "vendorId", ${HELD} as memberships,
            (a.second_factor_since is not null or i.account_id is not null) as "hasSecondFactor"
          from accounts a left join lateral (select account_id from identities where account_id = a.id limit 1) i on true
          where a.disabled_at is null and (a.password_changed_at is not null or i.account_id is not null) and ${condition} order by a.id`,
        values,
      }),
    );
    return rows
      .map(({ email, ...row }) => ({
        email,
        principal: { ...row, kind: 'ACCOUNT' as const, sessionId: null, permissions: null },
      }))
      .filter(({ principal }) => !needsSecondFactor(principal) || principal.hasSecondFactor);
  }
}
