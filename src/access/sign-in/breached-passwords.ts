import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** The address of a range service such as haveibeenpwned's; null: passwords are never looked up outside. */
export const BREACHED_PASSWORDS_URL = Symbol('BREACHED_PASSWORDS_URL');

/** Of 0 to 4; below it a password is found among leaked ones with little work (zxcvbn: fewer than 10^8 guesses). */
const LEAST_SCORE = 3;
const PREFIX_LENGTH = 5;
const TIMEOUT_MS = 3_000;

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Whether leaked passwords, keyboard runs, dates and the person's own words make this password up. */
export function isGuessable(password: string, personal: readonly string[]): boolean {
  return zxcvbn.check(password, [...personal]).score < LEAST_SCORE;
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
