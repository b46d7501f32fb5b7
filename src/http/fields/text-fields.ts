import { Transform } from 'class-transformer';
import { LONGEST_EXTERNAL } from '../../database/external-keys';
import { type Parsed } from '../../kernel/parsed';
import { isId } from '../../kernel/identifier';
import { hasUnseen, normaliseName } from '../../kernel/text';
import { canonical, LONGEST_ENTERED } from './as-entered';
import { type CheckFailure, checked, failure, isLonger, tooLong } from './check';
import { type Alternative, field, fieldOrElse, type FieldOptions, holdingSpec } from './field';
import { namedElsewhere } from './known-elsewhere';

/** How long a text may be, and whether it may go over several lines. */
export interface TextLimits {
  readonly max: number;
  readonly multiline?: true | undefined;
  /** Goes over several lines and is held against another's words: what nobody sees would make of one text two. */
  readonly compared?: true | undefined;
}

/** Free text. Trimmed and composed, otherwise as typed: 髙﨑①㈱𠮷 stay what they are. */
export function TextField(
  options: FieldOptions & { readonly max?: number; readonly multiline?: true; readonly compared?: true },
): PropertyDecorator {
  const { multiline, compared } = options;
  const limits = { max: options.max ?? (multiline ? 4000 : 200), multiline, compared };
  return field(
    options,
    { type: String, minLength: 1, maxLength: limits.max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseName(value) : value)),
    checked('text', (value) => textFailure(value, limits)),
  );
}

/** What keeps a text from being taken; null when nothing does. */
export function textFailure(value: unknown, { max, multiline, compared }: TextLimits): CheckFailure | null {
  if (typeof value !== 'string') return failure('TYPE', '文字列で指定してください', 'Must be a string');
  if (value.length === 0) return failure('EMPTY', '空にはできません', 'Must not be empty');
  if (isLonger(value, max)) return tooLong(max);
  if (!multiline && /[\n\r\t]/.test(value)) return failure('ONE_LINE', '改行とタブは使えません', 'One line only');
  if ((!multiline || compared) && hasUnseen(value))
    return failure('UNSEEN', '目に見えない文字は使えません', 'Must not contain what nobody sees');
  return null;
}

/** A text with one canonical form: a number with its check digit, a date, a country. */
export function CanonicalField<T extends string>(
  options: FieldOptions & { readonly max?: number },
  parse: (text: string) => Parsed<T>,
  schema: { readonly pattern?: string; readonly format?: string; readonly enum?: readonly string[] } = {},
): PropertyDecorator {
  const max = options.max ?? LONGEST_ENTERED;
  return field(options, { type: String, maxLength: max, ...schema }, ...canonical(parse, max));
}

/** One of the known words. */
export function WordField(options: FieldOptions, words: readonly string[], enumName: string): PropertyDecorator {
  return field(
    options,
    { enum: [...words], enumName },
    checked('word', (value) =>
      typeof value === 'string' && words.includes(value)
        ? null
        : failure(
            'UNKNOWN',
            `次のいずれかを指定してください: ${words.join(', ')}`,
            `Must be one of ${words.join(', ')}`,
          ),
    ),
  );
}

/** A record as another system knows it. */
export class ExternalReference {
  @TextField({ description: 'The other system', example: 'sap-mm', max: LONGEST_EXTERNAL.system })
  system!: string;

  @TextField({ description: 'Its key for the record', example: 'V-000123', max: LONGEST_EXTERNAL.key })
  key!: string;
}

/** The id of another record; of one that other systems know, their key may be sent instead (`vendorKey` for `vendorId`). */
export function IdField(options: FieldOptions): PropertyDecorator {
  return fieldOrElse(options, { type: String, format: 'uuid' }, (name) => byKey(name), checkedId());
}

/** The field that names by another system's key what a field of ids names; null: no other system knows such records. */
export function byKey(name: string, many?: { readonly max: number }): Alternative | null {
  const named = namedElsewhere(name);
  if (named === null) return null;
  const description = many === undefined ? `In place of ${name}` : `Beside, or in place of, ${name}`;
  const list = many === undefined ? {} : { isArray: true, maxItems: many.max };
  const options = { description: `${description}: the key by which another system knows it`, omittable: true } as const;
  return { field: named.keyField, spec: holdingSpec(options, list, () => ExternalReference) };
}

export function checkedId(each = false): PropertyDecorator {
  return checked(
    'id',
    (value) => (isId(value) ? null : failure('ID', 'UUID を指定してください', 'Must be a UUID')),
    each,
  );
}

/** An e-mail address; only its shape is looked at. */
export function EmailField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFKC') : value)),
    checked('email', (value) =>
      typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && !hasUnseen(value)
        ? null
        : failure('EMAIL', 'メールアドレスの書式ではありません', 'Not an e-mail address'),
    ),
  );
}

/** A web address. */
export function UrlField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uri', maxLength: 2000 },
    checked('url', (value) =>
      typeof value === 'string' &&
      value.length <= 2000 &&
      /^https?:\/\/[^\s]+$/.test(value) &&
      URL.canParse(value) &&
      !hasUnseen(value)
        ? null
        : failure('URL', 'http(s) の URL を指定してください', 'Must be an http(s) URL'),
    ),
  );
}
