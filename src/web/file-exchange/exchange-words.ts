import { type CellChangeKind, type RowOutcomeKind } from '../../exchange/files/imports/row-outcome';
import { type MasterField, OWN_KEY } from '../../exchange/files/masters/master-fields';
import {
  type DateForm,
  type Delimiter,
  type EmptyCell,
  type FileEncoding,
  type LineEnd,
  type Quoting,
} from '../../kernel/terms/exchange-terms';
import { type ImportState } from '../../exchange/files/runs/import-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';
import { fieldWords } from '../history/field-words';

type Words<K extends string> = Readonly<Record<K, Texts>>;

export const ENCODING_WORDS: Words<FileEncoding> = {
  UTF8: { ja: 'UTF-8(BOMなし)', en: 'UTF-8' },
  UTF8_BOM: { ja: 'UTF-8(BOMあり。Excel 向け)', en: 'UTF-8 with a mark, for Excel' },
  CP932: { ja: 'Shift_JIS(CP932)', en: 'Shift_JIS (CP932)' },
};
export const DELIMITER_WORDS: Words<Delimiter> = {
  COMMA: { ja: 'カンマ', en: 'Comma' },
  TAB: { ja: 'タブ', en: 'Tab' },
  SEMICOLON: { ja: 'セミコロン', en: 'Semicolon' },
  PIPE: { ja: '縦棒(|)', en: 'Bar (|)' },
  NONE: { ja: '固定長(バイト)', en: 'Fixed widths in bytes' },
};
export const QUOTING_WORDS: Words<Quoting> = {
  NEEDED: { ja: '必要なセルだけ', en: 'Where needed' },
  ALL: { ja: 'すべてのセル', en: 'Every cell' },
  NONE: { ja: '使わない', en: 'None' },
};
export const LINE_END_WORDS: Words<LineEnd> = { CRLF: { ja: 'CRLF', en: 'CRLF' }, LF: { ja: 'LF', en: 'LF' } };
export const DATE_FORM_WORDS: Words<DateForm> = {
  ISO: { ja: '2027-04-01', en: '2027-04-01' },
  SLASHED: { ja: '2027/04/01', en: '2027/04/01' },
  COMPACT: { ja: '20270401', en: '20270401' },
  JAPANESE: { ja: '令和9年4月1日', en: '令和9年4月1日' },
  JAPANESE_SHORT: { ja: 'R9.4.1', en: 'R9.4.1' },
};
export const EMPTY_CELL_WORDS: Words<EmptyCell> = {
  LEAVE: { ja: 'そのままにする', en: 'Leave what is on record' },
  CLEAR: { ja: '空にする', en: 'Empty what is on record' },
};

export const OUTCOME_WORDS: Readonly<Record<RowOutcomeKind, { readonly word: Texts; readonly tone: Tone }>> = {
  CREATE: { word: { ja: '新規', en: 'New' }, tone: 'good' },
  UPDATE: { word: { ja: '変更', en: 'Change' }, tone: 'warn' },
  UNCHANGED: { word: { ja: '変更なし', en: 'As before' }, tone: 'soft' },
  REFUSED: { word: { ja: '取り込めない', en: 'Refused' }, tone: 'bad' },
};
export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, { readonly word: Texts; readonly tone: Tone }>> = {
  WAITING: { word: { ja: '順番待ち', en: 'Waiting' }, tone: 'soft' },
  RUNNING: { word: { ja: '処理中', en: 'Being read' }, tone: 'soft' },
  LOOKED_AT: { word: { ja: '確認待ち(まだ取り込んでいません)', en: 'Looked at, not taken in' }, tone: 'warn' },
  TAKEN: { word: { ja: '取り込み済み', en: 'Taken in' }, tone: 'good' },
  REFUSED: { word: { ja: '取り込んでいません', en: 'Not taken in' }, tone: 'bad' },
};
export const CELL_CHANGE_WORDS: Words<CellChangeKind> = {
  CHANGED: { ja: '変更', en: 'changed' },
  PASSED_OVER: { ja: '反映しない(このシステムに任せていない項目)', en: 'passed over: not left to this system' },
  RECORDED_BY_ANOTHER: { ja: '反映しない(他者が登録した項目)', en: 'passed over: recorded by another' },
};

/** What a field is called where columns are chosen for it. */
export function columnWords({ name, names }: Pick<MasterField, 'name' | 'names'>): Texts {
  if (name === OWN_KEY) return { ja: '相手システムのキー', en: 'Key of the system' };
  const { ja, en } = fieldWords(names?.field ?? name);
  return names === null ? { ja, en } : { ja: `${ja}(キー)`, en: `${en} (key)` };
}
