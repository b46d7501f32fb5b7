import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type Fault } from '../kernel/problem';
import { fault, invalid } from '../kernel/problems';
import { textFault } from '../kernel/text';
import { carryOriginals } from './fields/as-entered';
import { type CheckFailure, failure } from './fields/check';

const UNKNOWN_FIELD = failure('UNKNOWN_FIELD', 'この項目はありません', 'There is no such field');
const UNKNOWN_PARAMETER = failure('UNKNOWN_PARAMETER', 'このパラメーターはありません', 'There is no such parameter');
const NOT_AN_OBJECT = failure('TYPE', 'オブジェクトを指定してください', 'Must be an object');
const MISSING = failure('REQUIRED', '必須の項目です', 'Required');
const TEXT_FAULTS = {
  NUL: failure('NUL', 'NUL文字は使えません', 'Must not contain NUL'),
  LONE_SURROGATE: failure('LONE_SURROGATE', '対にならないサロゲートがあります', 'Contains a lone surrogate'),
  CONTROL: failure('CONTROL', '制御文字は使えません', 'Must not contain control characters'),
} as const;

/** Makes the declared class of a body or query and checks it; every fault names its field. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || metatype === undefined || metatype === Object || metatype === String) {
      return value;
    }
    const prefix = type === 'query' ? '?' : '/';
    const textFaults = [...faultyTexts(value, '', prefix)];
    if (textFaults.length > 0) throw invalid(textFaults);
    if (type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw invalid([fault('', NOT_AN_OBJECT.code, NOT_AN_OBJECT.detail)]);
    }
    const object = plainToInstance(metatype as Type<object>, value ?? {}, { exposeUnsetFields: false });
    carryOriginals(value, object);
    const errors = await validate(object, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    const faults = errors.flatMap((error) => faultsOf(error, prefix));
    if (faults.length > 0) throw invalid(faults);
    return object;
  }
}

function faultsOf(error: ValidationError, prefix: string): Fault[] {
  const pointer = `${prefix}${escapeToken(error.property)}`;
  const own = Object.entries(error.constraints ?? {});
  const [first] = own;
  const faults = (error.children ?? []).flatMap((child) => faultsOf(child, `${pointer}/`));
  if (first !== undefined && faults.length === 0) {
    const { code, detail } =
      error.value === undefined && first[0] !== 'whitelistValidation' ? MISSING : failureOf(first, prefix);
    faults.push(fault(pointer, code, detail));
  }
  return faults;
}

function failureOf([constraint, message]: [string, string], prefix: string): CheckFailure {
  if (constraint === 'whitelistValidation') return prefix.startsWith('?') ? UNKNOWN_PARAMETER : UNKNOWN_FIELD;
  if (message.startsWith('{')) return JSON.parse(message) as CheckFailure;
  return NOT_AN_OBJECT;
}

/** Texts that PostgreSQL could not keep or that nobody can have meant, wherever they stand. */
function* faultyTexts(value: unknown, path: string, prefix: string): Generator<Fault> {
  if (typeof value === 'string') {
    const found = textFault(value);
    if (found !== null)
      yield fault(prefix === '?' ? `?${path.slice(1)}` : path, TEXT_FAULTS[found].code, TEXT_FAULTS[found].detail);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* faultyTexts(entry, `${path}/${escapeToken(key)}`, prefix);
  }
}

/** RFC 6901. */
function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
