/** One aggregated row per owner, as each child query answers. */
interface Aggregated<T> {
  readonly owner: string;
  readonly items: readonly T[];
}

/** What hangs on each owner; an owner without anything has an empty list. */
export function byOwner<T>(rows: readonly Aggregated<T>[]): (owner: string) => readonly T[] {
  const items = new Map(rows.map((row) => [row.owner, row.items]));
  return (owner) => items.get(owner) ?? NOTHING;
}

/**
 * Rows by the owner that each of them names: where there are many small ones, PostgreSQL makes no JSON of them. They go on
 * naming it, unseen: to copy each without it costs as much as a tenth of the rules.
 */
export function ownedBy<T extends { readonly owner: string }>(
  rows: readonly T[],
): (owner: string) => readonly Omit<T, 'owner'>[] {
  const owned = new Map<string, T[]>();
  for (const row of rows) {
    const known = owned.get(row.owner);
    if (known === undefined) owned.set(row.owner, [row]);
    else known.push(row);
  }
  return (owner) => owned.get(owner) ?? NOTHING;
}

const NOTHING: readonly never[] = Object.freeze([]);
