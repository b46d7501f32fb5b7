import { ApiProperty } from '@nestjs/swagger';
import { QueryDateField } from '../../../http/fields/query-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { FileRowView } from '../imports/dto/file-import.dto';

/** As of when the register says it. */
export class RegisterFileQuery {
  @QueryDateField({
    description: 'When the file was fetched; left out: today. What is on record of a later day stays',
    example: '2026-11-01',
  })
  fetchedOn?: CalendarDate;
}

/** What a file of the register says of the vendors on record. */
export class RegisterFileView {
  @ApiProperty({ description: 'false: nothing was changed, since it was only asked', example: true })
  isDone!: boolean;

  @ApiProperty({ description: 'Corporations in the file as they are now', type: 'integer', example: 4821 })
  read!: number;

  @ApiProperty({ description: 'Vendors that change', type: 'integer', example: 3 })
  updated!: number;

  @ApiProperty({ description: 'Vendors of which it says what is on record', type: 'integer', example: 120 })
  unchanged!: number;

  @ApiProperty({
    description:
      'Vendors that are not changed: somebody else has recorded them, or the register says what no vendor may be',
    type: 'integer',
    example: 0,
  })
  refused!: number;

  @ApiProperty({ description: 'The first 1,000 vendors that are not unchanged', type: [FileRowView] })
  rows!: FileRowView[];
}
