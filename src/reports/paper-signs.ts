import { type MatrixPaper, type PaperParty } from './matrix-paper';
import { wordRoom } from './files/pdf';
import { shortened } from './picture/shortened';

/** How contracts call their parties; whoever comes after the last is numbered. */
const SIGNS = ['丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;
/** What says that a name goes on is as wide as a letter is high, and stands in no line alone. */
const DOTS = 1;
/** What a heading has room for beside the sign. */
const HEADING_ROOM = 9;

/** 甲 is the institution, 乙 its vendor, 丙 and so on everybody else in the order of the columns; in English A, B, C. */
export function signsOf({ parties, language }: Pick<MatrixPaper, 'parties' | 'language'>): Map<string, string> {
  const others = parties.filter(({ kind }) => kind !== 'INSTITUTION' && kind !== 'PRIME_VENDOR');
  const isJapanese = language === 'ja';
  return new Map(parties.map((party) => [party.id, signOf(party, others.indexOf(party), others.length, isJapanese)]));
}

function signOf({ kind }: PaperParty, place: number, all: number, isJapanese: boolean): string {
  if (kind === 'INSTITUTION') return isJapanese ? '甲' : 'A';
  if (kind === 'PRIME_VENDOR') return isJapanese ? '乙' : 'B';
  const sign = (at: number) => (isJapanese ? (SIGNS[at] ?? '') : String.fromCharCode('C'.charCodeAt(0) + at));
  const last = SIGNS.length - 1;
  // The last sign has a number only where several share it.
  return place < last || all <= SIGNS.length ? sign(place) : `${sign(last)}${place - last + 1}`;
}

/**
 * A column's heading: the sign, and as much of the name as there is room for; whole it stands in the list of parties. A Latin
 * word that a line has no room for is never broken: the sign stands for the party alone, or, where several columns share it, the
 * beginning of the word tells them apart. `room`: how wide a line is, in heights of the type.
 */
export function headingOf({ label, kind }: PaperParty, sign: string, room: number): string {
  const within = kind === 'INSTITUTION' ? /[((](.+)[))]$/.exec(label)?.[1] : undefined;
  const name = shortened(within ?? label, HEADING_ROOM);
  if (wordRoom(name) <= (name.endsWith('…') ? room - DOTS : room)) return `${sign}\n${name}`;
  return kind === 'INSTITUTION' ? `${sign}\n${fitting(name, room)}` : sign;
}

function fitting(name: string, room: number): string {
  let shown = name.replace(/…$/, '');
  while (shown.length > 1 && wordRoom(shown) > room - DOTS) shown = shown.slice(0, -1);
  return `${shown}…`;
}
