import { Inject, Injectable, Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyResult } from 'jose';
import { type JwtVerifier, type NamedByJwt } from '../jwt-verifier';
import { OidcProvider, unreachable } from './oidc-provider';
import { type OidcSettings } from '../../config/environment';
import { OIDC_SETTINGS } from './oidc-settings';

/** Signatures that need the provider's private key: never `none`, and none of which the key is public (HS256). */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const ACCESS_TOKEN = /^(application\/)?at\+jwt$/i;
const CLOCK_TOLERANCE_S = 5;
const TIMEOUT_MS = 5_000;
/** A token signed with a key that is not known yet has the keys fetched anew, but not more often than this. */
const COOLDOWN_MS = 1_000;

/** What the package says where it could not fetch keys, rather than that a token is bad. */
const FETCHING_FAILED = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Checks access tokens (JWT) of the OpenID provider with which programs come. */
@Injectable()
export class JwtBearer implements JwtVerifier {
  private readonly logger = new Logger('JwtBearer');
  private keys: Keys | null = null;

  constructor(
    private readonly provider: OidcProvider,
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings | null,
  ) {}

  /** null: the token does not count. 503 where the provider's keys cannot be had. */
  async verify(token: string): Promise<NamedByJwt | null> {
    const audience = this.settings?.audience ?? null;
    if (this.settings === null || audience === null) return null;
    const keys = await this.keysOf();
    try {
      const verified = await jwtVerify(token, keys, {
        issuer: this.settings.issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return isAccessToken(verified, this.settings) ? named(verified.payload) : null;
    } catch (error) {
      if (error instanceof errors.JOSEError && !FETCHING_FAILED.has(error.code)) return null;
      this.logger.warn(`keys of the OpenID provider cannot be had: ${error instanceof Error ? error.message : ''}`);
      throw unreachable();
    }
  }

  private async keysOf(): Promise<Keys> {
    if (this.keys !== null) return this.keys;
    const { jwks_uri: address } = (await this.provider.configuration()).serverMetadata();
    if (address === undefined) throw new Error('the provider names no keys');
    this.keys = createRemoteJWKSet(new URL(address), { timeoutDuration: TIMEOUT_MS, cooldownDuration: COOLDOWN_MS });
    return this.keys;
  }
}

/**
 * An ID token is no credential: it says who signed in, to the client it is made for. RFC 9068 types access tokens
 * `at+jwt`; providers that do not are believed where the token cannot be an ID token.
 */
function isAccessToken(
  { protectedHeader: { typ }, payload }: JWTVerifyResult,
  { audience, clientId }: OidcSettings,
): boolean {
  if (typ !== undefined && ACCESS_TOKEN.test(typ)) return true;
  const isPlain = typ === undefined || typ.toUpperCase() === 'JWT';
  return isPlain && audience !== clientId && payload['nonce'] === undefined && payload['at_hash'] === undefined;
}

function named({ iss, sub, exp }: JWTPayload): NamedByJwt | null {
  return iss && sub && exp ? { issuer: iss, subject: sub, expiresAt: new Date(exp * 1000) } : null;
}
