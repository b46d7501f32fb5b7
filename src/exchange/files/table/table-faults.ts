import { type Texts } from '../../../kernel/texts';
import { MOST_AT_ONCE, TABLE_LIMITS, type TableFault } from './table-row';

/** Why a file as a whole is not read. */
export const TABLE_FAULTS: Readonly<Record<TableFault, Texts>> = {
  QUOTES: {
    ja: '引用符の使い方が正しくありません(閉じられていない、または途中にあります)',
    en: 'A quotation mark is never closed, or stands in the middle of a cell',
  },
  NO_WORKBOOK: { ja: 'Excel ファイル(.xlsx)として読めません', en: 'Cannot be read as a workbook (.xlsx)' },
  ENCRYPTED: {
    ja: 'パスワードで保護(暗号化)されたファイルは読み取れません。パスワードを外して保存し直してください',
    en: 'The file is encrypted with a password; save it without one',
  },
  OLD_FORMAT: {
    ja: '古い形式(.xls など)のファイルです。Excel ブック(.xlsx)として保存し直してください',
    en: 'A file of an old format (such as .xls); save it as a workbook (.xlsx)',
  },
  TOO_LARGE: { ja: '大きすぎて読み取れません', en: 'Too large to be read' },
  TOO_MANY_ROWS: {
    ja: `一度に取り込めるのは${TABLE_LIMITS.rows}行までです。分けてください`,
    en: `At most ${TABLE_LIMITS.rows} rows at once; split the file`,
  },
  TOO_MANY_AT_ONCE: {
    ja: `その場で取り込めるのは${MOST_AT_ONCE}行までです。多いものは file-imports に送ってください`,
    en: `At most ${MOST_AT_ONCE} rows while you wait; send more to file-imports`,
  },
  SHEET_MISSING: { ja: 'そのシートがありません', en: 'There is no such sheet' },
  NO_ROWS: { ja: 'データの行がありません', en: 'There are no rows' },
};
