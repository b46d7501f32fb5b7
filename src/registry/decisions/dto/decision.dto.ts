import { ApiProperty } from '@nestjs/swagger';
import { DEPUTY_FOR } from '../../../http/decision-header';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { OutdatedView } from '../../outdated.dto';
import { BOUND_DECISION_KINDS, type BoundDecisionKind, DECISION_KINDS, type DecisionKind } from '../bound-decision';

const ACTOR = { type: String, format: 'uuid', nullable: true, example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };

/** The paper (決裁書) on which a decision was taken. */
export class OnPaperView {
  @ApiProperty({ description: 'Its entry', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'The name on the paper', example: '院長 山﨑 清' })
  decidedBy!: string;

  @ApiProperty({
    description: 'In what role they signed',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    example: 'EXECUTIVE',
  })
  deciderRole!: InstitutionRole;

  @ApiProperty({ description: 'The day on the paper', format: 'date', type: String, example: '2026-05-25' })
  decidedOn!: CalendarDate;

  @ApiProperty({ description: 'Its scan', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  documentId!: string;

  @ApiProperty({ ...ACTOR, description: 'Whose account entered it' })
  enteredByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account held it against the scan' })
  checkedByActor!: string | null;
}

/** A decision, with the facts that it was taken on. */
export class DecisionView extends RecordHeader {
  @ApiProperty({
    description: 'The contract that it is about, or about a part of; null: it is about none',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  contractId!: string | null;

  @ApiProperty({
    description: 'Whose decision it is; null: the registry’s, for all',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  institutionId!: string | null;

  @ApiProperty({
    description: 'What was decided',
    enum: DECISION_KINDS,
    enumName: 'DecisionKind',
    example: 'SUBCONTRACT_APPROVAL',
  })
  kind!: DecisionKind;

  @ApiProperty({
    description: 'About which record',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  subjectId!: string;

  @ApiProperty({ description: 'On which day', format: 'date', type: String, example: '2026-05-25' })
  decidedOn!: CalendarDate;

  @ApiProperty({
    description: 'From which day on it is held against the facts: that of its entry, where it was entered later',
    format: 'date',
    type: String,
    example: '2026-05-25',
  })
  boundOn!: CalendarDate;

  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;

  @ApiProperty({
    description: 'The facts it was taken on, by their names; see `/v1/decision-kinds`',
    type: 'object',
    additionalProperties: true,
    example: { work: '常駐保守', overseas: 'NO' },
  })
  facts!: Record<string, unknown>;

  @ApiProperty({
    description: 'When it was taken back; null: it was not',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  withdrawnOn!: CalendarDate | null;

  @ApiProperty({
    description: 'Whose account entered it',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  takenByActor!: string | null;

  @ApiProperty({
    description: 'Why it was taken anew; null: it was not, or its own round says',
    type: String,
    nullable: true,
    example: null,
  })
  reason!: string | null;

  @ApiProperty({
    description: 'As whom it was taken anew',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    nullable: true,
    example: null,
  })
  deciderRole!: InstitutionRole | null;

  @ApiProperty({
    description: 'The paper on which it was taken, entered on behalf; null: it was taken here',
    type: () => OnPaperView,
    nullable: true,
    example: null,
  })
  onPaper!: OnPaperView | null;

  @ApiProperty({
    description: 'What is another today; null: nothing',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  outdated!: OutdatedView | null;
}

export class DecisionQuery extends ListQuery {
  @QueryWordField({ description: 'What was decided', example: 'SUBCONTRACT_APPROVAL' }, DECISION_KINDS, 'DecisionKind')
  kind?: DecisionKind;

  @QueryIdField({ description: 'About which record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;

  @QueryIdField({ description: 'About which contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId?: string;

  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryWordField({ description: 'Order', example: '-decidedOn', default: '-decidedOn' }, ['decidedOn', '-decidedOn'])
  sort: string = '-decidedOn';
}

/** A fact that binds a decision. */
export class BoundFactView {
  @ApiProperty({ description: 'Its name, as in `facts`', example: 'work' })
  name!: string;

  @ApiProperty({ description: 'What it says', example: '業務の内容' })
  description!: string;
}

/** A kind of decision, and what binds it. */
export class DecisionKindView {
  @ApiProperty({
    description: 'Which',
    enum: BOUND_DECISION_KINDS,
    enumName: 'BoundDecisionKind',
    example: 'SUBCONTRACT_APPROVAL',
  })
  kind!: BoundDecisionKind;

  @ApiProperty({ description: 'What is decided', example: '再委託の承認 (5⑤)' })
  name!: string;

  @ApiProperty({ description: 'How it is taken', example: '手続き APPROVE、または引継ぎ' })
  takenBy!: string;

  @ApiProperty({ description: 'The facts that it stands on', type: [BoundFactView] })
  facts!: BoundFactView[];
}

export class DecisionKindsView {
  @ApiProperty({ description: 'All of them', type: [DecisionKindView] })
  items!: DecisionKindView[];
}
