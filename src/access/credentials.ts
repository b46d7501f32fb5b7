import { createHash } from 'node:crypto';
import { type EventEmitter } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SIGN_IN_SCOPE } from '../database/scope';
import { type Permission } from '../kernel/terms/access-terms';
import { AccessChanges } from './access-changes';
import { IDLE } from './browser-sessions';
import { HELD } from './held-roles';
import { JWT_VERIFIER, type JwtVerifier } from './jwt-verifier';
import { type Membership, type Principal } from './principal';

interface Known {
  readonly principal: Principal;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface SessionRow {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly hasSecondFactor: boolean;
  readonly id: string;
  readonly name: string;
  readonly vendorId: string | null;
  readonly memberships: Membership[];
  readonly dayEndsAt: Date;
}

interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly institutionId: string | null;
  readonly permissions: Permission[];
  readonly keyId: string | null;
  readonly expiresAt: Date | null;
}

/** How long who was found may be remembered at most; a change is announced and forgets them at once. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_AT_MOST = 10_000;

/**
 * Finds who stands behind a bearer token: a session's access token (`bks_`), a browser's session (`bkw_`), an API key (`bkk_`), or a JWT of the OpenID
 * provider. Tokens are long and random, so one SHA-256 and an indexed look-up tell; nobody pays for a password hash.
 */
@Injectable()
export class Credentials {
  private readonly known = new Map<string, Known>();
  private generation = 0;
  private changing = 0;

  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
    @Inject(JWT_VERIFIER) private readonly jwts: JwtVerifier,
  ) {
    changes.onChange(() => this.forget());
  }

  /** null: not remembered; they may count all the same. */
  remembered(token: string): Principal | null {
    const known = this.known.get(token);
    return known !== undefined && known.until > Date.now() ? known.principal : null;
  }

  /** null: unknown, expired, revoked, or of somebody who may not come in any more. */
  async principalOf(token: string): Promise<Principal | null> {
    const { generation } = this;
    const hash = createHash('sha256').update(token).digest();
    const found = await this.database.as(SIGN_IN_SCOPE, () => this.find(token, hash));
    // What changed while we looked may not be remembered, nor anything that nobody would tell us of.
    const mayRemember = this.changes.areHeard() && generation === this.generation && this.changing === 0;
    if (found !== null && mayRemember) this.remember(token, found);
    return found?.principal ?? null;
  }

  /**
   * While a request changes who may come in, nobody is remembered: with its answer the change is in force here, whenever
   * PostgreSQL's announcement comes. (Other processes go by the announcement.)
   */
  rememberNobodyUntil(answered: Pick<EventEmitter, 'once'>): void {
    this.changing++;
    this.forget();
    answered.once('close', () => {
      this.changing--;
      this.forget();
    });
  }

  /** Everybody is looked up anew from here on. */
  private forget(): void {
    this.generation++;
    this.known.clear();
  }

  private remember(token: string, known: Known): void {
    if (this.known.size >= REMEMBERED_AT_MOST) this.known.clear();
    this.known.set(token, { ...known, until: Math.min(known.until, Date.now() + REMEMBERED_MS) });
  }

  private async find(token: string, hash: Buffer): Promise<Known | null> {
    if (token.startsWith('bks_')) return this.session(hash);
    if (token.startsWith('bkw_')) return this.browserSession(hash);
    if (token.startsWith('bkk_')) return this.apiKey(hash);
    const named = token.split('.').length === 3 ? await this.jwts.verify(token) : null;
    return named ? this.jwtClient(named.issuer, named.subject, named.expiresAt) : null;
  }

  /** The session of a browser goes on for as long as somebody is at it, within its day. */
  private async browserSession(hash: Buffer): Promise<Known | null> {
    const known = await this.session(hash);
    if (known !== null)
      await this.database.read({
        name: 'browser-session-used',
        text: `update sessions set expires_at = least(now() + ${IDLE}, refresh_expires_at)
          where token_hash = $1 and expires_at < least(now() + ${IDLE} * 0.75, refresh_expires_at)`,
        values: [hash],
      });
    return known;
  }

  private async session(hash: Buffer): Promise<Known | null> {
    const [row] = await this.database.read<SessionRow>({
      name: 'session-principal',
      text: `select s.id as "sessionId", s.expires_at as "expiresAt", s.has_second_factor as "hasSecondFactor",
          a.id, a.name, a.vendor_id as "vendorId",
          ${HELD} as memberships,
          ((today_in_japan() + 1)::timestamp at time zone 'Asia/Tokyo') as "dayEndsAt"
        from sessions s join accounts a on a.id = s.account_id
        where s.token_hash = $1 and s.ended_at is null and s.expires_at > now() and a.disabled_at is null`,
      values: [hash],
    });
    if (row === undefined) return null;
    const { expiresAt, dayEndsAt, ...account } = row;
    // With the day deputies come and go.
    const until = Math.min(expiresAt.getTime(), dayEndsAt.getTime());
    return { principal: { ...account, kind: 'ACCOUNT', permissions: null }, until };
  }

  private async apiKey(hash: Buffer): Promise<Known | null> {
    const [row] = await this.database.read<ClientRow>({
      name: 'api-key-principal',
      text: `select c.id, c.name, c.institution_id as "institutionId", c.permissions, k.id as "keyId", k.expires_at as "expiresAt"
        from api_keys k join api_clients c on c.id = k.client_id
        where k.key_hash = $1 and k.revoked_at is null and k.expires_at > now() and c.disabled_at is null`,
      values: [hash],
    });
    if (row === undefined) return null;
    await this.database.read({
      name: 'api-key-used',
      text: `update api_keys set last_used_at = now()
        where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
      values: [row.keyId],
    });
    return { principal: client(row), until: row.expiresAt?.getTime() ?? 0 };
  }

  private async jwtClient(issuer: string, subject: string, expiresAt: Date): Promise<Known | null> {
    const [row] = await this.database.read<ClientRow>({
      name: 'jwt-principal',
      text: `select c.id, c.name, c.institution_id as "institutionId", c.permissions from api_clients c
        where c.issuer = $1 and c.subject = $2 and c.disabled_at is null`,
      values: [issuer, subject],
    });
    return row === undefined ? null : { principal: client(row), until: expiresAt.getTime() };
  }
}

function client({ id, name, institutionId, permissions }: ClientRow): Principal {
  return {
    kind: 'CLIENT',
    id,
    name,
    sessionId: null,
    hasSecondFactor: false,
    vendorId: null,
    memberships: [{ institutionId, role: 'INTEGRATION' }],
    permissions: new Set(permissions),
  };
}
