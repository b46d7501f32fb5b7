import { type Type } from '@nestjs/common';
import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { textFault } from '../../kernel/text';
import { type CheckFailure, failure, tooLong, tooMany } from './check';
import { takenBy } from './field';

/** Where a value came from: a body, whose fields are pointed at with `/`, or a query, whose parameters with `?`. */
export type Source = 'body' | 'query';

/** A text of this length, or of what its field takes, is looked at more closely; in UTF-16 units. */
const LOOKED_AT = 20_000;
/** As much of an unknown name as is said again. */
const SHOWN_OF_NAME = 100;

const UNKNOWN_FIELD = failure('UNKNOWN_FIELD', 'この項目はありません', 'There is no such field');
const UNKNOWN_PARAMETER = failure('UNKNOWN_PARAMETER', 'このパラメーターはありません', 'There is no such parameter');
const REPEATED = failure('REPEATED', '一度だけ指定してください', 'Must be given once');
const TEXT_FAULTS = {
  NUL: failure('NUL', 'NUL文字は使えません', 'Must not contain NUL'),
  LONE_SURROGATE: failure('LONE_SURROGATE', '対にならないサロゲートがあります', 'Contains a lone surrogate'),
  CONTROL: failure('CONTROL', '制御文字は使えません', 'Must not contain control characters'),
  GARBLED: failure('GARBLED', '文字化け(U+FFFD)があります', 'Contains U+FFFD, where a letter was lost'),
  DIRECTION: failure(
    'DIRECTION',
    '書字方向を変える文字は使えません',
    'Must not contain what turns the direction of writing',
  ),
  MARKS: failure('MARKS', '結合文字が多すぎます', 'Too many combining marks in a row'),
} as const;

/** Texts that PostgreSQL could not keep or that nobody can have meant, wherever they stand. */
export function* faultyTexts(value: unknown, source: Source, path = ''): Generator<Fault> {
  if (typeof value === 'string') {
    const found = textFault(value);
    if (found !== null) yield at(path, source, TEXT_FAULTS[found]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* faultyTexts(entry, source, `${path}/${token(key)}`);
  }
}

/**
 * Names that the class does not declare, whatever they mean to JavaScript (`__proto__`, `constructor`), and lists and texts
 * that are too long to be looked at.
 */
export function* faultyShape(value: unknown, type: Type<object>, source: Source, path = ''): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return;
  const fields = takenBy(type.prototype as object);
  for (const [key, entry] of Object.entries(value)) {
    const here = `${path}/${token(key)}`;
    const spec = fields.get(key);
    if (spec === undefined) yield at(here, source, source === 'query' ? UNKNOWN_PARAMETER : UNKNOWN_FIELD);
    else if (source === 'query' && Array.isArray(entry)) yield at(here, source, REPEATED);
    else if (Array.isArray(entry) && entry.length > (spec.schema.maxItems ?? Infinity)) {
      yield at(here, source, tooMany(spec.schema.maxItems ?? Infinity));
    } else if (typeof entry === 'string' && entry.length > Math.max(spec.schema.maxLength ?? 0, LOOKED_AT)) {
      yield at(here, source, tooLong(spec.schema.maxLength ?? LOOKED_AT));
    } else if (spec.holds !== undefined) {
      const held = Array.isArray(entry) ? Object.entries(entry as unknown[]) : [[null, entry] as const];
      for (const [i, one] of held) yield* faultyShape(one, spec.holds(), source, i === null ? here : `${here}/${i}`);
    }
  }
}

/** What an operation without parameters does not read of a query. */
export function unknownParameters(names: readonly string[]): Fault[] {
  return names.map((name) => at(`/${token(name)}`, 'query', UNKNOWN_PARAMETER));
}

/** What an operation without a body does not read of one. */
export function unknownFields(names: readonly string[]): Fault[] {
  return names.map((name) => at(`/${token(name)}`, 'body', UNKNOWN_FIELD));
}

function at(path: string, source: Source, { code, detail }: CheckFailure): Fault {
  return fault(source === 'query' ? `?${path.slice(1)}` : path, code, detail);
}

/** RFC 6901; a name that is too long is cut. */
function token(key: string): string {
  const shown = key.length > SHOWN_OF_NAME ? `${key.slice(0, SHOWN_OF_NAME)}…` : key;
  return shown.replaceAll('~', '~0').replaceAll('/', '~1');
}
