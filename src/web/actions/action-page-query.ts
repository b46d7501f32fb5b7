import { ActionQuery } from '../../findings/actions/action.dto';
import { QueryIdField } from '../../http/fields/query-fields';

/** Which actions, as the API takes it, and whose. */
export class ActionPageQuery extends ActionQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}
