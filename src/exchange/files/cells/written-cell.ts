import { type MasterField } from '../masters/master-fields';
import { type ProfileColumn } from '../profiles/profile-layout';
import { writtenDate } from './cell-dates';

/** Between the entries of a list in one cell. */
export const LIST_SIGN = ';';

/**
 * What a file says of a value, before it is fitted to the file's letters and width. `value`: of a field that names other
 * records their keys.
 */
export function writtenCell(value: unknown, { dateForm, digits, words }: ProfileColumn, { cell }: MasterField): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(LIST_SIGN);
  const text = plainText(value);
  switch (cell) {
    case 'DATE':
      return writtenDate(text, dateForm);
    case 'YES_NO':
    case 'WORD':
      return words.find((word) => word.value === text)?.text ?? (cell === 'YES_NO' ? text.toUpperCase() : text);
    case 'NUMBER':
    case 'TEXT':
    case 'KEY':
      return withZeros(text, digits);
    case 'TEXTS':
    case 'KEYS':
      return text;
  }
}

/** Zeros in front of what is a number; everything else is as it is. */
export function withZeros(text: string, digits: number | null): string {
  return digits !== null && /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
