import { COVERAGES, type Coverage } from '../../demarcation/coverage/coverage';
import { QueryWordField } from '../../http/fields/query-fields';

/** Which rows of a system’s coverage are shown. */
export class CoveragePageQuery {
  @QueryWordField({ description: 'Only the rows of which this holds', example: 'GAP' }, COVERAGES, 'Coverage')
  coverage?: Coverage;
}
