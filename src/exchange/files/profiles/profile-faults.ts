import { type Fault } from '../../../kernel/problem';
import { fault } from '../../../kernel/problems';
import { type Texts } from '../../../kernel/texts';
import { type CellKind, type MasterField, OWN_KEY } from '../masters/master-fields';
import { type ProfileColumn, type ProfileLayout } from './profile-layout';

/** What keeps a profile from being of use: each fault names its place. */
export function profileFaults(layout: ProfileLayout, fields: ReadonlyMap<string, MasterField>): Fault[] {
  return [
    ...layoutFaults(layout),
    ...layout.columns.flatMap((column, i) => [...columnFaults(column, i, layout, fields)]),
  ];
}

function* layoutFaults({
  columns,
  delimiter,
  quoting,
  headerRow,
  headerDepth,
  format,
}: ProfileLayout): Generator<Fault> {
  if (!columns.some(({ field }) => field === OWN_KEY)) yield fault('/columns', 'REQUIRED', NO_KEY);
  if (headerDepth > Math.max(headerRow, 1)) yield fault('/headerDepth', 'RANGE', TOO_DEEP);
  if (format === 'XLSX' && delimiter === 'NONE') yield fault('/delimiter', 'OTHER_KIND', OTHER_KIND);
  // What stands between cells may stand in them: without quotes nobody could tell.
  if (quoting === 'NONE' && delimiter === 'COMMA' && format === 'CSV') yield fault('/quoting', 'OTHER_KIND', NO_QUOTES);
}

function* columnFaults(
  column: ProfileColumn,
  index: number,
  layout: ProfileLayout,
  fields: ReadonlyMap<string, MasterField>,
): Generator<Fault> {
  const at = (member: string) => `/columns/${index}/${member}`;
  const before = layout.columns.slice(0, index);
  const field = fields.get(column.field);
  if (field === undefined) {
    yield fault(at('field'), 'UNKNOWN_FIELD', UNKNOWN_FIELD);
    return;
  }
  if (before.some((other) => other.field === column.field)) yield fault(at('field'), 'TWICE', TWICE);
  yield* placeFaults(column, layout, at);
  if (column.dateForm !== null && field.cell !== 'DATE') yield fault(at('dateForm'), 'OTHER_KIND', OTHER_KIND);
  if (column.digits !== null && !ZEROS_IN_FRONT.has(field.cell)) yield fault(at('digits'), 'OTHER_KIND', OTHER_KIND);
  if (column.system !== null && field.names === null) yield fault(at('system'), 'OTHER_KIND', OTHER_KIND);
  if (column.whenEmpty === 'CLEAR' && field.presence !== 'nullable')
    yield fault(at('whenEmpty'), 'REQUIRED', NEVER_EMPTY);
  if (layout.delimiter === 'NONE' && column.bytes === null) yield fault(at('bytes'), 'REQUIRED', NO_WIDTH);
  yield* wordFaults(column, field, at);
}

/** One column may say several fields, such as a contract’s number that is its key too. */
function* placeFaults(
  { heading, position }: ProfileColumn,
  { headerRow, delimiter }: ProfileLayout,
  at: (member: string) => string,
): Generator<Fault> {
  if (headerRow > 0 && delimiter !== 'NONE') {
    if (heading === null) yield fault(at('heading'), 'REQUIRED', NO_HEADING);
    if (position !== null) yield fault(at('position'), 'OTHER_KIND', BY_HEADING);
  } else if (delimiter === 'NONE') {
    if (position !== null) yield fault(at('position'), 'OTHER_KIND', BY_WIDTH);
  } else if (position === null) yield fault(at('position'), 'REQUIRED', NO_POSITION);
}

function* wordFaults({ words }: ProfileColumn, field: MasterField, at: (member: string) => string): Generator<Fault> {
  if (words.length === 0) return;
  const known = field.cell === 'YES_NO' ? YES_AND_NO : field.words;
  if (known.length === 0) {
    yield fault(at('words'), 'OTHER_KIND', OTHER_KIND);
    return;
  }
  for (const [i, { text, value }] of words.entries()) {
    if (!known.includes(value)) yield fault(at(`words/${i}/value`), 'UNKNOWN', UNKNOWN);
    if (words.slice(0, i).some((other) => other.text === text)) yield fault(at(`words/${i}/text`), 'TWICE', TWICE);
  }
}

/** Two headings are one where only width, case and spaces differ. */
export function headingOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

export const YES_AND_NO: readonly string[] = ['true', 'false'];
const ZEROS_IN_FRONT: ReadonlySet<CellKind> = new Set<CellKind>(['TEXT', 'NUMBER', 'KEY']);

const NO_KEY: Texts = {
  ja: '相手システムのキーの列(key)が必要です',
  en: 'A column of the system’s keys (key) is needed',
};
const TOO_DEEP: Texts = { ja: '見出しの行より多くはできません', en: 'There are not so many rows above' };
const OTHER_KIND: Texts = { ja: 'この種別では指定できません', en: 'Not possible with this kind' };
const NO_QUOTES: Texts = {
  ja: 'カンマ区切りでは引用符を省けません',
  en: 'Commas may stand in cells: they need quotes',
};
const UNKNOWN_FIELD: Texts = { ja: 'この種類の記録にこの項目はありません', en: 'Such records have no such field' };
const UNKNOWN: Texts = { ja: '使える値ではありません', en: 'Not one of the known values' };
const TWICE: Texts = { ja: '同じものが二度現れます', en: 'The same entry appears twice' };
const NEVER_EMPTY: Texts = { ja: '空にできない項目です', en: 'The field is never empty' };
const NO_WIDTH: Texts = { ja: '区切りの無いファイルではバイト数が必要です', en: 'Needed where nothing delimits cells' };
const NO_HEADING: Texts = { ja: '見出しが必要です', en: 'Needed where there are headings' };
const NO_POSITION: Texts = { ja: '列の番号が必要です', en: 'Needed where there are no headings' };
const BY_HEADING: Texts = { ja: '列は見出しで決まります', en: 'The heading says where it is' };
const BY_WIDTH: Texts = { ja: '列は並びと幅で決まります', en: 'Order and widths say where it is' };
