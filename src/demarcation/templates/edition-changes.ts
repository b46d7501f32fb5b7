import { CUSTOM_ROW_FIELDS, type CustomRow } from '../custom-row';
import { brokenLinks, type LinkedRow } from '../legal-links';
import { type AddedRow } from './template-content';

/** A row of a matrix, as far as an edition touches it; `custom`: null in the ministry's rows. */
export interface RowInMatrix extends LinkedRow {
  readonly custom: CustomRow | null;
}

/** What a later edition makes of a matrix's rows. */
export interface EditionChanges {
  /** Rows that the matrix does not have yet. */
  readonly added: readonly AddedRow[];
  /** Rows under whose key the later edition says something else. */
  readonly redefined: readonly AddedRow[];
  /** Keys of other rows whose legal row is none any more. */
  readonly unlinked: readonly string[];
}

/** What both sides read when they say who answers for a row. */
const READ = ['titleJa', 'titleEn', 'layer', 'phase', 'clause'] as const;

/**
 * What a matrix takes over when the template goes from one edition to a later one: rows that are new or say something
 * else. What the institution changed in this matrix alone stays; what the edition no longer has, or excuses now, is left
 * to the parties, who agreed on it.
 */
export function editionChanges(
  former: readonly AddedRow[],
  latest: readonly AddedRow[],
  inMatrix: readonly RowInMatrix[],
): EditionChanges {
  const known = new Map(former.map((row) => [row.key, row]));
  const present = new Map(inMatrix.map((row) => [row.key, row]));
  const moved = latest.filter((row) => !isSame(known.get(row.key), row, CUSTOM_ROW_FIELDS));
  const taken = new Set(moved.map(({ key }) => key));
  const broken = new Set(brokenLinks([...inMatrix.filter(({ key }) => !taken.has(key)), ...moved]));
  const linked = moved.map((row) => (broken.has(row.key) ? { ...row, legalRowKey: null } : row));
  return {
    added: linked.filter(({ key }) => !present.has(key)),
    redefined: linked.filter(({ key }) => present.has(key)),
    unlinked: [...broken].filter((key) => !taken.has(key)),
  };
}

/** Whether a row reads otherwise than before, so that what was said of it no longer counts. */
export function readsOtherwise(before: CustomRow | null, after: CustomRow): boolean {
  return before === null || !isSame(before, after, READ);
}

function isSame(
  one: CustomRow | undefined,
  other: CustomRow,
  fields: readonly (typeof CUSTOM_ROW_FIELDS)[number][],
): boolean {
  return one !== undefined && fields.every((field) => one[field] === other[field]);
}
