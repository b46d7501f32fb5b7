import { GapQuery } from '../../findings/dto/gap-query.dto';
import { ClauseQuery } from '../../findings/clauses/clause-report.dto';
import { QueryIdField } from '../../http/fields/query-fields';

const WHOSE = { description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };

/** Which findings, as the API's report takes it, and whose. */
export class FindingPageQuery extends GapQuery {
  @QueryIdField(WHOSE)
  institutionId?: string;

  @QueryIdField({ description: 'Only about this vendor and its contracts', example: WHOSE.example })
  vendorId?: string;

  @QueryIdField({ description: 'Only about this contract', example: WHOSE.example })
  contractId?: string;
}

/** As of which day, and whose. */
export class ClausePageQuery extends ClauseQuery {
  @QueryIdField(WHOSE)
  institutionId?: string;
}
