import { type MatrixPaper, type PaperParty } from './matrix-paper';
import { shortened } from './picture/shortened';

/** How contracts call their parties; whoever comes after the last is numbered. */
const SIGNS = ['丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;
/** What a heading has room for beside the sign. */
const HEADING_ROOM = 9;

/** 甲 is the institution, 乙 its vendor, 丙 and so on everybody else in the order of the columns; in English A, B, C. */
export function signsOf({ parties, language }: Pick<MatrixPaper, 'parties' | 'language'>): Map<string, string> {
  const others = parties.filter(({ kind }) => kind !== 'INSTITUTION' && kind !== 'PRIME_VENDOR');
  return new Map(parties.map((party) => [party.id, signOf(party, others.indexOf(party), language === 'ja')]));
}

function signOf({ kind }: PaperParty, place: number, isJapanese: boolean): string {
  if (kind === 'INSTITUTION') return isJapanese ? '甲' : 'A';
  if (kind === 'PRIME_VENDOR') return isJapanese ? '乙' : 'B';
  const last = SIGNS.length - 1;
  if (place < last) return isJapanese ? (SIGNS[place] ?? '') : String.fromCharCode('C'.charCodeAt(0) + place);
  return `${isJapanese ? SIGNS[last] : 'J'}${place - last + 1}`;
}

/**
 * A column's heading: the sign, and as much of the name as there is room for; whole it stands in the list of parties. A Latin
 * word that a line has no room for is cut, and never broken.
 */
export function headingOf({ label, kind }: PaperParty, sign: string, latinRoom: number): string {
  const within = kind === 'INSTITUTION' ? /[((](.+)[))]$/.exec(label)?.[1] : undefined;
  const name = shortened(within ?? label, HEADING_ROOM);
  const tooLong = new RegExp(`[!-~]{${latinRoom},}`, 'u').exec(name);
  const shown = tooLong === null ? name : `${name.slice(0, tooLong.index + latinRoom - 2)}…`;
  return `${sign}\n${shown}`;
}
