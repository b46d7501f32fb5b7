import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** The address of a range service such as haveibeenpwned's; null: passwords are never looked up outside. */
export const BREACHED_PASSWORDS_URL = Symbol('BREACHED_PASSWORDS_URL');

/** Powers of ten; three words out of these lists, one after another, take fewer guesses (zxcvbn). */
const LEAST_GUESSES = 9;
const PREFIX_LENGTH = 5;
const TIMEOUT_MS = 3_000;

/**
 * So much of a password is judged, with so many readings of its signs as letters: a long one of nothing but such signs
 * would hold everybody else up. What follows can only make it harder to guess.
 */
const JUDGED = 40;
const READINGS = 20;

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: READINGS });

/** Whether leaked passwords, keyboard runs, dates and these words make this password up; what only parts them counts for nothing. */
export function isGuessable(password: string, words: readonly string[]): boolean {
  const joined = password.replace(/[\s\p{Pd}_.,・]/gu, '');
  return zxcvbn.check(joined.slice(0, JUDGED), [...words]).guessesLog10 < LEAST_GUESSES;
}

/** Looks passwords up among leaked ones. */
@Injectable()
export class BreachedPasswords {
  private readonly logger = new Logger('BreachedPasswords');

  constructor(@Inject(BREACHED_PASSWORDS_URL) private readonly url: string | null) {}

  /**
   * Whether the range service knows the password. Only the first five digits of its SHA-1 leave this house
   * (k-anonymity); where the service cannot be reached, false: the dictionary alone decides.
   */
  async isKnownOutside(password: string): Promise<boolean> {
    if (this.url === null) return false;
    const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
    const [prefix, rest] = [digest.slice(0, PREFIX_LENGTH), digest.slice(PREFIX_LENGTH)];
    try {
      const answer = await fetch(`${this.url.replace(/\/$/, '')}/${prefix}`, {
        headers: { 'Add-Padding': 'true' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const lines = (await answer.text()).toUpperCase().split(/\r?\n/);
      // Lines that only pad the answer count 0.
      return lines.some((line) => line.startsWith(`${rest}:`) && !line.endsWith(':0'));
    } catch (error) {
      this.logger.warn(`leaked passwords cannot be looked up: ${error instanceof Error ? error.message : 'unknown'}`);
      return false;
    }
  }
}
