import { type Type as ClassOf } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { normaliseName } from '../../kernel/text';
import { parseJapaneseDate } from '../../kernel/wareki';
import { canonical } from './as-entered';
import { checked, failure, tooMany } from './check';
import { field, fieldOrElse, type FieldOptions, holdingField } from './field';
import { byKey, checkedId, textFailure } from './text-fields';

/** A calendar date; 和暦 and full-width digits are taken and brought to YYYY-MM-DD. */
export function DateField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'date' }, ...canonical(parseJapaneseDate));
}

export function YesNoField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: Boolean },
    checked('boolean', (value) =>
      typeof value === 'boolean' ? null : failure('TYPE', 'true か false を指定してください', 'Must be true or false'),
    ),
  );
}

export function NumberField(options: FieldOptions & { readonly min: number; readonly max: number }): PropertyDecorator {
  const { min, max } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    checked('number', (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? null
        : failure(
            'NUMBER',
            `${min}から${max}までの整数を指定してください`,
            `Must be a whole number from ${min} to ${max}`,
          ),
    ),
  );
}

/** A list of nested objects; a merge patch replaces it whole (RFC 7396). */
export function ListField(
  options: FieldOptions & { readonly max?: number },
  item: () => ClassOf<object>,
): PropertyDecorator {
  const max = options.max ?? 100;
  return holdingField(
    options,
    { isArray: true, maxItems: max },
    item,
    checked('list', (value) => listFailure(value, max)),
  );
}

/** A list of ids of other records, each once. */
export function IdListField(options: FieldOptions & { readonly max?: number }): PropertyDecorator {
  const max = options.max ?? 100;
  return fieldOrElse(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, uniqueItems: true } as never,
    (name) => byKey(name, { max }),
    checked('list', (value) => listFailure(value, max) ?? (isEachOnce(value as unknown[]) ? null : TWICE)),
    checkedId(true),
  );
}

/** A list of words, each once, e.g. country codes. */
export function WordListField(
  options: FieldOptions & { readonly max?: number },
  words: readonly string[],
): PropertyDecorator {
  const max = options.max ?? 100;
  return field(
    options,
    { type: 'array', items: { type: 'string', maxLength: longest(words) }, maxItems: max, uniqueItems: true } as never,
    checked('list', (value) => listFailure(value, max) ?? (isEachOnce(value as unknown[]) ? null : TWICE)),
    checked(
      'word',
      (value) =>
        typeof value === 'string' && words.includes(value)
          ? null
          : failure('UNKNOWN', '使える値ではありません', 'Not one of the known values'),
      true,
    ),
  );
}

/** A list of names, each once; each trimmed and composed, otherwise as typed. */
export function NameListField(options: FieldOptions & { readonly max?: number }): PropertyDecorator {
  const max = options.max ?? 100;
  return field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: LONGEST_NAME },
      maxItems: max,
      uniqueItems: true,
    } as never,
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? normaliseName(one) : one)) : value,
    ),
    checked('list', (value) => listFailure(value, max) ?? (isEachOnce(value as unknown[]) ? null : TWICE)),
    checked('text', (value) => textFailure(value, { max: LONGEST_NAME }), true),
  );
}

const LONGEST_NAME = 200;

/** So many whole numbers, largest first, e.g. the three days of a window; `fewest` where there may be fewer. */
export function NumbersField(
  options: FieldOptions & {
    readonly count: number;
    readonly fewest?: number;
    readonly min: number;
    readonly max: number;
  },
): PropertyDecorator {
  const { count, fewest = count, min, max } = options;
  const many = fewest === count ? String(count) : `${fewest}–${count}`;
  return field(
    options,
    {
      type: 'array',
      items: { type: 'integer', minimum: min, maximum: max },
      minItems: fewest,
      maxItems: count,
    } as never,
    checked('numbers', (value) =>
      Array.isArray(value) &&
      value.length >= fewest &&
      value.length <= count &&
      value.every((n, i) => Number.isInteger(n) && n >= min && n <= max && (i === 0 || n < (value[i - 1] as number)))
        ? null
        : failure(
            'NUMBERS',
            `大きい順に${many}個の整数を指定してください`,
            `Must be ${many} whole numbers, each smaller than the one before`,
          ),
    ),
  );
}

function longest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}

const TWICE = failure('TWICE', '同じ値が二度現れます', 'The same value appears twice');

function isEachOnce(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function listFailure(value: unknown, max: number) {
  if (!Array.isArray(value)) return failure('TYPE', '配列で指定してください', 'Must be a list');
  return value.length > max ? tooMany(max) : null;
}
