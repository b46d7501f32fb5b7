import { isUtf8 } from 'node:buffer';
import { type MasterField, OWN_KEY } from '../../exchange/files/masters/master-fields';
import { headingOf } from '../../exchange/files/profiles/profile-faults';
import {
  type FileLayout,
  type ProfileColumn,
  USUAL_LAYOUT,
  wholeColumn,
} from '../../exchange/files/profiles/profile-layout';
import { textOf } from '../../exchange/files/table/encodings';
import { headingsIn } from '../../exchange/files/table/found-columns';
import { type TableRow } from '../../exchange/files/table/table-row';
import { type DateForm, type Delimiter, type FileEncoding } from '../../kernel/terms/exchange-terms';
import { fieldWords } from '../history/field-words';

/** What headings say in place of a field's own name. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  key: [
    'キー',
    'コード',
    '取引先コード',
    '事業者コード',
    '業者コード',
    '仕入先コード',
    '契約コード',
    '管理番号',
    'ID',
    'NO',
    'NO.',
  ],
  name: ['取引先名', '事業者名', '業者名', '会社名', '商号', '名称', '機器名', 'システム名', '病院名'],
  nameKana: ['フリガナ', 'カナ', '取引先名カナ'],
  address: ['住所', '所在地'],
  phone: ['電話', '電話番号', 'TEL'],
  postalCode: ['郵便番号', '〒'],
  corporateNumber: ['法人番号'],
  invoiceNumber: ['インボイス番号', '登録番号', '適格請求書発行事業者登録番号'],
  contractNo: ['契約番号', '契約NO'],
  title: ['件名', '契約名', '契約件名', '契約名称'],
  startOn: ['開始日', '契約開始日', '契約開始'],
  endOn: ['終了日', '契約終了日', '契約満了日', '満了日'],
  autoRenew: ['自動更新'],
  vendorKey: ['取引先コード', '事業者コード', '業者コード', '委託先コード'],
  contractKeys: ['契約コード', '契約番号'],
  assetNo: ['資産番号', '機器番号'],
  registrationNumber: ['登録番号', '認証番号'],
  validFrom: ['有効開始日', '登録日'],
  validTo: ['有効期限'],
  scheme: ['制度', '認証の種類', '認証'],
};
const SIGNS: readonly (readonly [Delimiter, string])[] = [
  ['COMMA', ','],
  ['TAB', '\t'],
  ['SEMICOLON', ';'],
  ['PIPE', '|'],
];
/** In bytes: as much of a file as its make is guessed from. */
const LOOKED_AT = 64 * 1024;
const DEEPEST_HEADING = 10;

/** How a file seems to be written, before its rows are read. */
export function guessedMake(file: Buffer): FileLayout {
  if (file.subarray(0, 2).toString('latin1') === 'PK') return { ...USUAL_LAYOUT, format: 'XLSX', columns: [] };
  const encoding = guessedEncoding(file);
  const text = textOf(file.subarray(0, LOOKED_AT), encoding);
  const lines = text.split(/\r?\n/).slice(0, 20);
  const counts = SIGNS.map(([delimiter, sign]) => [delimiter, lines.join('').split(sign).length] as const);
  const [delimiter] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
  const isAllQuoted = lines.filter((line) => line !== '').every((line) => /^".*"$/.test(line));
  return {
    ...USUAL_LAYOUT,
    encoding,
    delimiter,
    quoting: isAllQuoted ? 'ALL' : 'NEEDED',
    lineEnd: text.includes('\r\n') ? 'CRLF' : 'LF',
    columns: [],
  };
}

function guessedEncoding(file: Buffer): FileEncoding {
  if (file.subarray(0, 3).toString('hex') === 'efbbbf') return 'UTF8_BOM';
  return isUtf8(file) ? 'UTF8' : 'CP932';
}

/** Where the headings seem to stand, and which column seems to be which field: for people to confirm. A column of none has the field ''. */
export function guessedColumns(
  rows: readonly TableRow[],
  fields: ReadonlyMap<string, MasterField>,
): Pick<FileLayout, 'headerRow' | 'headerDepth' | 'columns'> {
  let best = { headerRow: 1, headerDepth: 1, known: [] as (string | null)[], headings: [] as string[], score: -1 };
  for (let headerRow = 1; headerRow <= DEEPEST_HEADING; headerRow++)
    for (let headerDepth = 1; headerDepth <= Math.min(2, headerRow); headerDepth++) {
      const headings = headingsIn(rows, headerRow, headerDepth);
      const known = fieldsFor(headings, fields);
      const score = known.filter((field) => field !== null).length;
      if (score > best.score) best = { headerRow, headerDepth, known, headings, score };
    }
  const { headerRow, headerDepth, known, headings } = best;
  const below = rows.filter(({ row }) => row > headerRow);
  const columns = headings.flatMap((heading, at): ProfileColumn[] => {
    if (heading === '') return [];
    const name = known[at] ?? '';
    const said = below.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
    return [{ ...wholeColumn({ field: name, heading }), ...guessedForm(fields.get(name), said) }];
  });
  return { headerRow, headerDepth, columns };
}

/** Each field once: the first heading that says it. */
function fieldsFor(headings: readonly string[], fields: ReadonlyMap<string, MasterField>): (string | null)[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const said = [heading, heading.split(' / ').at(-1) ?? ''].map(headingOf);
    const found = [...fields.values()].find(
      (field) => !taken.has(field.name) && namesOf(field).some((name) => said.includes(headingOf(name))),
    );
    if (found !== undefined) taken.add(found.name);
    return found?.name ?? null;
  });
}

function namesOf({ name, names }: MasterField): readonly string[] {
  const own = names === null && name !== OWN_KEY ? [fieldWords(name).ja] : [];
  return [name, ...own, ...(SYNONYMS[name] ?? [])];
}

function guessedForm(field: MasterField | undefined, said: readonly string[]): Partial<ProfileColumn> {
  if (field === undefined || said.length === 0) return {};
  if (field.cell === 'DATE')
    return { dateForm: DATE_SIGNS.find(([, sign]) => said.every((one) => sign.test(one)))?.[0] ?? null };
  const isPadded = said.some((one) => /^0\d+$/.test(one)) && said.every((one) => /^\d+$/.test(one));
  const widths = new Set(said.map(({ length }) => length));
  return field.cell !== 'NUMBER' && isPadded && widths.size === 1 ? { digits: said[0]?.length ?? null } : {};
}

const DATE_SIGNS: readonly (readonly [DateForm, RegExp])[] = [
  ['ISO', /^\d{4}-\d{1,2}-\d{1,2}$/],
  ['SLASHED', /^\d{4}\/\d{1,2}\/\d{1,2}$/],
  ['COMPACT', /^\d{8}$/],
  ['JAPANESE', /^(令和|平成|昭和)/],
  ['JAPANESE_SHORT', /^[RHS]\d/i],
];
