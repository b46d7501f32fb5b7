import { QueryIdField, QueryNumberField, QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';
import {
  CONTRACT_STATUSES,
  type ContractStatus,
  type Importance,
  IMPORTANCES,
} from '../../../kernel/terms/contract-terms';

/** Which contracts, and in what order. */
export class ContractQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({
    description: 'With whom, at its head (代表構成員) or as one of several',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  vendorId?: string;

  @QueryIdField({ description: 'For which system', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId?: string;

  @QueryTextField({
    description: 'Part of the title; width, case, kind of kana and old letter forms do not matter',
    example: '電子カルテ',
  })
  title?: string;

  @QueryWordField({ description: 'Status', example: 'ACTIVE' }, CONTRACT_STATUSES, 'ContractStatus')
  status?: ContractStatus;

  @QueryWordField({ description: 'Importance', example: 'HIGH' }, IMPORTANCES, 'Importance')
  importance?: Importance;

  @QueryTextField({ description: 'Number', example: '2026-018' })
  contractNo?: string;

  @QueryNumberField({
    description: 'Only running ones whose term ends within so many days from today',
    example: 90,
    min: 0,
    max: 3660,
  })
  endingWithinDays?: number;

  @QueryNumberField({
    description: 'Only running ones whose notice deadline lies within so many days from today',
    example: 30,
    min: 0,
    max: 3660,
  })
  noticeWithinDays?: number;

  @QueryWordField({ description: 'Order', example: 'contractNo', default: 'contractNo' }, [
    'contractNo',
    '-contractNo',
    'endOn',
    '-endOn',
    'updatedAt',
    '-updatedAt',
  ])
  sort: string = 'contractNo';
}
