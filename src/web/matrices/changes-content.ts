import { type CarriedChangeView } from '../../demarcation/carrying/dto/matrix-proposal.dto';
import { type MatrixDifferences } from '../../demarcation/agreement/differences';
import { type MatrixRevisionView } from '../../demarcation/dto/matrix.dto';
import { type MatrixContent } from './matrix-content';

/** A revision, what has moved under it, and what it says otherwise than another one. */
export interface ChangesContent extends MatrixContent {
  readonly revisions: readonly MatrixRevisionView[];
  readonly decided: readonly CarriedChangeView[];
  readonly differences: MatrixDifferences & { readonly comparedWith: string | null };
}
