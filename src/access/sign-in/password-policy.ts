import { Injectable } from '@nestjs/common';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { BreachedPasswords, isGuessable } from './breached-passwords';
import { isPassword } from './password-hash';

const SHORTEST = 13;
export const LONGEST_PASSWORD = 128;
/** A shorter part of a name or address is in many words by chance; a Japanese name of two signs is not. */
const LEAST_LATIN = 4;
const LEAST_OTHER = 2;

/** Whose password it is to become. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  /** Hashes of the present password and of those before it. */
  readonly former: readonly string[];
}

const FAULTS = {
  TOO_SHORT: { ja: `${SHORTEST}文字以上にしてください`, en: `At least ${SHORTEST} characters` },
  TOO_LONG: { ja: `${LONGEST_PASSWORD}文字以内にしてください`, en: `At most ${LONGEST_PASSWORD} characters` },
  PERSONAL: { ja: '氏名やメールアドレスを含めないでください', en: 'Must not contain your name or e-mail address' },
  BREACHED: {
    ja: '漏えいした、または推測されやすいパスワードです。別のものにしてください',
    en: 'Known from leaks, or easy to guess; choose another',
  },
  REUSED: { ja: '以前に使ったパスワードです', en: 'You have used this password before' },
} satisfies Record<string, Texts>;
type PasswordFault = keyof typeof FAULTS;

/** What a new password must be like. */
@Injectable()
export class PasswordPolicy {
  constructor(private readonly breached: BreachedPasswords) {}

  /** 400 where the password cannot be taken, with the fault at `pointer`. */
  async demand(password: string, owner: PasswordOwner, pointer: string): Promise<void> {
    const found = plainFault(password, owner) ?? (await this.costlyFault(password, owner));
    if (found !== null) throw invalid([passwordFault(pointer, found)]);
  }

  private async costlyFault(password: string, { former }: PasswordOwner): Promise<PasswordFault | null> {
    if (await this.breached.isKnownOutside(password)) return 'BREACHED';
    for (const hash of former) if (await isPassword(password, hash)) return 'REUSED';
    return null;
  }
}

function passwordFault(pointer: string, code: PasswordFault): Fault {
  return fault(pointer, code, FAULTS[code]);
}

/** What is wrong with the password as it stands; null: nothing. Length is counted in characters: 𠮷 is one. */
function plainFault(password: string, owner: Pick<PasswordOwner, 'name' | 'email'>): PasswordFault | null {
  const { length } = [...password.normalize('NFKC')];
  if (length < SHORTEST) return 'TOO_SHORT';
  if (length > LONGEST_PASSWORD) return 'TOO_LONG';
  const personal = personalWords(owner);
  const folded = fold(password);
  if (personal.some((word) => folded.includes(word))) return 'PERSONAL';
  return isGuessable(password, personal) ? 'BREACHED' : null;
}

/** The name, its parts, the address and what stands before its @. */
function personalWords({ name, email }: Pick<PasswordOwner, 'name' | 'email'>): string[] {
  const [mailbox = ''] = fold(email).split('@');
  const words = [
    fold(email),
    mailbox,
    ...mailbox.split(/[._+-]/),
    fold(name.replace(/\s/g, '')),
    ...fold(name).split(/\s+/),
  ];
  return [...new Set(words)].filter(
    (word) => [...word].length >= (/^[\x21-\x7e]+$/.test(word) ? LEAST_LATIN : LEAST_OTHER),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
