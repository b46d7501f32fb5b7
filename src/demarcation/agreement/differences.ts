import { type AllocationRole } from '../../kernel/terms/demarcation-terms';
import { type ContentParty, type ContentRow, type MatrixContent } from './canonical-matrix';
import { type CustomRow } from '../custom-row';

/** A part in a row, with the party by the heading of its column: ids differ from revision to revision. */
export interface NamedPart {
  readonly party: string;
  readonly role: AllocationRole;
  readonly note: string | null;
}

/** What a row says in a revision, and, where it is the institution's own, what it is. */
export interface RowSaid
  extends
    Pick<ContentRow, 'applicability' | 'reason' | 'note'>,
    Required<Pick<ContentRow, 'interfaceIds' | 'equipmentIds'>> {
  /** null: a row of the template. */
  readonly custom: CustomRow | null;
  readonly parts: readonly NamedPart[];
}

export interface RowDifference {
  readonly key: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** In what a changed row differs. */
  readonly in: readonly (keyof RowSaid)[];
  readonly before: RowSaid | null;
  readonly after: RowSaid | null;
}

export interface MatrixDifferences {
  readonly parties: readonly { readonly label: string; readonly change: 'ADDED' | 'REMOVED' | 'CHANGED' }[];
  readonly rows: readonly RowDifference[];
}

/** Whatever a row says. */
export const SAID = [
  'custom',
  'applicability',
  'reason',
  'note',
  'interfaceIds',
  'equipmentIds',
  'parts',
] as const satisfies readonly (keyof RowSaid)[];

/** What one revision says otherwise than another, columns by their headings and rows by their keys; null: there was none. */
export function differencesOf(before: MatrixContent | null, after: MatrixContent): MatrixDifferences {
  const parties = pairs(
    byKey(before?.parties ?? [], ({ label }) => label),
    byKey(after.parties, ({ label }) => label),
  );
  const rows = pairs(saidIn(before), saidIn(after));
  return {
    parties: parties.flatMap(([label, one, other]) => {
      const change =
        one === null ? 'ADDED' : other === null ? 'REMOVED' : isSame(who(one), who(other)) ? null : 'CHANGED';
      return change === null ? [] : [{ label, change }];
    }),
    rows: rows.flatMap(([key, one, other]): RowDifference[] => {
      if (one === null) return [{ key, change: 'ADDED', in: [], before: one, after: other }];
      if (other === null) return [{ key, change: 'REMOVED', in: [], before: one, after: other }];
      const changed = SAID.filter((what) => !isSame(one[what], other[what]));
      return changed.length === 0 ? [] : [{ key, change: 'CHANGED', in: changed, before: one, after: other }];
    }),
  };
}

function saidIn(content: MatrixContent | null): Map<string, RowSaid> {
  const labels = new Map(content?.parties.map(({ id, label }) => [id, label]));
  return new Map(
    content?.rows.map(
      ({ key, custom = null, interfaceIds = [], equipmentIds = [], applicability, reason, note, allocations }) => {
        const parts = allocations.map((part) => ({
          party: labels.get(part.partyId) ?? part.partyId,
          role: part.role,
          note: part.note,
        }));
        return [
          key,
          {
            custom,
            applicability,
            reason,
            note,
            interfaceIds,
            equipmentIds,
            parts: parts.sort((one, other) => compare(placeOf(one), placeOf(other))),
          },
        ];
      },
    ),
  );
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** What two revisions hold under each key, in the order of the keys. */
function pairs<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): [string, T | null, T | null][] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  return keys.map((key) => [key, before.get(key) ?? null, after.get(key) ?? null]);
}

/** Who stands in a column, wherever it is. */
function who({ kind, institutionRole, vendorId, subcontractId, dependencyId }: ContentParty): unknown {
  return [kind, institutionRole, vendorId, subcontractId, dependencyId];
}

function placeOf({ role, party }: NamedPart): string {
  return `${role} ${party}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
