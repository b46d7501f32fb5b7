import { type PartyKind, type RowApplicability } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { type CustomRow } from '../custom-row';
import { type InitialParty } from '../matrix-parties';
import { type Cause } from './moved-conditions';

/**
 * What a moved fact can ask of a revision: a column for a new party, that of one who is gone taken out,
 * that of a service which is another one headed anew; a row that applies
 * now, one that does not any more, one that does again; a row that the institution's own template words otherwise.
 */
export const MATRIX_CHANGES = [
  'ADD_PARTY',
  'LEAVE_PARTY',
  'RENAME_PARTY',
  'ADD_ROW',
  'EXCUSE_ROW',
  'APPLY_ROW',
  'REDEFINE_ROW',
] as const;
export type MatrixChange = (typeof MATRIX_CHANGES)[number];

interface Proposed {
  /** Under what it is decided: the key of the row, or who stands in the column. */
  readonly subject: string;
  readonly label: Texts;
  readonly because: readonly Cause[];
}

/** One difference between a revision and what the facts ask of it. */
export type ProposedChange = Proposed &
  (
    | { readonly change: 'ADD_PARTY'; readonly party: InitialParty }
    | { readonly change: 'LEAVE_PARTY'; readonly partyId: string; readonly kind: PartyKind }
    | { readonly change: 'RENAME_PARTY'; readonly partyId: string; readonly name: string }
    | {
        readonly change: 'ADD_ROW';
        readonly applicability: RowApplicability;
        readonly reason: string | null;
        /** null: a row of the ministry's template. */
        readonly custom: CustomRow | null;
      }
    | { readonly change: 'EXCUSE_ROW'; readonly rowId: string; readonly reason: Texts }
    | { readonly change: 'APPLY_ROW'; readonly rowId: string }
    | { readonly change: 'REDEFINE_ROW'; readonly rowId: string }
  );
