import { QueryIdField } from '../../http/fields/query-fields';

/** From which institution somebody looks at what all of them share. */
export class SeenFromQuery {
  @QueryIdField({ description: 'By whose contracts it is judged', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}
