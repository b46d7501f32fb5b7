import { type CalendarDate } from '../kernel/calendar-date';
import { type AgreementSide } from '../kernel/terms/demarcation-terms';

/** How a row came to say what it says. */
export interface RowEvidence {
  readonly key: string;
  readonly declared: readonly RowDeclared[];
  /** null: nothing had to be settled. */
  readonly settled: { readonly by: string; readonly on: CalendarDate; readonly reason: string } | null;
}

export interface RowDeclared {
  readonly side: AgreementSide;
  /** null: a person of the other side, whom this side does not know by name. */
  readonly by: string | null;
  readonly on: CalendarDate;
  /** The institution entered what its vendor answered on paper. */
  readonly onBehalf: boolean;
  /** Made or changed after the other side's could be seen. */
  readonly afterSeeing: boolean;
}
