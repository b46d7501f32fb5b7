import { type MatrixPaper, type PaperParty } from './matrix-paper';
import { wordRoom } from './files/pdf';
import { shortened } from './picture/shortened';

/** How contracts call their parties; whoever comes after the last is numbered. */
const SIGNS = ['丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;
/** What says that a name goes on is as wide as a letter is high, and stands in no line alone. */
const DOTS = 1;
/** What a heading has room for beside the sign. */
const HEADING_ROOM = 9;

/** In heights of the type, as narrow as a column of a party ever is: a Latin word that is wider may not stand in its heading. */
const NARROWEST_HEADING = 2;

/**
 * 甲 is the institution, 乙 its vendor, 丙 and so on everybody else in the order of the columns; in English A, B, C. Where one of them
 * has several columns, and the name of one may be too wide for its heading, they are numbered: A1, A2.
 */
export function signsOf({ parties, language }: Pick<MatrixPaper, 'parties' | 'language'>): Map<string, string> {
  const others = parties.filter(({ kind }) => kind !== 'INSTITUTION' && kind !== 'PRIME_VENDOR');
  const isJapanese = language === 'ja';
  return new Map(
    parties.map((party) => {
      const sign = signOf(party, others.indexOf(party), others.length, isJapanese);
      const sharing = parties.filter(({ kind }) => kind === party.kind);
      const isNumbered =
        !others.includes(party) &&
        sharing.length > 1 &&
        sharing.some((one) => wordRoom(nameIn(one)) > NARROWEST_HEADING);
      return [party.id, isNumbered ? `${sign}${sharing.indexOf(party) + 1}` : sign];
    }),
  );
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
 * word that a line has no room for is never broken: the sign stands for the party alone, and is no other's.
 * `room`: how wide a line is, in heights of the type.
 */
export function headingOf(party: PaperParty, sign: string, room: number): string {
  const name = shortened(nameIn(party), HEADING_ROOM);
  return wordRoom(name) <= (name.endsWith('…') ? room - DOTS : room) ? `${sign}\n${name}` : sign;
}

/** Of the institution, who it is there. */
function nameIn({ label, kind }: PaperParty): string {
  return (kind === 'INSTITUTION' ? /[((](.+)[))]$/.exec(label)?.[1] : undefined) ?? label;
}
