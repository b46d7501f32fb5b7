import { type Texts } from '../../../kernel/texts';
import { type FileLayout, type ProfileColumn } from '../profiles/profile-layout';
import { signOf } from '../table/delimited-rows';
import { bytesOf, fitted } from '../table/encodings';

/** Why a file cannot hold a text. */
export interface Unfit {
  readonly code: 'LETTERS_LACKING' | 'TOO_WIDE' | 'UNQUOTABLE' | 'TWO_VALUES';
  readonly detail: Texts;
}

/** null: it can. */
export function cellFits(text: string, { bytes }: ProfileColumn, layout: FileLayout): Unfit | null {
  const { lost, text: fit } = layout.format === 'XLSX' ? { lost: [], text } : fitted(text, layout.encoding);
  if (lost.length > 0) {
    const letters = lost.join(' ');
    return {
      code: 'LETTERS_LACKING',
      detail: {
        ja: `この文字コードにない文字です: ${letters}`,
        en: `The encoding lacks these letters: ${letters}`,
      },
    };
  }
  if (bytes !== null && bytesOf(fit, layout.encoding).length > bytes)
    return { code: 'TOO_WIDE', detail: { ja: `${bytes}バイトを超えます`, en: `Wider than ${bytes} bytes` } };
  return isUnquotable(fit, layout) ? { code: 'UNQUOTABLE', detail: UNQUOTABLE } : null;
}

/** Where nothing is quoted, what ends a cell or a line cannot stand in one. */
function isUnquotable(text: string, { format, delimiter, quoting }: FileLayout): boolean {
  if (format === 'XLSX' || (delimiter !== 'NONE' && quoting !== 'NONE')) return false;
  return /[\r\n]/.test(text) || (delimiter !== 'NONE' && text.includes(signOf(delimiter)));
}

const UNQUOTABLE: Texts = {
  ja: '引用符の無いファイルに書けない文字(区切り・改行)があります',
  en: 'Holds what ends a cell or a line, in a file without quotes',
};
