import { FindingRecordQuery } from '../../findings/life/finding-life.dto';
import { QueryIdField } from '../../http/fields/query-fields';

/** Whose findings, and which of them. */
export class FindingLivesQuery extends FindingRecordQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}
