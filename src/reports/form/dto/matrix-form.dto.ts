import { ApiProperty } from '@nestjs/swagger';
import { QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { ASKINGS, type Asking, CHANGED_BY, type ChangedBy } from '../read-form-row';
import { AGREEMENT_SIDES, type AgreementSide } from '../../../kernel/terms/demarcation-terms';

export class MatrixFormQuery {
  @QueryWordField(
    { description: 'Whose form; the asker’s own side’s unless said. The institution can also send out its vendor’s' },
    AGREEMENT_SIDES,
    'AgreementSide',
  )
  side?: AgreementSide;
}

/** What is said about a form that comes back, besides what stands in it. */
export class MatrixFormDecisionsQuery {
  @QueryWordField(
    {
      description:
        'Whose answers it brings; the asker’s own side’s unless said. The institution says VENDOR for what its vendor answered',
    },
    AGREEMENT_SIDES,
    'AgreementSide',
  )
  side?: AgreementSide;

  @QueryTextField({
    description: 'Keys of rows in which the form counts, whatever is asked about them, with commas between them',
    example: 'IN-05,SV-01',
    max: 2000,
  })
  take?: string;

  @QueryTextField({
    description: 'Keys of rows that stay as they are, with commas between them',
    example: 'IN-05,SV-01',
    max: 2000,
  })
  leave?: string;
}

export class MatrixFormChangeView {
  @ApiProperty({ description: 'The sheet', example: '運用・対応' })
  sheet!: string;

  @ApiProperty({ description: 'The cell', example: 'G12' })
  cell!: string;

  @ApiProperty({ description: 'The row', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  rowId!: string;

  @ApiProperty({ description: 'Key of the row', example: 'IN-05' })
  key!: string;

  @ApiProperty({ description: 'Heading of the column', example: '㈱見本' })
  column!: string;

  @ApiProperty({ description: 'What the side says so far; empty: nothing', example: '' })
  before!: string;

  @ApiProperty({ description: 'What the form says; empty: nothing', example: '責実' })
  after!: string;

  @ApiProperty({
    description:
      'Who has changed it since the form went out: the form only (THEIRS); the registry only, which stays (OURS); both, each otherwise (BOTH)',
    enum: CHANGED_BY,
    enumName: 'FormChangedBy',
    example: 'THEIRS',
  })
  by!: ChangedBy;

  @ApiProperty({
    description:
      'Why somebody has to say whether it is taken: both sides changed it (CONFLICT); it was EMPTIED; it is STRUCK through; it stands in a HIDDEN row, column or sheet; its look lets it fade or say something else (INVISIBLE); null: nothing is asked',
    enum: ASKINGS,
    enumName: 'FormAsking',
    nullable: true,
    example: null,
  })
  asks!: Asking | null;
}

export class MatrixFormFaultView {
  @ApiProperty({ description: 'The cell', example: '/file/運用・対応!G12' })
  pointer!: string;

  @ApiProperty({ description: 'Stable code', example: 'MARKS' })
  code!: string;

  @ApiProperty({
    description: 'What is wrong, in the language asked for',
    example: '責・実・協・共の文字だけを記入してください',
  })
  detail!: string;
}

export class UnreadableRowView {
  @ApiProperty({ description: 'Key of the row', example: 'IN-05' })
  key!: string;

  @ApiProperty({ description: 'What is wrong with it', type: [MatrixFormFaultView] })
  faults!: MatrixFormFaultView[];
}

/** What a filled-in form changes, cell by cell. */
export class MatrixFormView {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({
    description: 'Counts every change of the matrix and of what this side has declared; If-Match of the entry',
    example: 3,
  })
  version!: number;

  @ApiProperty({
    description: 'Whose answers they are',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    example: 'VENDOR',
  })
  side!: AgreementSide;

  @ApiProperty({ description: 'The institution enters what its vendor answered on paper', example: true })
  onBehalf!: boolean;

  @ApiProperty({ description: 'How many rows change', example: 12 })
  rows!: number;

  @ApiProperty({
    description: 'Every cell that says something else than the registry, and by whom',
    type: [MatrixFormChangeView],
  })
  changes!: MatrixFormChangeView[];

  @ApiProperty({
    description: 'Rows about which something is asked that was not decided: the form is not entered before',
    type: [String],
    example: ['IN-05'],
  })
  undecided!: string[];

  @ApiProperty({
    description:
      'Rows that cannot be read, or that the vendor has declared by itself and the institution would enter: the form is entered without them once they are left out',
    type: [UnreadableRowView],
  })
  unreadable!: UnreadableRowView[];
}
