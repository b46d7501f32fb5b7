import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import { PatchOfBoth, ViewOf } from '../../http/fields/derived';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { DateField, YesNoField } from '../../http/fields/value-fields';
import { DecisionHeader } from '../../http/decision-header';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../kernel/terms/answers';
import {
  MATRIX_CONCLUSIONS,
  MATRIX_STATUSES,
  type MatrixConclusion,
  type MatrixStatus,
  STALE_REASONS,
  type StaleReason,
} from '../../kernel/terms/demarcation-terms';
import { MatrixAgreementView } from '../agreement/dto/matrix-agreement.dto';
import { MatrixPartyView } from './matrix-party.dto';
import { MatrixRowView } from './matrix-row.dto';

/** What a person knows of a contract and the registry does not, and what rows depend on. */
export class MatrixStated {
  @WordField(
    { description: 'Are electronic signatures or timestamps used?', example: 'NO', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  signatureUsed?: Answer;

  @WordField(
    { description: 'Do servers of the institution stand in another’s room?', example: 'NO', default: 'NO' },
    ANSWERS,
    'Answer',
  )
  colocation?: Answer;

  @WordField(
    { description: 'Does the contract cover maintenance work?', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  maintenance?: Answer;
}

/** Begins a revision; the rows follow from the contract's facts, or from the agreed revision before it. */
export class CreateMatrix extends MatrixStated {
  @WordField(
    {
      description:
        'RECORDED: the institution enters what was agreed on paper; DECLARED: each side declares on its own. As in the agreed revision where it is left out, else RECORDED; where it changes, only columns and rows are taken over',
      example: 'RECORDED',
      omittable: true,
    },
    MATRIX_CONCLUSIONS,
    'MatrixConclusion',
  )
  conclusion?: MatrixConclusion;

  @YesNoField({
    description:
      'RECORDED only: fill the rows with our suggestions (no authority behind them) instead of leaving them open',
    example: false,
    default: false,
  })
  takeSuggestions?: boolean;

  @IdField({
    description:
      'First revision only: a published edition of the institution’s own template, which adds rows and excuses some',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  templateId?: string | null;

  @TextField({ description: 'Note', example: '2026年度更改に伴う作成', optional: true, multiline: true })
  note?: string | null;
}

class MatrixDates {
  @DateField({ description: 'Last review (見直し)', example: '2026-11-20', optional: true })
  reviewedOn?: CalendarDate | null;

  @DateField({ description: 'Next review', example: '2027-11-20', optional: true })
  nextReviewOn?: CalendarDate | null;

  @TextField({ description: 'Note', example: '2026年度更改に伴う作成', optional: true, multiline: true })
  note?: string | null;
}

/** What is stated anew shows in the proposal: which rows it asks for and which it excuses. Never of an agreed revision. */
export class PatchMatrix extends PatchOfBoth(MatrixDates, MatrixStated) {}

/** That an agreed revision no longer fits its contract. */
export class StalenessView {
  @ApiProperty({ description: 'Day of the first change', format: 'date', type: String, example: '2026-11-20' })
  since!: CalendarDate;

  @ApiProperty({
    description: 'What has changed; TEMPLATE: the institution published another edition of its template',
    enum: STALE_REASONS,
    enumName: 'StaleReason',
    isArray: true,
    example: ['SUBCONTRACT'],
  })
  reasons!: StaleReason[];
}

export class MatrixView extends IntersectionType(DecisionHeader, ViewOf(MatrixDates), ViewOf(MatrixStated)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'Revision, from 1', type: 'integer', example: 1 })
  revision!: number;

  @ApiProperty({
    description: 'Where the revision stands',
    enum: MATRIX_STATUSES,
    enumName: 'MatrixStatus',
    example: 'DRAFT',
  })
  status!: MatrixStatus;

  @ApiProperty({
    description: 'When it was agreed',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-11-20',
  })
  agreedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'Entered by the institution, or declared by each side',
    enum: MATRIX_CONCLUSIONS,
    enumName: 'MatrixConclusion',
    example: 'DECLARED',
  })
  conclusion!: MatrixConclusion;

  @ApiProperty({
    description: 'Edition of the template, with that of the institution’s own where it was drawn up from one',
    example: 'MHLW-7.0',
  })
  templateEdition!: string;

  @ApiProperty({
    description: 'The edition of the institution’s own template that it was drawn up from',
    format: 'uuid',
    type: String,
    nullable: true,
    example: null,
  })
  templateId!: string | null;

  @ApiProperty({
    description: 'SHA-256 of the canonical text that was agreed; null before',
    type: String,
    nullable: true,
    example: null,
  })
  contentHash!: string | null;

  @ApiProperty({
    description: 'Since when, and by what, the agreed revision no longer fits the contract',
    type: StalenessView,
    nullable: true,
    example: null,
  })
  stale!: StalenessView | null;

  @ApiProperty({
    description: 'The changes for which this revision was begun by itself; null: somebody began it',
    enum: STALE_REASONS,
    enumName: 'StaleReason',
    isArray: true,
    nullable: true,
    example: null,
  })
  begunBecause!: StaleReason[] | null;

  @ApiProperty({ description: 'Applicable rows with nobody accountable', type: [String], example: ['IN-05'] })
  unanswered!: string[];

  @ApiProperty({ description: 'Columns', type: [MatrixPartyView] })
  parties!: MatrixPartyView[];

  @ApiProperty({
    description: 'Rows, in the template’s order, and behind them those of the institution’s own',
    type: [MatrixRowView],
  })
  rows!: MatrixRowView[];

  @ApiProperty({ description: 'Whose agreement is on record', type: [MatrixAgreementView] })
  agreements!: MatrixAgreementView[];
}

/** A revision without its rows. */
export class MatrixRevisionView extends OmitType(MatrixView, ['parties', 'rows', 'agreements']) {}

export class MatrixRevisions {
  @ApiProperty({ description: 'Newest first', type: [MatrixRevisionView] })
  items!: MatrixRevisionView[];
}
