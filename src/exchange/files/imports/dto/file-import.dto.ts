import { ApiProperty } from '@nestjs/swagger';
import { QueryYesNoField } from '../../../../http/fields/query-fields';
import { CELL_CHANGES, type CellChangeKind, ROW_OUTCOMES, type RowOutcomeKind } from '../row-outcome';

/** How a file is taken in. */
export class FileImportQuery {
  @QueryYesNoField({
    description: 'Take in all rows but those that are refused; otherwise all or none',
    example: false,
    default: false,
  })
  leaveOutRefused: boolean = false;
}

/** A cell that says another thing than what is on record. */
export class FileCellView {
  @ApiProperty({ description: 'The field', example: 'address' })
  field!: string;

  @ApiProperty({
    description: 'Heading of the column; null: it has none',
    type: String,
    nullable: true,
    example: '住所',
  })
  heading!: string | null;

  @ApiProperty({
    description:
      'PASSED_OVER: the institution does not leave this field to the system; RECORDED_BY_ANOTHER: another hospital, or the vendor itself, has recorded it. Either way it stays as it is',
    enum: CELL_CHANGES,
    enumName: 'CellChange',
    example: 'CHANGED',
  })
  change!: CellChangeKind;

  @ApiProperty({ description: 'What is on record, as the file would have it', example: '東京都千代田区千代田1-1' })
  before!: string;

  @ApiProperty({ description: 'What the file says, as it is taken', example: '東京都千代田区千代田1-2' })
  after!: string;
}

/** Why a row is refused. */
export class FileRefusalView {
  @ApiProperty({
    description: 'The field; null: the row as a whole, or what no column says',
    type: String,
    nullable: true,
    example: 'corporateNumber',
  })
  field!: string | null;

  @ApiProperty({ description: 'Heading of the column', type: String, nullable: true, example: '法人番号' })
  heading!: string | null;

  @ApiProperty({ description: 'Why, as the single route says it', example: 'CHECK_DIGIT' })
  code!: string;

  @ApiProperty({ description: 'In words', example: '検査用数字が合いません' })
  detail!: string;
}

/** What becomes of a row. */
export class FileRowView {
  @ApiProperty({
    description: 'By which profile it is read: of a workbook, by that of its sheet',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  profileId!: string | null;

  @ApiProperty({ description: 'Which row, as a spreadsheet counts', type: 'integer', example: 2 })
  row!: number;

  @ApiProperty({ description: 'Its key', type: String, nullable: true, example: '000123' })
  key!: string | null;

  @ApiProperty({ description: 'What becomes of it', enum: ROW_OUTCOMES, enumName: 'RowOutcome', example: 'UPDATE' })
  outcome!: RowOutcomeKind;

  @ApiProperty({
    description: 'The record; null: refused',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string | null;

  @ApiProperty({ description: 'Cells that say another thing than what is on record', type: [FileCellView] })
  cells!: FileCellView[];

  @ApiProperty({ description: 'Why it is refused; empty: it is not', type: [FileRefusalView] })
  refusals!: FileRefusalView[];
}

/** What becomes of a file. */
export class FileImportView {
  @ApiProperty({
    description: 'The profile that it was sent to',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  profileId!: string;

  @ApiProperty({ description: 'false: nothing was changed, since it was only asked', example: true })
  isDone!: boolean;

  @ApiProperty({ description: 'Rows that make a record', type: 'integer', example: 1 })
  created!: number;

  @ApiProperty({ description: 'Rows that change one', type: 'integer', example: 1 })
  updated!: number;

  @ApiProperty({ description: 'Rows that say what is on record', type: 'integer', example: 198 })
  unchanged!: number;

  @ApiProperty({ description: 'Rows that are refused', type: 'integer', example: 0 })
  refused!: number;

  @ApiProperty({ description: 'The first 1,000 rows that are not unchanged, in their order', type: [FileRowView] })
  rows!: FileRowView[];
}
