import { createHash, randomInt } from 'node:crypto';

/** Without I, L, O and U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COUNT = 10;
/** 16 signs of 5 bits: 80 random bits, which no plain hash gives away. */
const LENGTH = 16;

/** New recovery codes, to be shown once: `7K2M-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, newRecoveryCode);
}

function newRecoveryCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a code, however it was typed. */
export function recoveryCodeHash(code: string): Buffer {
  return createHash('sha256').update(canonical(code)).digest();
}

function canonical(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
