import { Transform } from 'class-transformer';
import { type Parsed } from '../../kernel/parsed';
import { parseJapaneseDate } from '../../kernel/wareki';
import { isId } from '../../kernel/identifier';
import { LONGEST_EXTERNAL } from '../../database/external-keys';
import { type Check, checked, failure } from './check';
import { type Alternative, field, type FieldOptions, fieldOrElse, specOf } from './field';
import { namedElsewhere } from './known-elsewhere';

/** A query parameter: always text on the wire, and optional unless it has no meaning without a value. */
interface QueryOptions extends Omit<FieldOptions, 'optional' | 'omittable'> {
  readonly required?: true;
}

function queryField(
  { required, ...options }: QueryOptions,
  schema: Record<string, unknown>,
  read: (text: string) => unknown,
  check: Check,
): PropertyDecorator {
  return field(
    required ? options : { ...options, omittable: true },
    schema,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value)),
    checked('parameter', check),
  );
}

export function QueryTextField(options: QueryOptions & { readonly max?: number }): PropertyDecorator {
  const max = options.max ?? 200;
  return queryField(
    options,
    { type: String, maxLength: max },
    (text) => text.trim(),
    (value) =>
      typeof value === 'string' && value.length > 0 && value.length <= max
        ? null
        : failure('TEXT', `1〜${max}文字で指定してください`, `Must be 1 to ${max} characters`),
  );
}

export function QueryWordField(options: QueryOptions, words: readonly string[], enumName?: string): PropertyDecorator {
  return queryField(
    options,
    { enum: [...words], ...(enumName ? { enumName } : {}) },
    (text) => text,
    (value) =>
      typeof value === 'string' && words.includes(value)
        ? null
        : failure(
            'UNKNOWN',
            `次のいずれかを指定してください: ${words.join(', ')}`,
            `Must be one of ${words.join(', ')}`,
          ),
  );
}

/** The id of a record; of one that other systems know, `system:key` may be asked for instead (`vendorKey` for `vendorId`). */
export function QueryIdField({ required, ...options }: QueryOptions): PropertyDecorator {
  return fieldOrElse(
    required ? options : { ...options, omittable: true },
    { type: String, format: 'uuid' },
    byKey,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    checked('parameter', (value) => (isId(value) ? null : failure('ID', 'UUID を指定してください', 'Must be a UUID'))),
  );
}

function byKey(name: string): Alternative | null {
  const named = namedElsewhere(name);
  if (named === null) return null;
  const description = `In place of ${name}: another system, a colon, and its key for the record`;
  const schema = { type: String, maxLength: LONGEST_EXTERNAL.system + 1 + LONGEST_EXTERNAL.key };
  return {
    field: named.keyField,
    spec: specOf({ description, example: 'sap-mm:V-000123', omittable: true }, schema, []),
  };
}

export function QueryNumberField(
  options: QueryOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  const { min, max } = options;
  return queryField(
    options,
    { type: 'integer', minimum: min, maximum: max },
    (text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : text),
    (value) =>
      typeof value === 'number' && value >= min && value <= max
        ? null
        : failure(
            'NUMBER',
            `${min}から${max}までの整数を指定してください`,
            `Must be a whole number from ${min} to ${max}`,
          ),
  );
}

export function QueryYesNoField(options: QueryOptions): PropertyDecorator {
  return queryField(
    options,
    { type: Boolean },
    (text) => (text === 'true' ? true : text === 'false' ? false : text),
    (value) =>
      typeof value === 'boolean' ? null : failure('TYPE', 'true か false を指定してください', 'Must be true or false'),
  );
}

/** A calendar date; 和暦 is taken here too. */
export function QueryDateField(options: QueryOptions): PropertyDecorator {
  return queryField(
    options,
    { type: String, format: 'date' },
    (text) => {
      const parsed = parseJapaneseDate(text);
      return parsed.ok ? parsed.value : text;
    },
    (value) => {
      const parsed: Parsed<string> = parseJapaneseDate(String(value));
      if (parsed.ok) return null;
      return {
        code: parsed.code,
        detail: parsed.hint ?? { ja: '存在する日付を指定してください', en: 'Must be an existing date' },
      };
    },
  );
}
