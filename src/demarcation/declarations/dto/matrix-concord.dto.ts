import { ApiProperty } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import {
  AGREEMENT_SIDES,
  type AgreementSide,
  MATRIX_CONCLUSIONS,
  MATRIX_STATUSES,
  type MatrixConclusion,
  type MatrixStatus,
} from '../../../kernel/terms/demarcation-terms';
import { DeclareMatrixRow } from './matrix-declaration.dto';
import { type Carriage, CARRIAGES } from '../chain';
import { DECLARATION_DIFFERENCES, type DeclarationDifference, ROW_STATES, type RowState } from '../concord';

/** What a side has declared for a row. */
export class DeclaredSideView extends ViewOf(DeclareMatrixRow) {}

export class RowConcordView {
  @ApiProperty({ description: 'The row', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  rowId!: string;

  @ApiProperty({ description: 'Key in the template', example: 'IN-05' })
  key!: string;

  @ApiProperty({
    description: 'How the two sides stand to each other; SETTLED: they differ, and it is decided',
    enum: ROW_STATES,
    enumName: 'RowConcordState',
    example: 'DIFFERING',
  })
  state!: RowState;

  @ApiProperty({
    description: 'ONE_SIDED: who has declared',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    nullable: true,
    example: null,
  })
  by!: AgreementSide | null;

  @ApiProperty({
    description: 'DIFFERING, SETTLED: in what',
    enum: DECLARATION_DIFFERENCES,
    enumName: 'DeclarationDifference',
    isArray: true,
    example: ['ACCOUNTABLE'],
  })
  differences!: DeclarationDifference[];

  @ApiProperty({
    description:
      'What the institution has declared; null: nothing yet, or nothing that may be seen before one has declared',
    type: DeclaredSideView,
    nullable: true,
  })
  institution!: DeclaredSideView | null;

  @ApiProperty({ description: 'What the vendor has declared, likewise', type: DeclaredSideView, nullable: true })
  vendor!: DeclaredSideView | null;
}

export class ConcordCountsView {
  @ApiProperty({ description: 'Nobody has declared', type: 'integer', example: 12 })
  undeclared!: number;

  @ApiProperty({ description: 'One side has declared', type: 'integer', example: 3 })
  oneSided!: number;

  @ApiProperty({ description: 'Both have, and differ', type: 'integer', example: 2 })
  differing!: number;

  @ApiProperty({ description: 'Both differ, and it is decided', type: 'integer', example: 1 })
  settled!: number;

  @ApiProperty({ description: 'Both say the same in what counts', type: 'integer', example: 40 })
  concordant!: number;
}

/** A duty that a subcontractor has accepted, and how the one above it carries it. */
export class CarriedDutyView {
  @ApiProperty({ description: 'Key of the row', example: 'SR-02' })
  rowKey!: string;

  @ApiProperty({
    description: 'The subcontractor’s column',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  partyId!: string;

  @ApiProperty({
    description: 'The column of whom it is under; null: the matrix has none',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  parentPartyId!: string | null;

  @ApiProperty({
    description:
      'The one above answers for it (PROVIDED), does it too (SATISFIED), passes it on (INHERITED) or has no part in it (VANISHED: a gap)',
    enum: CARRIAGES,
    enumName: 'Carriage',
    example: 'PROVIDED',
  })
  carriage!: Carriage;
}

/** How the two sides of a matrix stand to each other. */
export class MatrixConcordView {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({ description: 'Version of the matrix', type: 'integer', example: 3 })
  version!: number;

  @ApiProperty({
    description: 'Entered by the institution, or declared by each side',
    enum: MATRIX_CONCLUSIONS,
    enumName: 'MatrixConclusion',
    example: 'DECLARED',
  })
  conclusion!: MatrixConclusion;

  @ApiProperty({
    description: 'Where the revision stands',
    enum: MATRIX_STATUSES,
    enumName: 'MatrixStatus',
    example: 'DRAFT',
  })
  status!: MatrixStatus;

  @ApiProperty({
    description: 'SHA-256 of the canonical text as it now is: what is confirmed',
    example: 'a'.repeat(64),
  })
  contentHash!: string;

  @ApiProperty({
    description:
      'Who has confirmed just this content, on the facts as they are; what was entered on behalf counts once it is checked',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    isArray: true,
    example: ['VENDOR'],
  })
  confirmedBy!: AgreementSide[];

  @ApiProperty({ description: 'Applicable rows by state', type: ConcordCountsView })
  counts!: ConcordCountsView;

  @ApiProperty({ description: 'Applicable rows, in the template’s order', type: [RowConcordView] })
  rows!: RowConcordView[];

  @ApiProperty({ description: 'Duties of subcontractors on each step of the chain', type: [CarriedDutyView] })
  chain!: CarriedDutyView[];
}
