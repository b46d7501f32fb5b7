import { type DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../kernel/identifier';
import { type IdentityEventKind, type IdentityRequestKind, type Role, ROLES } from '../../kernel/terms/access-terms';
import { newToken, tokenHash } from '../sign-in/tokens';

/** What the keeper of the server is asked to do about somebody's identity. */
export interface ServerCommand {
  readonly kind: IdentityRequestKind;
  readonly email: string;
  /** RE_ADDRESS: the new address. */
  readonly newEmail: string | null;
  readonly role: Role | null;
  readonly institutionId: string | null;
}

const COMMANDS: Readonly<Record<string, IdentityRequestKind>> = {
  invite: 'INVITE',
  'reset-second-factor': 'RESET_SECOND_FACTOR',
  're-address': 'RE_ADDRESS',
  enable: 'ENABLE',
  'give-role': 'GIVE_ROLE',
};

/** Reads the words of a command line; null: they are none of it. */
export function readServerCommand(words: readonly string[]): ServerCommand | null {
  const [name = '', email, third, fourth, ...rest] = words;
  const kind = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (kind === undefined || email === undefined || rest.length > 0) return null;
  const command = { kind, email: email.toLowerCase(), newEmail: null, role: null, institutionId: null };
  switch (kind) {
    case 'RE_ADDRESS':
      return third === undefined || fourth !== undefined ? null : { ...command, newEmail: third.toLowerCase() };
    case 'GIVE_ROLE': {
      const role = ROLES.find((known) => known === third);
      return role === undefined ? null : { ...command, role, institutionId: fourth ?? null };
    }
    case 'INVITE':
    case 'RESET_SECOND_FACTOR':
    case 'ENABLE':
      return third === undefined ? command : null;
  }
}

/**
 * Does as the owner of the tables what takes two administrators, where there is only one: journalled, told to the person
 * and to the administrators, and marked as what it is. Returns the token of an invitation; null: none was asked for.
 */
export function doOnTheServer(dataSource: DataSource, command: ServerCommand): Promise<string | null> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('bunkaiten.reason', $1, true)`, [`npm run identity: ${command.kind}`]);
    const [account] = await manager.query<{ id: string }[]>('select id from accounts where email = $1', [
      command.email,
    ]);
    if (account === undefined) throw new Error(`no account has the address ${command.email}`);
    const requestId = await note(manager, account.id, command);
    return carryOut(manager, account.id, requestId, command);
  });
}

async function note(
  manager: EntityManager,
  accountId: string,
  { kind, role, institutionId, newEmail }: ServerCommand,
): Promise<string> {
  const id = newId();
  await manager.query(
    `insert into identity_requests (id, account_id, institution_id, kind, role, email, state, authority, decided_at, carried_out_at)
     select $1, a.id, case when $3 = 'GIVE_ROLE' then $4::uuid else a.institution_id end, $3, $5, $6, 'APPROVED', 'SERVER', now(),
       case when $3 <> 'INVITE' then now() end from accounts a where a.id = $2`,
    [id, accountId, kind, institutionId, role, newEmail],
  );
  return id;
}

async function carryOut(
  manager: EntityManager,
  accountId: string,
  requestId: string,
  { kind, role, institutionId, newEmail }: ServerCommand,
): Promise<string | null> {
  const noteEvent = (event: IdentityEventKind) =>
    manager.query(`select note_identity_event($1, $2, 'SERVER', $3, $4, $5)`, [
      accountId,
      event,
      role,
      institutionId,
      requestId,
    ]);
  switch (kind) {
    case 'INVITE':
      return invite(manager, accountId, requestId);
    case 'RESET_SECOND_FACTOR':
      await manager.query('update accounts set second_factor_since = null where id = $1', [accountId]);
      await noteEvent('SECOND_FACTOR_RESET');
      return null;
    case 'RE_ADDRESS':
      await manager.query('update accounts set email = $2 where id = $1', [accountId, newEmail]);
      await noteEvent('RE_ADDRESSED');
      return null;
    case 'ENABLE':
      await manager.query('update accounts set disabled_at = null where id = $1', [accountId]);
      await noteEvent('ENABLED');
      return null;
    case 'GIVE_ROLE':
      await manager.query('select forget_secrets($1)', [accountId]);
      await manager.query('insert into memberships (id, account_id, institution_id, role) values ($1, $2, $3, $4)', [
        newId(),
        accountId,
        institutionId,
        role,
      ]);
      await noteEvent('ROLE_GIVEN');
      return null;
  }
}

/** The password's event follows when the invitation is accepted. */
async function invite(manager: EntityManager, accountId: string, requestId: string): Promise<string> {
  const token = newToken('INVITATION');
  await manager.query(`delete from sign_in_challenges where account_id = $1 and purpose = 'INVITATION'`, [accountId]);
  await manager.query(
    `insert into sign_in_challenges (id, account_id, token_hash, purpose, request_id, expires_at)
     values ($1, $2, $3, 'INVITATION', $4, now() + interval '7 days')`,
    [newId(), accountId, tokenHash(token), requestId],
  );
  await manager.query('update accounts set invited_at = now() where id = $1', [accountId]);
  return token;
}
