import { Inject, Injectable, Logger } from '@nestjs/common';
import { allowInsecureRequests, ClientSecretBasic, type Configuration, discovery, None } from 'openid-client';
import { Problem } from '../../kernel/problem';
import { type OidcSettings } from '../../config/environment';
import { OIDC_SETTINGS } from './oidc-settings';

const TIMEOUT_S = 5;

/** What the provider says of itself: asked for when it is first needed, so that the service starts without it. */
@Injectable()
export class OidcProvider {
  private readonly logger = new Logger('OidcProvider');
  private found: Promise<Configuration> | null = null;

  constructor(@Inject(OIDC_SETTINGS) private readonly settings: OidcSettings | null) {}

  /** Whether there is one to sign in with. */
  get isSetUp(): boolean {
    return this.settings !== null;
  }

  /** Throws 503 while the provider cannot be reached, and asks again the next time. */
  async configuration(): Promise<Configuration> {
    const found = (this.found ??= this.discover());
    try {
      return await found;
    } catch (error) {
      if (this.found === found) this.found = null;
      this.logger.warn(`the OpenID provider cannot be reached: ${error instanceof Error ? error.message : 'unknown'}`);
      throw unreachable();
    }
  }

  private async discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.demandSettings();
    return discovery(
      new URL(issuer),
      clientId,
      undefined,
      clientSecret === null ? None() : ClientSecretBasic(clientSecret),
      // Production refuses an issuer without TLS (src/config/production.ts).
      { timeout: TIMEOUT_S, execute: issuer.startsWith('http://') ? [allowInsecureRequests] : [] },
    );
  }

  /** 404 where no provider is set up. */
  demandSettings(): OidcSettings {
    if (this.settings === null) {
      throw new Problem('NOT_FOUND', 'OIDC_NOT_SET_UP', {
        ja: 'OpenID Connect によるサインインは設定されていません',
        en: 'Sign-in with OpenID Connect is not set up',
      });
    }
    return this.settings;
  }
}

/** 503: neither a sign-in nor a token can be judged now. */
export function unreachable(): Problem {
  return new Problem('RETRY', 'PROVIDER_UNREACHABLE', {
    ja: 'OpenID プロバイダーに接続できません。再試行してください',
    en: 'The OpenID provider cannot be reached; try again',
  });
}
