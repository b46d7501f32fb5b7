/** One field of a record that an entry changed. */
export interface FieldChange {
  /** As the API names it. */
  readonly field: string;
  /** null: it was empty, or there was no record. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What every row has, or what follows from its other fields: no change that anybody made. */
const NOT_TOLD = new Set([
  'id',
  'version',
  'created_at',
  'updated_at',
  'name_search',
  'reading',
  'system_code',
  'key_code',
  'digest',
  'system_claims',
  'source_institution_id',
]);

type Row = Readonly<Record<string, unknown>>;

/** The fields in which two states of a row differ, by name; null: there was no row, or there is none any more. */
export function changesBetween(before: Row | null, after: Row | null): FieldChange[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns]
    .filter((column) => !NOT_TOLD.has(column))
    .map((column) => ({
      field: camelCase(column),
      before: before?.[column] ?? null,
      after: after?.[column] ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
