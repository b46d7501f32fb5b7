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

const NOTHING: readonly never[] = Object.freeze([]);
