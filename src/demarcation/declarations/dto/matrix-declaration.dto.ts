import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { TextField } from '../../../http/fields/text-fields';
import { ListField, YesNoField } from '../../../http/fields/value-fields';
import { RecordHeader } from '../../../http/record-header';
import { AGREEMENT_SIDES, type AgreementSide } from '../../../kernel/terms/demarcation-terms';
import { MatrixAllocation } from '../../dto/matrix-row.dto';

/** Who has which part in a row, and what is meant by it. */
export class DividedRow {
  @ListField(
    {
      description:
        'Who has which part: exactly one accountable, at least one performing; of several who perform each with a note',
      max: 100,
    },
    () => MatrixAllocation,
  )
  roles!: MatrixAllocation[];

  @TextField({
    description: 'Scope note: what is meant by the row',
    example: 'サーバのOSのみ。端末は含まない',
    optional: true,
    multiline: true,
    compared: true,
  })
  note?: string | null;
}

/** How one side understands a row. */
export class DeclareMatrixRow extends DividedRow {
  @YesNoField({
    description:
      'Answered: this side has no text of its own, so that where it says none, of the row or of a part, the other side’s text stands; otherwise a text against none is a difference',
    example: false,
    default: false,
  })
  noTextOfMine?: boolean;
}

/** Where a row of a matrix is. */
export class RowPlace {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({ description: 'The row', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  rowId!: string;
}

class DeclarationHeader extends IntersectionType(RecordHeader, RowPlace) {
  @ApiProperty({
    description: 'Whose declaration',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    example: 'VENDOR',
  })
  side!: AgreementSide;

  @ApiProperty({ description: 'Entered by the institution for a vendor that answered on paper', example: false })
  onBehalf!: boolean;

  @ApiProperty({
    description: 'Changed, at least once, when the other side’s declaration could be seen; it stays so',
    example: false,
  })
  afterSeeing!: boolean;

  @ApiProperty({
    description: 'The account that declared',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  declaredBy!: string | null;
}

export class MatrixDeclarationView extends IntersectionType(DeclarationHeader, ViewOf(DeclareMatrixRow)) {}

export class MatrixDeclarationsView {
  @ApiProperty({
    description: 'One’s own side’s declaration, and the other’s once both sides have declared the row',
    type: [MatrixDeclarationView],
  })
  items!: MatrixDeclarationView[];
}
