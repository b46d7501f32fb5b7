import { type Language } from '../../http/language';
import { type Texts } from '../../kernel/texts';
import { plain } from '../files/read-sheet';
import { isShownWhole, wholeRows } from '../files/row-heights';
import { type SheetModel } from '../files/workbook-model';
import { type FormSheet } from './matrix-form';

const WIDTHS = [10, 28, 110];

/**
 * The texts of a form that no row is tall enough for, whole and in as many rows as they need, to be read and printed; they are
 * answered where they stand. Null: every row shows its own.
 */
export function wholeTexts(sheets: readonly FormSheet[], language: Language): SheetModel | null {
  const texts = sheets.flatMap(({ columns, rows }) =>
    rows.flatMap(({ row, texts: said }) =>
      columns.flatMap(({ code, heading, width }) => {
        const text = said.get(code) ?? '';
        return isShownWhole(text, width) ? [] : [[row.key, heading, text]];
      }),
    ),
  );
  if (texts.length === 0) return null;
  return {
    name: wholeTextsName(language),
    visibility: 'VISIBLE',
    widths: WIDTHS,
    headRows: 2,
    headColumns: 0,
    paper: 'A4',
    isProtected: true,
    rows: [
      { cells: [{ text: WORDS.about[language], style: 'ABOUT' }] },
      { cells: [WORDS.key, WORDS.column, WORDS.text].map((words) => ({ text: words[language], style: 'HEADING' })) },
      ...texts.flatMap((cells) =>
        wholeRows(
          { cells: cells.map((text) => ({ text, style: 'TEXT' })) },
          WIDTHS,
          `${cells[0]}\n${WORDS.on[language]}`,
        ),
      ),
    ],
  };
}

export function wholeTextsName(language: Language): string {
  return WORDS.tab[language];
}

/** All that such a sheet says, as one text. */
export function saidWhole(texts: readonly string[]): string {
  return texts
    .map(plain)
    .filter((text) => text !== '')
    .join('\n');
}

/** In a printed form's list of what it says. */
export const WHOLE = { key: 'WHOLE', code: 'texts' } as const;

const WORDS = {
  tab: { ja: '長文', en: 'Long texts' },
  about: {
    ja: '行に収まらない文の全文です。ここには記入しないでください(回答は元のセルに記入します)。',
    en: 'Texts too long for their rows, whole. Please answer in the cells themselves, not here.',
  },
  key: { ja: '項番', en: 'No.' },
  column: { ja: '欄', en: 'Column' },
  text: { ja: '全文', en: 'Text' },
  on: { ja: '(続き)', en: '(cont.)' },
} as const satisfies Record<string, Texts>;
