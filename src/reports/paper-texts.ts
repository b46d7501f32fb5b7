import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';
import { type MatrixPaper, type PaperDeclaration, type PaperRow } from './matrix-paper';
import { shareText } from './shares';
import { DIFFERENCE_WORDS, SIDE_LETTERS, STATE_WORDS } from './words';

/** How the sides stand matters until they have agreed. */
export function isTalkedOver({ isDeclared, isBinding }: MatrixPaper): boolean {
  return isDeclared && !isBinding;
}

/** What a cell says; where the sides differ, what each of them says, by its letter. */
export function saidIn(
  { concord, parts, note }: PaperRow,
  language: Language,
  say: (parts: PaperDeclaration['parts'], note: string | null) => string,
): string {
  if (concord?.state !== 'DIFFERING' || concord.institution === null || concord.vendor === null)
    return say(parts, note);
  const [institution, vendor] = [concord.institution, concord.vendor].map((side) => say(side.parts, side.note));
  if (institution === vendor) return institution ?? '';
  return `${SIDE_LETTERS.INSTITUTION[language]}: ${institution || NOTHING}\n${SIDE_LETTERS.VENDOR[language]}: ${vendor || NOTHING}`;
}

/** Who does what exactly, party by party. */
export function sharesOf(parts: PaperDeclaration['parts'], { parties, language }: MatrixPaper): string {
  return parties
    .flatMap(({ id, label }) => {
      const share = shareText(
        parts.filter(({ partyId }) => partyId === id),
        language,
      );
      return share === '' ? [] : [`【${label}】${share}`];
    })
    .join('\n');
}

const EXCUSED = { ja: '対象外', en: 'Does not apply' } satisfies Texts;

/** Everything that is said of a row besides who has which part. */
export function textOf(paper: MatrixPaper, row: PaperRow): string {
  if (row.excused !== null) return `${EXCUSED[paper.language]}: ${row.excused}`;
  return saidIn(row, paper.language, (parts, note) =>
    [note ?? '', sharesOf(parts, paper)].filter((text) => text !== '').join('\n'),
  );
}

/** What a side says that says nothing. */
const NOTHING = '－';

/** How the sides stand, in full; nothing of a row that nobody has to declare. */
export function stateOf({ concord, excused }: PaperRow, language: Language): string {
  if (concord === null || excused !== null) return '';
  const differences = concord.differences.map((what) => DIFFERENCE_WORDS[what][language]);
  return [STATE_WORDS[concord.state].word[language], ...differences].join('\n');
}
