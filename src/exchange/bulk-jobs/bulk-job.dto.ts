import { ApiProperty } from '@nestjs/swagger';
import { QueryNumberField, QueryWordField, QueryYesNoField } from '../../http/fields/query-fields';
import { BulkItemView } from '../../http/bulk/bulk.dto';
import { ListQuery } from '../../http/listing';
import { ProblemDocument } from '../../http/problem-schema';
import { RecordHeader } from '../../http/record-header';
import { KEYED_RESOURCES, type KeyedResource } from '../../kernel/terms/exchange-terms';
import { BULK_JOB_STATES, type BulkJobState } from './bulk-job-terms';

export class SendBulkJobQuery {
  @QueryWordField(
    { description: 'Kind of the records, as in their addresses', example: 'vendors', required: true },
    KEYED_RESOURCES,
    'KeyedResource',
  )
  resource!: KeyedResource;
}

/** Lines that a job writes, and how far it has come. */
export class BulkJobView extends RecordHeader {
  @ApiProperty({
    description: 'Kind of the records',
    enum: KEYED_RESOURCES,
    enumName: 'KeyedResource',
    example: 'vendors',
  })
  resource!: KeyedResource;

  @ApiProperty({ description: 'Who sent it', example: '購買ERP ㈱髙﨑' })
  actorName!: string;

  @ApiProperty({
    description: 'DONE: each line has its answer; BROKEN_OFF: whoever sent it may not write such records any more',
    enum: BULK_JOB_STATES,
    enumName: 'BulkJobState',
    example: 'RUNNING',
  })
  state!: BulkJobState;

  @ApiProperty({ description: 'Lines that were sent', type: 'integer', example: 48_210 })
  lines!: number;

  @ApiProperty({ description: 'Lines that have their answer', type: 'integer', example: 12_200 })
  linesDone!: number;

  @ApiProperty({ description: 'Of these, lines that made a record', type: 'integer', example: 12_000 })
  created!: number;

  @ApiProperty({ description: 'Of these, lines that changed one', type: 'integer', example: 190 })
  updated!: number;

  @ApiProperty({ description: 'Of these, lines that were refused', type: 'integer', example: 10 })
  refused!: number;

  @ApiProperty({ description: 'Why it was broken off', type: ProblemDocument, nullable: true, example: null })
  refusal!: ProblemDocument | null;

  @ApiProperty({
    description: 'When it was over (UTC)',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  endedAt!: string | null;
}

export class BulkJobQuery extends ListQuery {
  @QueryWordField({ description: 'Only those', example: 'RUNNING' }, BULK_JOB_STATES, 'BulkJobState')
  state?: BulkJobState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}

export class BulkJobItemsQuery {
  @QueryNumberField({
    description: 'Lines behind this one: `next` of the answer before',
    example: 200,
    min: 0,
    max: 2_147_483_647,
    default: 0,
  })
  afterLine: number = 0;

  @QueryNumberField({ description: 'How many lines at most', example: 200, min: 1, max: 1000, default: 200 })
  limit: number = 200;

  @QueryYesNoField({ description: 'Only lines that were refused', example: false, default: false })
  isRefused: boolean = false;
}

/** What became of lines of a job, as far as it has come. */
export class BulkJobItemsView {
  @ApiProperty({ description: 'In the order of the lines', type: [BulkItemView] })
  items!: BulkItemView[];

  @ApiProperty({
    description: 'The line to go on behind; null: that is all so far',
    type: 'integer',
    nullable: true,
    example: 200,
  })
  next!: number | null;
}
