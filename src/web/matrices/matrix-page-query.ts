import { ROW_STATES, type RowState } from '../../demarcation/declarations/concord';
import { QueryWordField } from '../../http/fields/query-fields';

/** Which rows of a revision are shown. */
export class MatrixPageQuery {
  @QueryWordField({ description: 'Only the rows of which this holds', example: 'DIFFERING' }, ROW_STATES, 'RowState')
  state?: RowState;
}
