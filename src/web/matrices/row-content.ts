import { type MatrixCommentView } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { type RowConcordView } from '../../demarcation/declarations/dto/matrix-concord.dto';
import { type MatrixDeclarationView } from '../../demarcation/declarations/dto/matrix-declaration.dto';
import { type MatrixSettlementView } from '../../demarcation/declarations/dto/matrix-settlement.dto';
import { type MatrixRowView } from '../../demarcation/dto/matrix-row.dto';
import { type HistoryEntryView } from '../../journal/dto/journal.dto';
import { type Acting } from '../declaring/acting';
import { type MatrixPaper, type PaperRow } from '../../reports/matrix-paper';

/** Everything about one row; null: what the viewer may not see, or what there is not. */
export interface RowContent {
  readonly paper: MatrixPaper;
  readonly row: MatrixRowView;
  readonly onPaper: PaperRow;
  readonly previous: PaperRow | null;
  readonly next: PaperRow | null;
  /** null: nobody declares this row. */
  readonly concord: RowConcordView | null;
  readonly declarations: readonly MatrixDeclarationView[];
  readonly settlement: MatrixSettlementView | null;
  readonly comments: readonly MatrixCommentView[];
  /** null: the viewer may do nothing about the row, or nobody may any more. */
  readonly acting: Acting | null;
  readonly history: readonly HistoryEntryView[] | null;
}
