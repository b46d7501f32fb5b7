import { type DeclaredRole } from '../demarcation/declarations/concord';
import { type Language } from '../http/language';
import { ALLOCATION_ROLES, type AllocationRole } from '../kernel/terms/demarcation-terms';
import { MARKS } from './marks';

/** A line that begins what is said of one part: 「実: …」, "R: …". */
const PREFIX = /^([責実協共ARSI]) ?[:：] ?/u;
/** A line further down in somebody's text that looks like one is set in, so that it stays what it is: their words. */
const SET_IN = '\u3000';
const LOOKS_LIKE_PREFIX = /^\u3000*[責実協共ARSI] ?[:：]/u;

/**
 * What a party does, in one cell: its note, and where it says different things of its parts, each after the part's
 * letter.
 */
export function shareText(parts: readonly DeclaredRole[], language: Language): string {
  const notes = parts.map(({ note }) => note ?? '');
  const [first = ''] = notes;
  if (notes.every((note) => note === first) && !PREFIX.test(first)) return first;
  return ALLOCATION_ROLES.flatMap((role) => parts.filter((part) => part.role === role && part.note !== null))
    .map(({ role, note }) => `${MARKS[role][language]}: ${setIn(note ?? '')}`)
    .join('\n');
}

/** What a cell says of a part; null: nothing. A text without letters is said of every part. */
export function noteIn(text: string, role: AllocationRole): string | null {
  if (!PREFIX.test(text)) return text === '' ? null : text;
  const said: string[] = [];
  let current: AllocationRole | undefined;
  for (const line of text.split('\n')) {
    const letter = PREFIX.exec(line)?.[1];
    if (letter !== undefined)
      current = ALLOCATION_ROLES.find((one) => MARKS[one].ja === letter || MARKS[one].en === letter);
    if (current === role) said.push(letter === undefined ? setOut(line) : line.replace(PREFIX, ''));
  }
  return said.length === 0 ? null : said.join('\n').trim() || null;
}

/** The parts that a cell says something of by their letters; empty: it says the same of all. */
export function partsNamedIn(text: string): AllocationRole[] {
  if (!PREFIX.test(text)) return [];
  const letters = text.split('\n').flatMap((line) => PREFIX.exec(line)?.[1] ?? []);
  return ALLOCATION_ROLES.filter((role) => letters.includes(MARKS[role].ja) || letters.includes(MARKS[role].en));
}

function setIn(note: string): string {
  const [first = '', ...others] = note.split('\n');
  return [first, ...others.map((line) => (LOOKS_LIKE_PREFIX.test(line) ? `${SET_IN}${line}` : line))].join('\n');
}

function setOut(line: string): string {
  return line.startsWith(SET_IN) && LOOKS_LIKE_PREFIX.test(line) ? line.slice(SET_IN.length) : line;
}
