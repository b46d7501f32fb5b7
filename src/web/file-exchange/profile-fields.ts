import { CreateExchangeProfile, PatchExchangeProfile } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { type FileLayout, type ProfileColumn } from '../../exchange/files/profiles/profile-layout';
import { ValidationPipe } from '../../http/validation.pipe';
import { type Sent, textIn, textsIn } from '../forms/sent';

type Json = Record<string, unknown>;

/** Of each column one of these is sent, in the order of the columns. */
export const COLUMN_FIELDS = [
  'heading',
  'position',
  'field',
  'dateForm',
  'digits',
  'bytes',
  'whenEmpty',
  'words',
  'of',
] as const;
type ColumnField = (typeof COLUMN_FIELDS)[number];
/** The name of a column's field in the form. */
export const columnField = (name: ColumnField): string => `column-${name}`;

/** A column as the form shows it. */
export type ColumnTexts = Readonly<Record<ColumnField, string>>;

const EMPTY: ColumnTexts = {
  heading: '',
  position: '',
  field: '',
  dateForm: '',
  digits: '',
  bytes: '',
  whenEmpty: 'LEAVE',
  words: '',
  of: '',
};

/** As many columns may be added at once. */
const ADDED = 3;

/** What stands in the form of a profile: as it was sent, or as it is on record or guessed. */
export function formOf(
  layout: FileLayout & {
    readonly name?: string;
    readonly resource?: string;
    readonly system?: string;
    readonly followedById?: string | null;
  },
): Sent {
  const texts = layout.columns.map(textsOf);
  return {
    name: layout.name ?? '',
    resource: layout.resource ?? '',
    system: layout.system ?? '',
    format: layout.format,
    encoding: layout.encoding,
    delimiter: layout.delimiter,
    quoting: layout.quoting,
    lineEnd: layout.lineEnd,
    headerRow: String(layout.headerRow),
    headerDepth: String(layout.headerDepth),
    sheet: layout.sheet ?? '',
    followedById: layout.followedById ?? '',
    isFormulaSafe: layout.isFormulaSafe ? 'true' : 'false',
    ...Object.fromEntries(COLUMN_FIELDS.map((name) => [columnField(name), texts.map((column) => column[name])])),
  };
}

/** The columns that stand in the form, and a few more to be added. */
export function columnsIn(sent: Sent): readonly ColumnTexts[] {
  const said = textsIn(sent, columnField('field')).map((_, i) => columnAt(sent, i));
  return [...said, ...Array.from({ length: ADDED }, () => EMPTY)];
}

function columnAt(sent: Sent, i: number): ColumnTexts {
  return Object.fromEntries(
    COLUMN_FIELDS.map((name) => [name, textsIn(sent, columnField(name))[i]?.trim() ?? '']),
  ) as unknown as ColumnTexts;
}

function textsOf({
  heading,
  position,
  field,
  system,
  dateForm,
  digits,
  bytes,
  whenEmpty,
  words,
}: ProfileColumn): ColumnTexts {
  return {
    heading: heading ?? '',
    position: position === null ? '' : String(position),
    field,
    dateForm: dateForm ?? '',
    digits: digits === null ? '' : String(digits),
    bytes: bytes === null ? '' : String(bytes),
    whenEmpty,
    words: words.map(({ text, value }) => `${text}=${value}`).join(' '),
    of: system ?? '',
  };
}

const pipe = new ValidationPipe();

/** The body that the API takes, checked as the API checks it. A column of no field is left out. */
export async function profileIn(sent: Sent): Promise<CreateExchangeProfile> {
  const body = { ...bodyIn(sent), resource: textIn(sent, 'resource') };
  return (await pipe.transform(body, { type: 'body', metatype: CreateExchangeProfile })) as CreateExchangeProfile;
}

/** What is changed of a profile: all but what it is of. */
export async function profileChangeIn(sent: Sent): Promise<PatchExchangeProfile> {
  return (await pipe.transform(bodyIn(sent), { type: 'body', metatype: PatchExchangeProfile })) as PatchExchangeProfile;
}

function bodyIn(sent: Sent): Json {
  const text = (name: string) => textIn(sent, name).trim();
  return {
    name: text('name'),
    system: text('system'),
    format: text('format'),
    encoding: text('encoding'),
    delimiter: text('delimiter'),
    quoting: text('quoting'),
    lineEnd: text('lineEnd'),
    headerRow: numberIn(text('headerRow')),
    headerDepth: numberIn(text('headerDepth')),
    sheet: text('sheet') === '' ? null : text('sheet'),
    followedById: text('followedById') === '' ? null : text('followedById'),
    isFormulaSafe: text('isFormulaSafe') !== 'false',
    columns: textsIn(sent, columnField('field')).flatMap((field, i) =>
      field === '' ? [] : [columnBody(columnAt(sent, i))],
    ),
  };
}

function columnBody({ heading, position, field, dateForm, digits, bytes, whenEmpty, words, of }: ColumnTexts): Json {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    heading: orNull(heading),
    position: position === '' ? null : numberIn(position),
    field,
    system: orNull(of),
    dateForm: orNull(dateForm),
    digits: digits === '' ? null : numberIn(digits),
    bytes: bytes === '' ? null : numberIn(bytes),
    whenEmpty: whenEmpty === '' ? 'LEAVE' : whenEmpty,
    words: words
      .split(/\s+/)
      .filter((one) => one !== '')
      .map((one) => ({ text: one.split('=')[0] ?? '', value: one.split('=')[1] ?? '' })),
  };
}

/** What is no number is told by the check of its field. */
function numberIn(text: string): unknown {
  const plain = text.normalize('NFKC');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : text;
}
