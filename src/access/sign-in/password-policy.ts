import { Injectable } from '@nestjs/common';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { BreachedPasswords, isGuessable } from './breached-passwords';
import { isPassword } from './password-hash';
import { soundOf } from './spelling';

const SHORTEST = 13;
export const LONGEST_PASSWORD = 128;
/** A shorter part of a name or address is in many words by chance; a Japanese name of two signs is not. */
const LEAST_LATIN = 4;
const LEAST_OTHER = 2;

/** What this registry is called: the first that somebody tries who knows nothing but where they are. */
const PRODUCT = ['bunkaiten', 'bunkai', '責任分界', '分界点', 'せきにんぶんかい'];
/** In the names of nearly all institutions: guessable, but nobody's own. */
const COMMON = [
  ...[
    '独立行政法人',
    '医療法人',
    '社会福祉法人',
    '財団',
    '社団',
    '株式会社',
    '総合',
    '医療',
    '大学',
    '病院',
    '医院',
    '診療所',
  ],
  ...['クリニック', 'センター', 'ソウゴウ', 'イリョウ', 'ダイガク', 'ビョウイン'],
];
const COMMON_IN_NAMES = new RegExp(COMMON.join('|'), 'g');
/** The same as they sound, and as keyboards and signs have them. */
const COMMON_SOUNDS = [...COMMON.map(soundOf), 'sougou', 'iryou', 'byouin', 'hospital', 'clinic', 'center'];
/** A name in kana does not say where its parts end; any three signs of it may be one. */
const PART_OF_KANA = 3;

/** Whose password it is to become. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  /** Names of the institutions or the vendor that the person is of, in every way they are on record. */
  readonly houses: readonly string[];
  /** Hashes of the present password and of those before it. */
  readonly former: readonly string[];
}

const FAULTS = {
  TOO_SHORT: { ja: `${SHORTEST}文字以上にしてください`, en: `At least ${SHORTEST} characters` },
  TOO_LONG: { ja: `${LONGEST_PASSWORD}文字以内にしてください`, en: `At most ${LONGEST_PASSWORD} characters` },
  PERSONAL: {
    ja: '氏名、メールアドレス、所属先やこの台帳の名称(かな・ローマ字を含む)を含めないでください',
    en: 'Must not contain your name or e-mail address, nor the name of your institution or of this registry, however spelt',
  },
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
function plainFault(password: string, owner: Omit<PasswordOwner, 'former'>): PasswordFault | null {
  const { length } = [...password.normalize('NFKC')];
  if (length < SHORTEST) return 'TOO_SHORT';
  if (length > LONGEST_PASSWORD) return 'TOO_LONG';
  const own = ownWords(owner);
  if (own.some((word) => contains(password, word))) return 'PERSONAL';
  const known = [...own, ...own.map(soundOf), ...COMMON, ...COMMON_SOUNDS];
  return isGuessable(password, known) || isGuessable(soundOf(password), known) ? 'BREACHED' : null;
}

/** The words of the person, of their house and of this registry that are long enough to be no chance. */
function ownWords({ name, email, houses }: Omit<PasswordOwner, 'former'>): string[] {
  const [mailbox = ''] = fold(email).split('@');
  const words = [
    fold(email),
    mailbox,
    ...mailbox.split(/[._+-]/),
    fold(name.replace(/\s/g, '')),
    ...fold(name).split(/\s+/),
    ...houses.flatMap((house) => [fold(house), ...partsOf(house)]),
    ...PRODUCT,
  ];
  return [...new Set(words)].filter(isLongEnough);
}

/** さくら見本総合病院: さくら and 見本; サクラミホン: サクラ, クラミ, ラミホ and ミホン. */
function partsOf(house: string): string[] {
  const own = fold(house.normalize('NFKC').replace(COMMON_IN_NAMES, ' '));
  const parts = own.match(/[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+|[a-z]+/gu) ?? [];
  return parts.flatMap((part) => (/^[\p{Script=Katakana}ー]/u.test(part) ? [part, ...runsOf(part)] : [part]));
}

function runsOf(kana: string): string[] {
  return Array.from({ length: Math.max(0, kana.length - PART_OF_KANA + 1) }, (_, at) =>
    kana.slice(at, at + PART_OF_KANA),
  );
}

function isLongEnough(word: string): boolean {
  return [...word].length >= (/^[\x21-\x7e]+$/.test(word) ? LEAST_LATIN : LEAST_OTHER);
}

/** As it is written, or as it sounds. */
function contains(password: string, word: string): boolean {
  const sound = soundOf(word);
  return fold(password).includes(word) || (isLongEnough(sound) && soundOf(password).includes(sound));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
