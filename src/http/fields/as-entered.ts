import { Transform } from 'class-transformer';
import { type Parsed } from '../../kernel/parsed';
import { checked, isLonger, tooLong } from './check';

const ENTERED = Symbol('as entered');

/** As long as anybody writes a number, a date or a code, with all their spaces and signs. */
export const LONGEST_ENTERED = 100;

type Entered = Record<string, string>;

/**
 * Brings a text to its canonical form before it is checked, and keeps the original where the two differ (domain 3:
 * 「keep the original string; store canonical form」). A text that has no canonical form is left for the check to refuse.
 */
export function canonical<T extends string>(
  parse: (text: string) => Parsed<T>,
  max: number = LONGEST_ENTERED,
): PropertyDecorator[] {
  return [
    Transform(({ value, key, obj }: { value: unknown; key: string; obj: object }) => {
      if (typeof value !== 'string' || isLonger(value, max)) return value;
      const parsed = parse(value);
      if (!parsed.ok) return value;
      if (parsed.value !== value) remember(obj, key, value);
      return parsed.value;
    }),
    checked('canonical', (value) => {
      if (typeof value !== 'string')
        return { code: 'TYPE', detail: { ja: '文字列で指定してください', en: 'Must be a string' } };
      if (isLonger(value, max)) return tooLong(max);
      const parsed = parse(value);
      if (parsed.ok) return null;
      return {
        code: parsed.code,
        detail: parsed.hint ?? { ja: '書式が正しくありません', en: 'The format is not right' },
      };
    }),
  ];
}

function remember(source: object, key: string, text: string): void {
  const entered = ((source as Record<symbol, Entered>)[ENTERED] ??= {});
  entered[key] = text;
}

/** Carries the originals from the parsed body over to the object that was made of it. */
export function carryOriginals(source: unknown, target: object): void {
  const entered = (source as Record<symbol, Entered> | null)?.[ENTERED];
  if (entered !== undefined) Object.defineProperty(target, ENTERED, { value: entered });
}

/** Passes over what was sent for a field, with its original. */
export function passOver(body: object, field: string): void {
  delete (body as Record<string, unknown>)[field];
  delete (body as Record<symbol, Entered | undefined>)[ENTERED]?.[field];
}

/** The texts as they were typed, where their canonical form differs; by field. A field typed anew replaces its original. */
export function asEntered(body: object, before: Entered = {}): Entered {
  const untouched = Object.entries(before).filter(([field]) => (body as Record<string, unknown>)[field] === undefined);
  return { ...Object.fromEntries(untouched), ...(body as Record<symbol, Entered>)[ENTERED] };
}
