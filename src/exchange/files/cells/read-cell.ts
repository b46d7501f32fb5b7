import { type Texts } from '../../../kernel/texts';
import { type MasterField } from '../masters/master-fields';
import { type ProfileColumn } from '../profiles/profile-layout';
import { GARBLED, GETA } from '../table/encodings';
import { plainDate } from './cell-dates';
import { LIST_SIGN, withZeros } from './written-cell';

export type CellFault = 'LOST_LETTER' | 'GARBLED' | 'FORMULA_ERROR' | 'NOT_A_NUMBER' | 'UNKNOWN_WORD';

/** What a cell says of its field; null: nothing. */
export type CellValue = string | number | boolean | string[] | null;

/**
 * Reads a cell as its field takes it. Whether it is a value of the field (a date that there is, a number in its range) the
 * field itself says when the row is taken.
 */
export function readCell(
  cell: string,
  { dateForm, digits, words }: ProfileColumn,
  field: MasterField,
): { readonly value: CellValue } | { readonly fault: CellFault } {
  const text = cell.trim();
  if (text === '') return { value: null };
  if (text.includes(GETA)) return { fault: 'LOST_LETTER' };
  if (text.includes(GARBLED)) return { fault: 'GARBLED' };
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text)) return { fault: 'FORMULA_ERROR' };
  const meant = words.find((word) => comparable(word.text) === comparable(text))?.value ?? text;
  switch (field.cell) {
    case 'TEXT':
    case 'KEY':
      return { value: withZeros(text, digits) };
    case 'TEXTS':
    case 'KEYS':
      return { value: listIn(text) };
    case 'DATE': {
      const date = plainDate(text, dateForm);
      return { value: date === '' ? null : date };
    }
    case 'NUMBER':
      return numberIn(text);
    case 'YES_NO':
      return yesOrNo(meant);
    case 'WORD':
      return field.words.includes(meant) ? { value: meant } : { fault: 'UNKNOWN_WORD' };
  }
}

function listIn(text: string): string[] {
  return text
    .split(new RegExp(`[${LIST_SIGN}\n]`))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function numberIn(text: string): { readonly value: number } | { readonly fault: CellFault } {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^-?\d{1,15}$/.test(plain) ? { value: Number(plain) } : { fault: 'NOT_A_NUMBER' };
}

function yesOrNo(text: string): { readonly value: boolean } | { readonly fault: CellFault } {
  const said = comparable(text);
  if (YES.has(said)) return { value: true };
  return NO.has(said) ? { value: false } : { fault: 'UNKNOWN_WORD' };
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

const YES = new Set(['TRUE', 'YES', '1', 'はい', '有', 'あり', '○', '〇', '◯']);
const NO = new Set(['FALSE', 'NO', '0', 'いいえ', '無', 'なし', '×']);

/** Why a cell is refused before its field is asked. */
export const CELL_FAULTS: Readonly<Record<CellFault, Texts>> = {
  LOST_LETTER: {
    ja: '〓 があります。出力のときに失われた文字です。元の文字に直してください',
    en: 'Contains 〓, where a letter was lost on the way out; put the letter back',
  },
  GARBLED: {
    ja: '文字として読めないバイトがあります。文字コードを確認してください',
    en: 'Contains bytes that are no letter; check the encoding',
  },
  FORMULA_ERROR: { ja: '数式がエラーになっています', en: 'The formula has come to an error' },
  NOT_A_NUMBER: { ja: '整数ではありません', en: 'Not a whole number' },
  UNKNOWN_WORD: { ja: '使える値ではありません', en: 'Not one of the known values' },
};
