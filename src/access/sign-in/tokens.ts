import { createHash, randomBytes } from 'node:crypto';

/** What a token opens; the prefix tells whoever finds one in a log what it was. */
const PREFIXES = {
  ACCESS: 'bks_',
  REFRESH: 'bkr_',
  API_KEY: 'bkk_',
  CHALLENGE: 'bkc_',
  INVITATION: 'bki_',
  SECOND_HALF: 'bkj_',
  SET_UP: 'bku_',
  CALENDAR: 'bkd_',
  EVIDENCE: 'bke_',
} as const;

/** A new opaque token: 256 random bits as base64url behind its prefix. */
export function newToken(kind: keyof typeof PREFIXES): string {
  return `${PREFIXES[kind]}${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. It is long and random, so that a plain SHA-256 cannot be reversed. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
