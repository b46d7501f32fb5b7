import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { newId } from '../../kernel/identifier';
import { signInScope } from '../sign-in/sign-in-scope';
import { type OidcPerson } from './oidc-person';
import { type GroupRole } from '../../config/group-roles';

interface KnownAccount {
  readonly id: string;
  readonly institutionId: string | null;
  readonly vendorId: string | null;
}

/** Finds, links or makes the account of a person whom the provider vouches for, and brings its mapped roles up to date. */
@Injectable()
export class OidcAccounts {
  constructor(private readonly database: Database) {}

  /**
   * The account's id; null: there is none, and none is made. The identity decides; an account that the provider does not
   * know yet is linked by an address that the provider has verified; one is made for whom a role is mapped.
   */
  async accountOf(person: OidcPerson): Promise<string | null> {
    const account = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact(async (manager) => {
        // Two sign-ins of a new person at once make one account.
        await manager.query(`select pg_advisory_xact_lock(hashtext('oidc-person'), hashtext($1))`, [
          person.verifiedEmail ?? person.subject,
        ]);
        return (await known(manager, person)) ?? (await linked(manager, person)) ?? (await made(manager, person));
      }),
    );
    if (account === null) return null;
    await this.database.as(signInScope(account.id), () =>
      this.database.transact((manager) => follow(manager, account, rolesFor(account, person.roles))),
    );
    return account.id;
  }
}

const ACCOUNT = 'a.id, a.institution_id as "institutionId", a.vendor_id as "vendorId"';

async function known(manager: EntityManager, { issuer, subject }: OidcPerson): Promise<KnownAccount | null> {
  const [account] = await manager.query<KnownAccount[]>(
    `select ${ACCOUNT} from identities i join accounts a on a.id = i.account_id where i.issuer = $1 and i.subject = $2`,
    [issuer, subject],
  );
  return account ?? null;
}

/**
 * Not where the provider knows the account under another name already: the address has passed to somebody else. Nor
 * somebody in a binding role who has no second factor here: whoever keeps the provider would be them.
 */
async function linked(manager: EntityManager, person: OidcPerson): Promise<KnownAccount | null> {
  const [account] = await manager.query<KnownAccount[]>(
    `select ${ACCOUNT} from accounts a where a.email = lower($1) and a.disabled_at is null and (a.second_factor_since is not null or not is_guarded(a.id))
       and not exists (select from identities i where i.account_id = a.id and i.issuer = $2)`,
    [person.verifiedEmail, person.issuer],
  );
  if (account === undefined) return null;
  await identify(manager, account.id, person);
  return account;
}

async function made(manager: EntityManager, person: OidcPerson): Promise<KnownAccount | null> {
  const { verifiedEmail, name, roles } = person;
  if (verifiedEmail === null || roles.length === 0) return null;
  const institutions = new Set(roles.map(({ institutionId }) => institutionId));
  const institutionId = institutions.size === 1 ? ([...institutions][0] ?? null) : null;
  const id = newId();
  const [account] = await manager.query<{ id: string }[]>(
    `insert into accounts (id, institution_id, name, email) values ($1, $2, $3, lower($4))
     on conflict on constraint uq_accounts__email__taken do nothing returning id`,
    [id, institutionId, name, verifiedEmail],
  );
  if (account === undefined) return null;
  await identify(manager, id, person);
  return { id, institutionId, vendorId: null };
}

async function identify(manager: EntityManager, accountId: string, { issuer, subject }: OidcPerson): Promise<void> {
  await manager.query('insert into identities (id, account_id, issuer, subject) values ($1, $2, $3, $4)', [
    newId(),
    accountId,
    issuer,
    subject,
  ]);
}

/** An institution's account holds roles there only; a vendor's people have theirs from nobody but an administrator. */
function rolesFor({ institutionId, vendorId }: KnownAccount, roles: readonly GroupRole[]): readonly GroupRole[] {
  if (vendorId !== null) return [];
  return roles.filter((held) => institutionId === null || held.institutionId === institutionId);
}

/** Mapped roles come and go with the groups; those that an administrator gave stay. */
async function follow(manager: EntityManager, { id }: KnownAccount, roles: readonly GroupRole[]): Promise<void> {
  const wanted = JSON.stringify(roles);
  await manager.query(
    `delete from memberships m where m.account_id = $1 and m.is_mapped and not exists (
       select from json_to_recordset($2::json) as w (role text, "institutionId" uuid)
       where w.role = m.role and w."institutionId" is not distinct from m.institution_id)`,
    [id, wanted],
  );
  for (const { role, institutionId } of roles)
    await manager.query(
      `insert into memberships (id, account_id, institution_id, role, is_mapped) values ($1, $2, $3, $4, true)
       on conflict on constraint uq_memberships__role__twice do nothing`,
      [newId(), id, institutionId, role],
    );
}
