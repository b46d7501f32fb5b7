import { QueryIdField } from '../../http/fields/query-fields';

/** Whose coming months. */
export class AheadPageQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}
