import { Injectable } from '@nestjs/common';
import { AccountReader } from '../../access/accounts/account.reader';
import { type AccountView } from '../../access/accounts/dto/account.dto';
import { type IdentityRequestView } from '../../access/identity/dto/identity-request.dto';
import { IdentityRequestReader } from '../../access/identity/identity-request.reader';
import { Database } from '../../database/database';
import { type Role } from '../../kernel/terms/access-terms';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { belonging, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';

interface HeldRole {
  readonly accountId: string;
  readonly role: Role;
}

/** The people of an institution, with their roles and what waits for a second administrator. */
export interface PeopleContent {
  readonly choice: Choice;
  readonly people: Rows<AccountView>;
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
  readonly requests: readonly IdentityRequestView[];
}

/** Reads who may do what in an institution. */
@Injectable()
export class PeopleReading {
  constructor(
    private readonly database: Database,
    private readonly choice: InstitutionChoice,
    private readonly accounts: AccountReader,
    private readonly requests: IdentityRequestReader,
  ) {}

  /** null: there is no institution to look at. */
  async of(viewer: Viewer, institutionId: string | undefined): Promise<PeopleContent | null> {
    const choice = await this.choice.of(viewer, 'account.read', institutionId);
    if (choice === null) return null;
    const { institution } = choice;
    const people = await belonging<AccountView>(this.accounts, 'email', { institutionId: institution.id });
    const ids = people.items.map(({ id }) => id);
    const waiting = await belonging<IdentityRequestView>(this.requests, '-createdAt', { state: 'REQUESTED' });
    return {
      choice,
      people,
      rolesOf: await this.roles(ids),
      requests: waiting.items.filter(({ accountId }) => ids.includes(accountId)),
    };
  }

  /** 404 where there is no such account, or none in reach. */
  account(id: string): Promise<AccountView> {
    return recordOf<AccountView>(this.accounts, id);
  }

  private async roles(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Role[]>> {
    const held = await this.database.read<HeldRole>({
      name: 'roles-of-people',
      text: 'select account_id as "accountId", role from memberships where account_id = any($1) order by role',
      values: [ids],
    });
    return new Map(ids.map((id) => [id, held.filter(({ accountId }) => accountId === id).map(({ role }) => role)]));
  }
}
