import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SIGN_IN_SCOPE } from '../database/scope';

/** How long a browser may rest before its session ends. */
export const IDLE = `interval '1 hour'`;

/** Sessions of browsers: one opaque token in a cookie, of which only a hash is kept. */
@Injectable()
export class BrowserSessions {
  constructor(private readonly database: Database) {}

  /**
   * Makes a session that was just opened one of a browser: its access token gives way to the token returned, and nothing
   * refreshes it, so that two tabs, which share the cookie, never spend a token that the other still needs.
   */
  async keep(accessToken: string): Promise<string> {
    const token = `bkw_${randomBytes(32).toString('base64url')}`;
    const kept = await this.database.within(SIGN_IN_SCOPE, () =>
      this.database.read<{ id: string }>({
        text: `update sessions set token_hash = $2, refresh_hash = $3, expires_at = least(now() + ${IDLE}, refresh_expires_at)
          where token_hash = $1 and ended_at is null returning id`,
        values: [digest(accessToken), digest(token), randomBytes(32)],
      }),
    );
    if (kept.length === 0) throw new Error('no such session to keep in a browser');
    return token;
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
