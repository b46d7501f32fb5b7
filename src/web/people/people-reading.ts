import { Injectable } from '@nestjs/common';
import { AccountReader } from '../../access/accounts/account.reader';
import { type MembershipView } from '../../access/accounts/dto/membership.dto';
import { MembershipReader } from '../../access/accounts/membership.reader';
import { SignInLocks } from '../../access/accounts/sign-in-locks';
import { type AccountQuery, type AccountView } from '../../access/accounts/dto/account.dto';
import { IdentityRequestQuery, type IdentityRequestView } from '../../access/identity/dto/identity-request.dto';
import { IdentityRequestReader } from '../../access/identity/identity-request.reader';
import { Database } from '../../database/database';
import { type DigestQuery, type DigestView } from '../../exchange/notices/mail/digest.dto';
import { DigestReader } from '../../exchange/notices/mail/digest.reader';
import { type Role } from '../../kernel/terms/access-terms';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { everyRow } from '../exports/list-export';
import { type ToldHandover } from './handed-over';
import { belonging, listed, recordOf, type Rows, type RowsOf } from '../rows';
import { type Viewer } from '../viewer';

const LATEST_MAILS = { sort: '-createdAt', limit: 5 } as const;
const REQUESTED = { state: 'REQUESTED' } as const;

/** A role that somebody holds, in the institution or in the whole deployment. */
export interface HeldRole {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly role: Role;
  /** It follows from the groups of the OpenID provider, and goes when these do. */
  readonly isMapped: boolean;
}

/** The people of an institution, with their roles and what waits for a second administrator. */
export interface PeopleContent {
  readonly choice: Choice;
  readonly query: AccountQuery;
  readonly people: Rows<AccountView>;
  readonly rolesOf: ReadonlyMap<string, readonly HeldRole[]>;
  /** What waits for a second administrator, and whom it is about. */
  readonly requests: readonly IdentityRequestView[];
  readonly nameOf: ReadonlyMap<string, string>;
  /** Those who have signed in with the OpenID provider. */
  readonly federated: ReadonlySet<string>;
}

/** A person as administrators see them. */
export interface PersonContent {
  readonly person: AccountView;
  readonly roles: readonly HeldRole[];
  readonly requests: readonly IdentityRequestView[];
  readonly isFederated: boolean;
  /** Wrong passwords or codes slow their sign-in down. */
  readonly isSlowedDown: boolean;
  /** The latest mail about what is due. */
  readonly digests: readonly DigestView[];
  /** Whose work went to whom, as far as it is theirs. */
  readonly handovers: readonly ToldHandover[];
}

/** Reads who may do what in an institution. */
@Injectable()
export class PeopleReading {
  constructor(
    private readonly database: Database,
    private readonly choice: InstitutionChoice,
    private readonly accounts: AccountReader,
    private readonly memberships: MembershipReader,
    private readonly locks: SignInLocks,
    private readonly requests: IdentityRequestReader,
    private readonly digests: DigestReader,
  ) {}

  /** null: there is no institution to look at. */
  async of(viewer: Viewer, query: AccountQuery, rowsOf: RowsOf = listed): Promise<PeopleContent | null> {
    const choice = await this.choice.of(viewer, 'account.read', query.institutionId);
    if (choice === null) return null;
    const { institution } = choice;
    const own: AccountQuery = { ...query, institutionId: institution.id };
    const people = await rowsOf<AccountView>(this.accounts, own);
    const ids = people.items.map(({ id }) => id);
    return {
      choice,
      query,
      people,
      rolesOf: await this.roles(ids),
      ...(await this.waiting(institution.id)),
      federated: await this.federated(ids),
    };
  }

  /** One person, with what an administrator may do about them. */
  async one(id: string): Promise<PersonContent> {
    const person = await this.account(id);
    const waiting = await belonging<IdentityRequestView>(this.requests, '-createdAt', { ...REQUESTED, accountId: id });
    const locks = await this.locks.list();
    return {
      person,
      roles: (await this.roles([id])).get(id) ?? [],
      requests: waiting.items,
      isFederated: (await this.federated([id])).has(id),
      isSlowedDown: locks.some(({ accountId }) => accountId === id),
      digests: (await listed<DigestView>(this.digests, latestOf(id))).items,
      handovers: await this.handovers(id),
    };
  }

  /** 404 where there is no such account, or none in reach. */
  account(id: string): Promise<AccountView> {
    return recordOf<AccountView>(this.accounts, id);
  }

  /** Whose role it is; 404 where there is no such role, or none in reach. */
  async holderOf(membershipId: string): Promise<string> {
    return (await recordOf<MembershipView>(this.memberships, membershipId)).accountId;
  }

  /** What waits in an institution, whichever of its people are on the page. */
  private async waiting(institutionId: string): Promise<Pick<PeopleContent, 'requests' | 'nameOf'>> {
    const all = await everyRow<IdentityRequestView>(
      this.requests,
      Object.assign(new IdentityRequestQuery(), REQUESTED),
    );
    const about = await this.database.read<{ id: string; name: string }>({
      name: 'people-asked-about',
      text: 'select id, name from accounts where institution_id = $1 and id = any($2)',
      values: [institutionId, all.map(({ accountId }) => accountId)],
    });
    const nameOf = new Map(about.map(({ id, name }) => [id, name]));
    return { requests: all.filter(({ accountId }) => nameOf.has(accountId)), nameOf };
  }

  private handovers(personId: string): Promise<readonly ToldHandover[]> {
    return this.database.read<ToldHandover>({
      name: 'handovers-of-person',
      text: `select id, account_id as "accountId", name, successor_id as "successorId", successor_name as "successorName",
        handed_on::text as "handedOn", work,
        exists (select from accounts a where a.id = case account_id when $1 then successor_id else account_id end) as "hasPage"
        from handovers where account_id = $1 or successor_id = $1 order by handed_on desc, id desc`,
      values: [personId],
    });
  }

  private async roles(ids: readonly string[]): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
    const held = await this.database.read<HeldRole>({
      name: 'roles-of-people',
      text: `select id, version, account_id as "accountId", role, is_mapped as "isMapped" from memberships
        where account_id = any($1) order by role`,
      values: [ids],
    });
    return new Map(ids.map((id) => [id, held.filter(({ accountId }) => accountId === id)]));
  }

  /** Those of them who have signed in with the OpenID provider. */
  private async federated(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.database.read<{ accountId: string }>({
      name: 'federated-people',
      text: `select distinct account_id as "accountId" from identities where account_id = any($1)`,
      values: [ids],
    });
    return new Set(found.map(({ accountId }) => accountId));
  }
}

function latestOf(accountId: string): DigestQuery {
  return { ...LATEST_MAILS, accountId };
}
