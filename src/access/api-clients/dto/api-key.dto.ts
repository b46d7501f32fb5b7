import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';

const WHEN = '2026-11-23T01:02:03.456789+00:00';

export class CreateApiKey {
  @DateField({ description: 'Last day in Japan on which it counts; within a year', example: '2027-03-31' })
  expiresOn!: CalendarDate;
}

/** A key as it is shown afterwards: never again as a whole. */
export class ApiKeyView extends RecordHeader {
  @ApiProperty({ description: 'The API client', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  clientId!: string;

  @ApiProperty({ description: 'Its last four characters, by which people tell keys apart', example: 'eXaM' })
  hint!: string;

  @ApiProperty({ description: 'Until when it counts (UTC)', format: 'date-time', example: WHEN })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it was revoked (UTC)',
    example: WHEN,
  })
  revokedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it was last used (UTC), to the minute',
    example: WHEN,
  })
  lastUsedAt!: string | null;

  @ApiProperty({ description: 'It counts now', example: true })
  isValid!: boolean;
}

/** A key as it is shown once, when it is made. */
export class NewApiKeyView {
  @ApiProperty({ description: 'Id of its record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({
    description: 'Goes into `Authorization: Bearer …`; it cannot be shown again',
    example: 'bkk_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  key!: string;

  @ApiProperty({ description: 'Its last four characters, by which people tell keys apart', example: 'eXaM' })
  hint!: string;

  @ApiProperty({ description: 'Until when it counts (UTC)', format: 'date-time', example: WHEN })
  expiresAt!: string;
}

export class ApiKeyQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
