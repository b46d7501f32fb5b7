import { ApiProperty } from '@nestjs/swagger';

/** What every record shows of itself beside its fields. */
export class RecordHeader {
  @ApiProperty({ description: 'Id of the record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'Version, as in the entity tag', type: 'integer', example: 3 })
  version!: number;

  @ApiProperty({
    description: 'When it was recorded (UTC)',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  createdAt!: string;

  @ApiProperty({
    description: 'When it was last changed (UTC)',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  updatedAt!: string;
}
