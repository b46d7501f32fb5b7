import { isDeepStrictEqual } from 'node:util';

/** A path through facts without the positions: `contract.vendor.certifications[].validTo`. */
export type FieldPath = string;

/** Computed as one and stored as one: what stands in a digest is held by its own tests, field by field. */
const WHOLE = new Set(['digest', 'claims', 'agreed', 'policy']);

/** Whose a row is: by it rows are brought to what they hang on, and nothing is judged by it. */
const GROUPED_BY = 'owner';

/**
 * Which fields of facts differ between two loadings of the same. A list that grew or shrank, and an object that came or
 * went, is told as itself, not as the fields inside it: so a field counts as moved only where its own record stayed.
 */
export function fieldsMoved(before: unknown, after: unknown, path: FieldPath = ''): FieldPath[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [`${path}[]`];
    return distinct(before.flatMap((item, index) => fieldsMoved(item, after[index], `${path}[]`)));
  }
  if (isRecord(before) && isRecord(after) && !isWhole(path)) {
    const keys = distinct([...Object.keys(before), ...Object.keys(after)]).filter((key) => key !== GROUPED_BY);
    return distinct(keys.flatMap((key) => fieldsMoved(before[key], after[key], within(path, key))));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
}

/** Every field of facts that says something of its own. */
export function fieldsOf(facts: unknown, path: FieldPath = ''): FieldPath[] {
  if (Array.isArray(facts)) return distinct(facts.flatMap((item) => fieldsOf(item, `${path}[]`)));
  if (isRecord(facts) && !isWhole(path))
    return distinct(
      Object.entries(facts).flatMap(([key, value]) => (key === GROUPED_BY ? [] : fieldsOf(value, within(path, key)))),
    );
  return [path];
}

/** Keys that are data (ids, row keys, clause kinds) are no fields of their own. */
function within(path: FieldPath, key: string): FieldPath {
  const isField = /^[a-z][A-Za-z0-9]*$/.test(key);
  return [path, isField ? key : '*'].filter((part) => part !== '').join('.');
}

function isWhole(path: FieldPath): boolean {
  return WHOLE.has(path.slice(path.lastIndexOf('.') + 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
