import { ApiProperty } from '@nestjs/swagger';
import { QueryTextField, QueryWordField } from '../../../../http/fields/query-fields';
import { YesNoField } from '../../../../http/fields/value-fields';
import { ListQuery } from '../../../../http/listing';
import { RecordHeader } from '../../../../http/record-header';
import { FileRowView } from '../../imports/dto/file-import.dto';
import { IMPORT_MODES, IMPORT_STATES, type ImportMode, type ImportState, KEPT_DAYS } from '../import-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const WHEN = '2026-11-23T01:02:03.456789+00:00';

/** How a file is sent that a job is to look at or take in. */
export class SendFileQuery {
  @QueryWordField(
    {
      description:
        'PREVIEW: look at it only, to be taken in afterwards; ALL: take in all rows or none; WITHOUT_REFUSED: all but those that are refused',
      example: 'PREVIEW',
      default: 'PREVIEW',
    },
    IMPORT_MODES,
    'FileImportMode',
  )
  mode: ImportMode = 'PREVIEW';

  @QueryTextField({ description: 'Name of the file, for people', example: '取引先_20261128.csv', max: 200 })
  name?: string;
}

/** How a file that was looked at is taken in. */
export class EnterFileImport {
  @YesNoField({
    description: 'Take in all rows but those that are refused; otherwise all or none',
    example: false,
    default: false,
  })
  leaveOutRefused: boolean = false;
}

/** A file that a job looks at or takes in, and how far it has come. */
export class FileImportSummaryView extends RecordHeader {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: ID })
  institutionId!: string;

  @ApiProperty({ description: 'The profile', format: 'uuid', example: ID })
  profileId!: string;

  @ApiProperty({ description: 'Name of the file', example: '取引先_20261128.csv' })
  name!: string;

  @ApiProperty({ description: 'Bytes', type: 'integer', example: 48211 })
  size!: number;

  @ApiProperty({
    description: 'SHA-256 of the file',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256!: string;

  @ApiProperty({ description: 'Who has sent it, or has it taken in', example: '購買ERP' })
  actorName!: string;

  @ApiProperty({ description: 'It was dropped in a folder or bucket', example: false })
  isDropped!: boolean;

  @ApiProperty({ description: 'What is wanted of it', enum: IMPORT_MODES, enumName: 'FileImportMode', example: 'ALL' })
  mode!: ImportMode;

  @ApiProperty({
    description: 'How far it is. LOOKED_AT: nothing was changed; REFUSED: nothing of it was taken in',
    enum: IMPORT_STATES,
    enumName: 'FileImportState',
    example: 'TAKEN',
  })
  state!: ImportState;

  @ApiProperty({
    description: 'Rows below the headings; null: not counted yet, or it cannot be read',
    type: 'integer',
    nullable: true,
    example: 200,
  })
  rowCount!: number | null;

  @ApiProperty({ description: 'Rows that have been seen to', type: 'integer', example: 200 })
  rowsDone!: number;

  @ApiProperty({
    description: 'Rows that make a record; null: not known (yet)',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  created!: number | null;

  @ApiProperty({ description: 'Rows that change one', type: 'integer', nullable: true, example: 1 })
  updated!: number | null;

  @ApiProperty({ description: 'Rows that say what is on record', type: 'integer', nullable: true, example: 198 })
  unchanged!: number | null;

  @ApiProperty({ description: 'Rows that are refused', type: 'integer', nullable: true, example: 0 })
  refused!: number | null;

  @ApiProperty({
    description: 'When it was looked at, taken in or refused (UTC); null: not yet',
    type: String,
    format: 'date-time',
    nullable: true,
    example: WHEN,
  })
  endedAt!: string | null;
}

/** A place of a file that is refused as a whole, and why. */
export class FileFaultView {
  @ApiProperty({ description: 'Where: the file, or a heading', example: '/file/住所' })
  pointer!: string;

  @ApiProperty({ description: 'Why', example: 'COLUMN_MISSING' })
  code!: string;

  @ApiProperty({ description: 'In words', example: '「住所」の列がありません' })
  detail!: string;
}

/** Why a file is refused as a whole. */
export class FileRefusedView {
  @ApiProperty({ description: 'As the code of a problem', example: 'INVALID_INPUT' })
  code!: string;

  @ApiProperty({ description: 'In words', example: '入力に誤りがあります。何も変更していません' })
  detail!: string;

  @ApiProperty({ description: 'Place by place', type: [FileFaultView] })
  faults!: FileFaultView[];
}

/** The same with what became of its rows. */
export class FileImportRecordView extends FileImportSummaryView {
  @ApiProperty({ description: 'Why it is refused as a whole; null: it is not', type: FileRefusedView, nullable: true })
  refusal!: FileRefusedView | null;

  @ApiProperty({
    description: `The first 1,000 rows that are not unchanged, in their order; kept for ${KEPT_DAYS} days`,
    type: [FileRowView],
  })
  rows!: FileRowView[];
}

export class FileImportRecordQuery extends ListQuery {
  @QueryWordField({ description: 'Only those', example: 'RUNNING' }, IMPORT_STATES, 'FileImportState')
  state?: ImportState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
