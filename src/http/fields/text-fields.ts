import { Transform } from 'class-transformer';
import { type Parsed } from '../../kernel/parsed';
import { isId } from '../../kernel/identifier';
import { normaliseName } from '../../kernel/text';
import { canonical } from './as-entered';
import { checked, failure } from './check';
import { field, type FieldOptions } from './field';

/** Free text. Trimmed and NFC, otherwise as typed: 髙﨑①㈱𠮷 stay what they are. */
export function TextField(
  options: FieldOptions & { readonly max?: number; readonly multiline?: true },
): PropertyDecorator {
  const max = options.max ?? (options.multiline ? 4000 : 200);
  return field(
    options,
    { type: String, minLength: 1, maxLength: max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseName(value) : value)),
    checked('text', (value) => {
      if (typeof value !== 'string') return failure('TYPE', '文字列で指定してください', 'Must be a string');
      if (value.length === 0) return failure('EMPTY', '空にはできません', 'Must not be empty');
      if ([...value].length > max)
        return failure('TOO_LONG', `${max}文字以内で指定してください`, `At most ${max} characters`);
      if (!options.multiline && /[\n\r\t]/.test(value))
        return failure('ONE_LINE', '改行とタブは使えません', 'One line only');
      return null;
    }),
  );
}

/** A text with one canonical form: a number with its check digit, a date, a country. */
export function CanonicalField<T extends string>(
  options: FieldOptions,
  parse: (text: string) => Parsed<T>,
  schema: { readonly pattern?: string; readonly format?: string; readonly enum?: readonly string[] } = {},
): PropertyDecorator {
  return field(options, { type: String, ...schema }, ...canonical(parse));
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

/** The id of another record. */
export function IdField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, checkedId());
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
      typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
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
      typeof value === 'string' && value.length <= 2000 && /^https?:\/\//.test(value) && URL.canParse(value)
        ? null
        : failure('URL', 'http(s) の URL を指定してください', 'Must be an http(s) URL'),
    ),
  );
}
