import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';
import { tokenHash } from '../sign-in/tokens';

/** What is remembered of a sign-in that has begun at the provider. */
export interface OidcAttempt {
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Sign-ins under way, each bound to the browser that began it, to be finished once within ten minutes. */
@Injectable()
export class OidcAttempts {
  constructor(private readonly database: Database) {}

  async begin(state: string, browser: string, { nonce, codeVerifier }: OidcAttempt): Promise<void> {
    await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read({
        name: 'begin-oidc-attempt',
        text: `insert into oidc_attempts (state_hash, browser_hash, nonce, code_verifier, expires_at)
          values ($1, $2, $3, $4, now() + interval '10 minutes')`,
        values: [tokenHash(state), tokenHash(browser), nonce, codeVerifier],
      }),
    );
  }

  /** Takes it out; null: unknown, finished, too late, or begun by another browser. */
  async finish(state: string, browser: string): Promise<OidcAttempt | null> {
    const [attempt] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<OidcAttempt>({
        name: 'finish-oidc-attempt',
        text: `delete from oidc_attempts where state_hash = $1 and browser_hash = $2 and expires_at > now()
          returning nonce, code_verifier as "codeVerifier"`,
        values: [tokenHash(state), tokenHash(browser)],
      }),
    );
    return attempt ?? null;
  }
}
