import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';

/** A program that follows the changes, and how far it is. */
export class FeedReaderView {
  @ApiProperty({ description: 'The program', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'What people call it', example: '購買ERP ㈱髙﨑' })
  name!: string;

  @ApiProperty({
    description:
      'Place in the sealed journal of the cursor with which it asked last: what was changed up to there, it has',
    type: 'integer',
    example: 4711,
  })
  position!: number;

  @ApiProperty({ description: 'Entries of the journal that came after that', type: 'integer', example: 0 })
  entriesBehind!: number;

  @ApiProperty({ description: 'It is still being told every record once', example: false })
  isInSnapshot!: boolean;

  @ApiProperty({
    description: 'The kinds of records that it asks for; empty: all that it may read',
    type: [String],
    example: ['vendors', 'contracts'],
  })
  resources!: string[];

  @ApiProperty({
    description: 'When it asked last (UTC), to within some seconds',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  askedAt!: string;
}

export class FeedReaderQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: '-askedAt', default: '-askedAt' }, ['askedAt', '-askedAt'])
  sort: string = '-askedAt';
}
