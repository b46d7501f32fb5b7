/** How much a JSON body may hold, far more than any operation takes. */
export const JSON_LIMITS = {
  /** Members of objects and entries of lists, together. */
  values: 5000,
  /** Objects and lists inside of each other. */
  depth: 16,
} as const;

export type JsonExcess = 'TOO_MANY_VALUES' | 'TOO_DEEP';

/** The signs of JSON, which are the same in UTF-8. */
const SIGN = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  list: 0x5b,
  listEnd: 0x5d,
  object: 0x7b,
  objectEnd: 0x7d,
} as const;

/**
 * What a JSON text has too much of, found by counting its signs: in one pass, before anything is made of it. null: nothing.
 * Whether it is JSON at all is left to the parser.
 */
export function jsonExcess(text: Uint8Array): JsonExcess | null {
  let [values, depth, isInside] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (isInside) {
      if (sign === SIGN.backslash) i++;
      else if (sign === SIGN.quote) isInside = false;
    } else if (sign === SIGN.quote) isInside = true;
    else if (sign === SIGN.comma) values++;
    else if (sign === SIGN.list || sign === SIGN.object) {
      values++;
      depth++;
    } else if (sign === SIGN.listEnd || sign === SIGN.objectEnd) depth--;
    if (values > JSON_LIMITS.values) return 'TOO_MANY_VALUES';
    if (depth > JSON_LIMITS.depth) return 'TOO_DEEP';
  }
  return null;
}
