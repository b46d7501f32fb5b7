import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../http/fields/text-fields';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

export class CreateCalendarFeed {
  @TextField({ description: 'Where it is read, so that one knows which to revoke', example: '職場のOutlook', max: 100 })
  name!: string;
}

/** A calendar that may be read. */
export class CalendarFeedView {
  @ApiProperty({ description: 'Id', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'Where it is read', example: '職場のOutlook' })
  name!: string;

  @ApiProperty({ description: 'When it was made (UTC)', format: 'date-time', example: '2026-11-28T01:02:03.456Z' })
  createdAt!: string;

  @ApiProperty({
    description: 'When it was last read (UTC); null: not yet',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  lastReadAt!: string | null;
}

export class CalendarFeedsView {
  @ApiProperty({ description: 'In the order in which they were made', type: [CalendarFeedView] })
  items!: CalendarFeedView[];
}

/** Shown once. */
export class NewCalendarFeedView {
  @ApiProperty({ description: 'Id', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'Where it is read', example: '職場のOutlook' })
  name!: string;

  @ApiProperty({
    description: 'The token; only its hash is kept',
    example: 'bkd_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  token!: string;

  @ApiProperty({
    description: 'What a calendar subscribes to, behind the address of this service. Whoever has it reads the calendar',
    example: '/v1/calendar/bkd_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM.ics',
  })
  path!: string;
}
