import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { ListField, NumberField, YesNoField } from '../../../http/fields/value-fields';
import { FaultDocument } from '../../../http/problem-schema';
import { MatrixAllocation } from '../../dto/matrix-row.dto';
import { DECLARATION_SOURCES, type DeclarationSource } from '../taking-over';

/** One of many rows: in one's own words (roles, note, noTextOfMine), or taken over. */
export class DeclaredRowItem {
  @IdField({ description: 'A row of the matrix', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  rowId!: string;

  @WordField(
    {
      description:
        'In place of one’s own words: the template’s SUGGESTION, what the PRECEDING_REVISION says, all that the OTHER_SIDE has declared, or only its texts (OTHER_TEXTS) in place of one’s own',
      example: 'OTHER_TEXTS',
      optional: true,
    },
    DECLARATION_SOURCES,
    'DeclarationSource',
  )
  takeOver?: DeclarationSource | null;

  @ListField(
    { description: 'As for a single row; left out where it is taken over', omittable: true, max: 100 },
    () => MatrixAllocation,
  )
  roles?: MatrixAllocation[];

  @TextField({
    description: 'Scope note, as for a single row',
    example: 'サーバのOSのみ',
    optional: true,
    multiline: true,
    compared: true,
  })
  note?: string | null;

  @YesNoField({ description: 'As for a single row', example: false, default: false })
  noTextOfMine?: boolean;

  @NumberField({
    description:
      'The version of one’s side’s declaration that this one replaces, 0 where there is none; left out: whichever',
    example: 0,
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  version?: number | null;
}

export class DeclareMatrixRows {
  @ListField({ description: 'The rows to declare; all others stay as they are', max: 200 }, () => DeclaredRowItem)
  rows!: DeclaredRowItem[];

  @YesNoField({
    description: 'All or nothing: one fault, and the answer is a problem that names them all',
    example: true,
    default: false,
  })
  atomic?: boolean;
}

export class DeclaredRowOutcome {
  @ApiProperty({ description: 'The row', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  rowId!: string;

  @ApiProperty({
    description: 'Version of the side’s declaration as it now stands; null: refused, and left as it was',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  version!: number | null;

  @ApiProperty({ description: 'Why it was refused; empty: it is declared', type: [FaultDocument] })
  errors!: FaultDocument[];
}

export class DeclaredRowsView {
  @ApiProperty({ description: 'How many rows were declared', type: 'integer', example: 20 })
  declared!: number;

  @ApiProperty({ description: 'How many were refused', type: 'integer', example: 0 })
  refused!: number;

  @ApiProperty({ description: 'What became of each row, in the order asked', type: [DeclaredRowOutcome] })
  items!: DeclaredRowOutcome[];
}
