import { ApiProperty } from '@nestjs/swagger';

/** The edition of the guideline by which something is judged. */
export class EditionView {
  @ApiProperty({ description: 'Edition', example: 'MHLW-7.0' })
  id!: string;

  @ApiProperty({
    description: 'Its name, in the language asked for',
    example: '医療情報システムの安全管理に関するガイドライン 第7.0版',
  })
  name!: string;

  @ApiProperty({ description: 'First day in force', format: 'date', example: '2026-06-29' })
  inForceFrom!: string;

  @ApiProperty({
    description: 'It is in force on the day judged; a step that is dated before any edition is judged by the first',
    example: true,
  })
  isInForce!: boolean;
}
