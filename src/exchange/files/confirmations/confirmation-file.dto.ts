import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { FILE_FORMATS, type FileFormat } from '../../../kernel/terms/exchange-terms';
import { FileRowView } from '../imports/dto/file-import.dto';

/** In which format the list is handed out. */
export class ConfirmationFileQuery {
  @QueryWordField({ description: 'Kind of file', example: 'XLSX', default: 'XLSX' }, FILE_FORMATS, 'FileFormat')
  format: FileFormat = 'XLSX';
}

/** How a list of items is taken. */
export class NoQuery {}

/** What becomes of a list of items of the 確認表. */
export class ConfirmationFileView {
  @ApiProperty({ description: 'false: nothing was changed, since it was only asked', example: true })
  isDone!: boolean;

  @ApiProperty({ description: 'Items that are new', type: 'integer', example: 12 })
  created!: number;

  @ApiProperty({ description: 'Items that change', type: 'integer', example: 1 })
  updated!: number;

  @ApiProperty({ description: 'Items that are on record as they stand there', type: 'integer', example: 3 })
  unchanged!: number;

  @ApiProperty({ description: 'Rows that are refused', type: 'integer', example: 0 })
  refused!: number;

  @ApiProperty({ description: 'The rows that are not unchanged', type: [FileRowView] })
  rows!: FileRowView[];
}
