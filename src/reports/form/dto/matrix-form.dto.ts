import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { AGREEMENT_SIDES, type AgreementSide } from '../../../kernel/terms/demarcation-terms';

export class MatrixFormQuery {
  @QueryWordField(
    { description: 'Whose form; the asker’s own side’s unless said. The institution can also send out its vendor’s' },
    AGREEMENT_SIDES,
    'AgreementSide',
  )
  side?: AgreementSide;
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

  @ApiProperty({ description: 'Every cell that changes', type: [MatrixFormChangeView] })
  changes!: MatrixFormChangeView[];
}
