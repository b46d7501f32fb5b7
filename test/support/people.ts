import { createHash, randomBytes } from 'node:crypto';
import { Client, type ClientConfig, type Pool } from 'pg';
import { ROLE_PERMISSIONS } from '../../src/access/role-permissions';
import { newId } from '../../src/kernel/identifier';
import { type Permission, type Role } from '../../src/kernel/terms/access-terms';

/** Somebody for a test to act as. */
export interface Person {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Where the roles are held; null: in the whole deployment. */
  readonly institutionId: string | null;
  /** The vendor whose people this is. */
  readonly vendorId: string | null;
  readonly hasSecondFactor: boolean;
  /** When the session ends. */
  readonly expiresAt: Date;
  readonly isSignedOut: boolean;
}

const EVERY_STAFF_ROLE: readonly Role[] = [
  'PROCUREMENT',
  'LEGAL',
  'PLANNING_MANAGER',
  'SAFETY_MANAGER',
  'EXECUTIVE',
  'OPERATOR',
  'AUDITOR',
  'ADMINISTRATOR',
];

/** Whether only a vendor's people may do it: no role of an institution's holds the permission. */
export function isForVendors(admission: string | undefined): boolean {
  const holds = (role: Role): boolean => ROLE_PERMISSIONS[role].some((permission) => permission === admission);
  return holds('VENDOR_REPRESENTATIVE') && !EVERY_STAFF_ROLE.some(holds);
}

/** Writes an account with its roles and an open session, and returns the access token. */
export async function signIn(connection: ClientConfig, given: Partial<Person>): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await openSession(client, given);
  } finally {
    await client.end();
  }
}

/** The same over connections that are open already: the first statements on a new one take longer than all that is asked here. */
export async function openSession(sql: Pick<Pool, 'query'>, given: Partial<Person>): Promise<string> {
  const person: Person = {
    name: '試験 髙﨑',
    roles: EVERY_STAFF_ROLE,
    institutionId: null,
    vendorId: null,
    hasSecondFactor: true,
    expiresAt: new Date(Date.now() + 3_600_000),
    isSignedOut: false,
    ...given,
  };
  const account = newId();
  const token = `bks_${randomBytes(32).toString('base64url')}`;
  await sql.query('insert into accounts (id, institution_id, vendor_id, name, email) values ($1, $2, $3, $4, $5)', [
    account,
    person.vendorId === null ? person.institutionId : null,
    person.vendorId,
    person.name,
    `${account}@example.jp`,
  ]);
  await sql.query(
    `insert into memberships (id, account_id, institution_id, role)
     select r.id, $1, case when r.role <> 'VENDOR_REPRESENTATIVE' then $2::uuid end, r.role from unnest($3::uuid[], $4::text[]) as r (id, role)`,
    [account, person.institutionId, person.roles.map(() => newId()), person.roles],
  );
  await sql.query(
    `insert into sessions (id, account_id, token_hash, refresh_hash, has_second_factor, expires_at, refresh_expires_at, ended_at, end_reason)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      newId(),
      account,
      createHash('sha256').update(token).digest(),
      randomBytes(32),
      person.hasSecondFactor,
      person.expiresAt,
      person.isSignedOut ? new Date() : null,
      person.isSignedOut ? 'SIGNED_OUT' : null,
    ],
  );
  return token;
}

/** A program for a test to act as. */
export interface Program {
  readonly institutionId: string | null;
  readonly permissions: readonly Permission[];
  readonly expiresAt: Date;
  readonly isRevoked: boolean;
}

/** Writes an API client with a key, and returns the key. */
export async function apiKey(
  connection: ClientConfig,
  given: Partial<Program> & Pick<Program, 'permissions'>,
): Promise<string> {
  const program: Program = {
    institutionId: null,
    expiresAt: new Date(Date.now() + 3_600_000),
    isRevoked: false,
    ...given,
  };
  const id = newId();
  const key = `bkk_${randomBytes(32).toString('base64url')}`;
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query('insert into api_clients (id, institution_id, name, permissions) values ($1, $2, $3, $4)', [
      id,
      program.institutionId,
      `ERP ${id}`,
      program.permissions,
    ]);
    await client.query(
      'insert into api_keys (id, client_id, key_hash, hint, expires_at, revoked_at) values ($1, $2, $3, $4, $5, $6)',
      [
        newId(),
        id,
        createHash('sha256').update(key).digest(),
        key.slice(-4),
        program.expiresAt,
        program.isRevoked ? new Date() : null,
      ],
    );
  } finally {
    await client.end();
  }
  return key;
}
