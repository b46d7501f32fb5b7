import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { TextField } from '../../../http/fields/text-fields';
import { ListField } from '../../../http/fields/value-fields';
import { RecordHeader } from '../../../http/record-header';
import {
  AGREEMENT_SIDES,
  type AgreementSide,
  MATRIX_STATUSES,
  type MatrixStatus,
  STALE_REASONS,
  type StaleReason,
} from '../../../kernel/terms/demarcation-terms';
import { MATRIX_CHANGES, type MatrixChange } from '../proposed-change';

/** A fact for which a revision has to change. */
export class CauseView {
  @ApiProperty({ description: 'Of which kind', enum: STALE_REASONS, enumName: 'StaleReason', example: 'SUBCONTRACT' })
  what!: StaleReason;

  @ApiProperty({ description: 'Which fact of that kind', example: 'subcontract' })
  fact!: string;

  @ApiProperty({
    description: 'The record that it is about; null: the contract itself',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  subjectId!: string | null;

  @ApiProperty({
    description: 'What it was; null: there was none, or it was not kept',
    type: String,
    nullable: true,
    example: null,
  })
  before!: string | null;

  @ApiProperty({
    description: 'What it is; null: there is none any more',
    type: String,
    nullable: true,
    example: 'IN_FORCE',
  })
  after!: string | null;
}

class ChangeOfMatrix {
  @ApiProperty({
    description:
      'A column for a new party, that of one who is gone taken out, that of a service which is another one headed anew; a row that applies now, one that does not any more (kept, with the reason), one that does again; a row that the institution’s own template words otherwise',
    enum: MATRIX_CHANGES,
    enumName: 'MatrixChange',
    example: 'ADD_PARTY',
  })
  change!: MatrixChange;

  @ApiProperty({
    description: 'Under what it is declined: the key of the row, or who stands in the column',
    example: 'SUB_ENTRUSTEE 01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  subject!: string;

  @ApiProperty({ description: 'Title of the row, heading of the column', example: '株式会社髙﨑' })
  label!: string;

  @ApiProperty({ description: 'The facts that ask for it', type: [CauseView] })
  because!: CauseView[];
}

export class ProposedChangeView extends ChangeOfMatrix {
  @ApiProperty({
    description: 'Why a row will stand as not applicable; null: it applies, or it is a column',
    type: String,
    nullable: true,
    example: null,
  })
  reason!: string | null;
}

export class CarriedChangeView extends IntersectionType(RecordHeader, ChangeOfMatrix) {
  @ApiProperty({ description: 'Taken over, or left', example: true })
  isTaken!: boolean;

  @ApiProperty({ description: 'Why it was left', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({
    description: 'The sides whose confirmations fell with it',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    isArray: true,
    example: ['VENDOR'],
  })
  voided!: AgreementSide[];

  @ApiProperty({ description: 'Who decided', example: '髙﨑 一郎' })
  decider!: string;
}

export class MatrixProposalView {
  @ApiProperty({ description: 'The revision', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({ description: 'Where it stands', enum: MATRIX_STATUSES, enumName: 'MatrixStatus', example: 'DRAFT' })
  status!: MatrixStatus;

  @ApiProperty({ description: 'Names this proposal: whoever applies it gives it back', example: 'a'.repeat(64) })
  proposalHash!: string;

  @ApiProperty({
    description: 'What the facts ask of the revision (of an agreed one: of the next), and nobody has decided on yet',
    type: [ProposedChangeView],
  })
  changes!: ProposedChangeView[];

  @ApiProperty({
    description: 'The sides that have confirmed, and would have to confirm anew where a row or column changes',
    enum: AGREEMENT_SIDES,
    enumName: 'AgreementSide',
    isArray: true,
    example: [],
  })
  voids!: AgreementSide[];

  @ApiProperty({ description: 'What was decided in this revision, oldest first', type: [CarriedChangeView] })
  decided!: CarriedChangeView[];
}

export class DeclinedChange {
  @TextField({ description: 'Which difference: its `subject`', example: 'IN-05' })
  subject!: string;

  @TextField({
    description:
      'Why it is left: a new row then stands as not applicable for this reason, a row that would fall away stays',
    example: '当院側の回線のみで接続するため',
    multiline: true,
  })
  reason!: string;
}

export class ApplyMatrixProposal {
  @TextField({ description: '`proposalHash` of the proposal that was seen', example: 'a'.repeat(64) })
  proposalHash!: string;

  @ListField(
    { description: 'What is left, and why; everything else is taken over', omittable: true, max: 300 },
    () => DeclinedChange,
  )
  declined?: DeclinedChange[];
}
