import { FindingRecordQuery } from '../../findings/life/finding-life.dto';
import { QueryIdField, QueryTextField } from '../../http/fields/query-fields';

/** A finding as reports name it: rule, kind and id of what it is about. */
export class FindingOfQuery {
  @QueryTextField({
    description: 'As reports name it',
    example: 'CERT-003:CERTIFICATION:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  findingId?: string;
}

/** Whose findings, and which of them. */
export class FindingLivesQuery extends FindingRecordQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}
