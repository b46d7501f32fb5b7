import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Clocks may be one step early or late. */
const DRIFT = 1;
const SECRET_BYTES = 20;

/** A new shared secret. */
export function newTotpSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** What an authenticator app reads, and the secret in it for those who type it in (base32). */
export function totpInvitation(secret: Buffer, email: string): { readonly uri: string; readonly secret: string } {
  const totp = totpOf(secret, email);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/** The time step that a code belongs to (RFC 6238); null: it is no code of now. Whether it was taken before is not asked here. */
export function totpStep(secret: Buffer, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: DRIFT });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

function totpOf(secret: Buffer, label: string): TOTP {
  return new TOTP({
    issuer: 'Bunkaiten',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });
}
