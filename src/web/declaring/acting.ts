import { type MatrixDeclarationView } from '../../demarcation/declarations/dto/matrix-declaration.dto';
import { type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Draft } from '../forms/draft';

/** What somebody may do about a row of an open revision that both sides declare. */
export interface Acting {
  readonly side: AgreementSide;
  /** What their side has declared; null: nothing yet. */
  readonly own: MatrixDeclarationView | null;
  /** From where all of it can be declared as it stands there. */
  readonly offered: readonly DeclarationSource[];
  readonly drafts: ActingDrafts;
}

/** The forms on the page of a row. */
export interface ActingDrafts {
  readonly comment: Draft;
  readonly takeOver: Draft;
  readonly withdraw: Draft;
}
