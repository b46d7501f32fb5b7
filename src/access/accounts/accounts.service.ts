import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Principal } from '../principal';
import { ownRole } from '../sign-in/refusals';
import { AccountEntity } from './account.entity';
import { type CreateAccount, type PatchAccount } from './dto/account.dto';
import { type CreateMembership } from './dto/membership.dto';
import { MembershipEntity } from './membership.entity';

/**
 * Accounts and their roles, as far as the actor's own reach goes: that is row-level security's to hold. What nobody does
 * to themselves the database refuses too.
 */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  create(body: CreateAccount): Promise<string> {
    return this.records.create(AccountEntity, { ...body, email: body.email.toLowerCase() });
  }

  async patch(actor: Principal, expected: Expected, { isDisabled, email, name }: PatchAccount): Promise<void> {
    if (isDisabled !== undefined) refuseOneself(actor, expected.id);
    await this.records.change(AccountEntity, expected, ({ disabledAt }) => ({
      name,
      email: email?.toLowerCase(),
      disabledAt: isDisabled === undefined ? undefined : isDisabled ? (disabledAt ?? new Date()) : null,
    }));
  }

  /** The database forgets its secrets and ends the sessions. */
  async resetSecondFactor(actor: Principal, expected: Expected): Promise<void> {
    refuseOneself(actor, expected.id);
    await this.records.change(AccountEntity, expected, { secondFactorSince: null });
  }

  async addMembership(actor: Principal, accountId: string, { role, institutionId }: CreateMembership): Promise<string> {
    refuseOneself(actor, accountId);
    await this.records.demand(AccountEntity, accountId);
    return this.records.create(MembershipEntity, { accountId, role, institutionId: institutionId ?? null });
  }

  removeMembership(actor: Principal, expected: Expected): Promise<void> {
    return this.database.transact(async (manager) => {
      const { accountId } = await this.records.lock(manager, MembershipEntity, expected);
      refuseOneself(actor, accountId);
      await manager.delete(MembershipEntity, { id: expected.id });
    });
  }
}

/** 409: nobody changes their own roles or shuts out themselves. */
function refuseOneself({ id }: Principal, accountId: string): void {
  if (id === accountId) throw ownRole();
}
