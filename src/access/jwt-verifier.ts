/** Whom a provider's signed token names. */
export interface NamedByJwt {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

/** Checks a bearer JWT: signature, issuer, audience, time. */
export interface JwtVerifier {
  /** null: the token does not count. */
  verify(token: string): Promise<NamedByJwt | null>;
}

/** Where the verifier is injected. */
export const JWT_VERIFIER = Symbol('JwtVerifier');
