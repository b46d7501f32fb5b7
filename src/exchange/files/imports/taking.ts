import { type ExternalKey } from '../../../database/external-keys';
import { type OwnedFields } from '../../../database/field-owners';
import { type Version } from '../../../database/json-view';
import { type PresentCells } from '../cells/present-cells';
import { type MasterKind } from '../masters/master-kinds';
import { type Profile } from '../profiles/exchange-profiles';
import { type FoundColumn } from '../table/found-columns';
import { type SaidCell, type SaidRow } from './read-row';

/** A file that is being taken in. */
export interface Taking {
  readonly profile: Profile;
  readonly kind: MasterKind;
  readonly columns: readonly FoundColumn[];
  /** What the profile's system may change of a record that is there. */
  readonly owned: OwnedFields;
  /** In which row each key stands, by its code. */
  readonly seen: Map<string, number>;
}

/** A row that is written. */
export interface Line {
  readonly said: SaidRow;
  readonly known: string | null;
  readonly sent: readonly SaidCell[];
  /** The keys that the record has besides, where it was found by a number of its own and gets this one now; null: it was not. */
  readonly joining: readonly ExternalKey[] | null;
  /** What says another thing than whoever has recorded it, and is not sent. */
  readonly others: readonly SaidCell[];
}

/** What is on record of the rows' records. */
export interface OnRecord {
  readonly versions: ReadonlyMap<string, Version>;
  readonly cells: PresentCells;
}
