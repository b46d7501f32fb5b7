import { type MatrixView } from '../../demarcation/dto/matrix.dto';
import { type MatrixPaper } from '../../reports/matrix-paper';

/** A revision as it is read, and as it stands. */
export interface MatrixContent {
  readonly paper: MatrixPaper;
  readonly matrix: MatrixView;
}
