import { ValidateBy, type ValidationArguments } from 'class-validator';
import { type Texts } from '../../kernel/texts';

/** What a failed check says: a stable code and a detail in both languages, carried through class-validator as JSON. */
export interface CheckFailure {
  readonly code: string;
  readonly detail: Texts;
}

/** A check of one value: null when it is fine. */
export type Check = (value: unknown, object: object) => CheckFailure | null;

/** Turns a check into a validation decorator. `each` applies it to every element of a list. */
export function checked(name: string, check: Check, each = false): PropertyDecorator {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown, args?: ValidationArguments) => check(value, args?.object ?? {}) === null,
        defaultMessage: (args?: ValidationArguments) => {
          const values: unknown[] = each && Array.isArray(args?.value) ? args.value : [args?.value];
          const failure = values.map((value) => check(value, args?.object ?? {})).find((found) => found !== null);
          return JSON.stringify(failure);
        },
      },
    },
    { each },
  );
}

export function failure(code: string, ja: string, en: string): CheckFailure {
  return { code, detail: { ja, en } };
}

export function tooLong(max: number): CheckFailure {
  return failure('TOO_LONG', `${max}文字以内で指定してください`, `At most ${max} characters`);
}

export function tooMany(max: number): CheckFailure {
  return failure('TOO_MANY', `${max}件までです`, `At most ${max} entries`);
}

/** Whether a text has more characters than this, where 𠮷 is one. */
export function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > max * 2 || [...text].length > max);
}
