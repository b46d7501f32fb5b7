import { ApiProperty } from '@nestjs/swagger';
import { QueryIdField, QueryWordField, QueryYesNoField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  MATRIX_CONCLUSIONS,
  MATRIX_STATUSES,
  type MatrixConclusion,
  type MatrixStatus,
} from '../../../kernel/terms/demarcation-terms';
import { RecordHeader } from '../../../http/record-header';

const WAITED_FOR = ['ME', 'OTHER'] as const;

/** Which revisions, and in what order. */
export class MatrixListQuery extends ListQuery {
  @QueryIdField({ description: 'Of which contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId?: string;

  @QueryWordField({ description: 'Status', example: 'AGREED' }, MATRIX_STATUSES, 'MatrixStatus')
  status?: MatrixStatus;

  @QueryWordField(
    { description: 'That wait for the asker’s own side (ME), or for the other one (OTHER)', example: 'ME' },
    WAITED_FOR,
    'MatrixWaitedFor',
  )
  waitsFor?: (typeof WAITED_FOR)[number];

  @QueryYesNoField({ description: 'Agreed, but on other facts than today’s', example: true })
  stale?: boolean;

  @QueryYesNoField({ description: 'Open, with rows in which the two sides differ', example: true })
  differing?: boolean;

  @QueryWordField({ description: 'Order', example: '-updatedAt', default: '-updatedAt' }, [
    'updatedAt',
    '-updatedAt',
    'contractNo',
    '-contractNo',
  ])
  sort: string = '-updatedAt';
}

export class MatrixCountsView {
  @ApiProperty({ description: 'Rows that apply', type: 'integer', example: 52 })
  rows!: number;

  @ApiProperty({ description: 'That neither side has declared', type: 'integer', example: 0 })
  undeclared!: number;

  @ApiProperty({ description: 'That one side alone has declared', type: 'integer', example: 3 })
  declaredByOne!: number;

  @ApiProperty({ description: 'In which the sides differ, and nothing is settled', type: 'integer', example: 2 })
  differing!: number;

  @ApiProperty({ description: 'Agreements and confirmations on record', type: 'integer', example: 1 })
  agreements!: number;
}

export class MatrixListItemView extends RecordHeader {
  @ApiProperty({ description: 'Its contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'Number of the contract', example: 'C-001' })
  contractNo!: string;

  @ApiProperty({ description: 'Title of the contract', example: '電子カルテシステム保守委託契約' })
  contractTitle!: string;

  @ApiProperty({ description: 'Its vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @ApiProperty({ description: 'Revision', type: 'integer', example: 2 })
  revision!: number;

  @ApiProperty({
    description: 'Status',
    enum: MATRIX_STATUSES,
    enumName: 'MatrixStatus',
    example: 'UNDER_CONSULTATION',
  })
  status!: MatrixStatus;

  @ApiProperty({
    description: 'How it comes about',
    enum: MATRIX_CONCLUSIONS,
    enumName: 'MatrixConclusion',
    example: 'DECLARED',
  })
  conclusion!: MatrixConclusion;

  @ApiProperty({ description: 'When it was agreed', format: 'date', type: String, nullable: true, example: null })
  agreedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'Agreed, but since when the facts are others; null: they are the same, or nothing is agreed',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  staleSince!: CalendarDate | null;

  @ApiProperty({
    description: 'The institution has something to declare, to talk over, to confirm or to conclude',
    example: true,
  })
  waitsForInstitution!: boolean;

  @ApiProperty({ description: 'The vendor has something to declare, to talk over or to confirm', example: false })
  waitsForVendor!: boolean;

  @ApiProperty({ description: 'How its rows stand', type: MatrixCountsView })
  counts!: MatrixCountsView;
}
