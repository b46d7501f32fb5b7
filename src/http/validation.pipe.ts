import { type ArgumentMetadata, Injectable, Optional, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type Fault } from '../kernel/problem';
import { fault, invalid, MOST_FAULTS } from '../kernel/problems';
import { carryOriginals } from './fields/as-entered';
import { type CheckFailure, failure } from './fields/check';
import { faultyShape, faultyTexts } from './fields/shape';
import { References } from './references';

const NOT_AN_OBJECT = failure('TYPE', 'オブジェクトを指定してください', 'Must be an object');
/** Faults of a shape that is not looked at any closer. */
const TOO_MUCH = new Set(['TOO_MANY', 'TOO_LONG']);
const NONE_NAMED = { faults: [], unfilled: new Set<string>() };
const MISSING = failure('REQUIRED', '必須の項目です', 'Required');

/** Makes the declared class of a body or query and checks it; every fault names its field. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  /** `references`: what people fill in names records by their ids. */
  constructor(@Optional() private readonly references?: References) {}

  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || metatype === undefined || metatype === Object || metatype === String) {
      return value;
    }
    const faultyAtSight = first(MOST_FAULTS, faultyTexts(value, type));
    if (faultyAtSight.length > 0) throw invalid(faultyAtSight);
    if (type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw invalid([fault('', NOT_AN_OBJECT.code, NOT_AN_OBJECT.detail)]);
    }
    const shapeless = first(MOST_FAULTS, faultyShape(value, metatype as Type<object>, type));
    if (shapeless.length === MOST_FAULTS || shapeless.some(({ code }) => TOO_MUCH.has(code))) throw invalid(shapeless);
    const named = (await this.references?.resolve(value, metatype as Type<object>, type)) ?? { value, ...NONE_NAMED };
    const object = plainToInstance(metatype as Type<object>, named.value ?? {}, { exposeUnsetFields: false });
    carryOriginals(named.value, object);
    const errors = await validate(object, { forbidUnknownValues: false });
    const failed = errors.flatMap((error) => faultsOf(error, type === 'query' ? '?' : '/'));
    const faults = [...shapeless, ...named.faults, ...failed.filter(({ pointer }) => !named.unfilled.has(pointer))];
    if (faults.length > 0) throw invalid(faults);
    return object;
  }
}

/** The first of them, so that no more are looked for than are told. */
function first<T>(count: number, found: Iterator<T>): T[] {
  const taken: T[] = [];
  for (let next = found.next(); !next.done && taken.length < count; next = found.next()) taken.push(next.value);
  return taken;
}

function faultsOf(error: ValidationError, prefix: string): Fault[] {
  const pointer = `${prefix}${error.property}`;
  const [first] = Object.values(error.constraints ?? {});
  const faults = (error.children ?? []).flatMap((child) => faultsOf(child, `${pointer}/`));
  if (first !== undefined && faults.length === 0) {
    const { code, detail } = error.value === undefined ? MISSING : failureOf(first);
    faults.push(fault(pointer, code, detail));
  }
  return faults;
}

function failureOf(message: string): CheckFailure {
  return message.startsWith('{') ? (JSON.parse(message) as CheckFailure) : NOT_AN_OBJECT;
}
