import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { ListQuery } from '../../http/listing';
import { RecordHeader } from '../../http/record-header';
import { type CalendarDate } from '../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import {
  PAPER_DECISION_KINDS,
  PAPER_DECISION_STATES,
  type PaperDecisionKind,
  type PaperDecisionState,
} from './paper-decision-kinds';

const AN_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const ACTOR = { type: String, format: 'uuid', nullable: true, example: AN_ID };
const DECISION_WORDS = ['APPROVED', 'REFUSED'] as const;

/** What was decided on paper (決裁書), entered on behalf of whoever signed it. */
export class EnterPaperDecision {
  @WordField(
    { description: 'What was decided', example: 'SUBCONTRACT_APPROVAL' },
    PAPER_DECISION_KINDS,
    'PaperDecisionKind',
  )
  kind!: PaperDecisionKind;

  @IdField({
    description:
      'About which record: the re-entrustment, device, certificate, system, contract or clause; for CONTRACT_APPROVAL the executive approval that was asked for, for RISK_ACCEPTANCE the risk acceptance',
    example: AN_ID,
  })
  subjectId!: string;

  @WordField(
    { description: 'The decision; REFUSED for SUBCONTRACT_APPROVAL and CONTRACT_APPROVAL only', example: 'APPROVED' },
    DECISION_WORDS,
    'PaperDecisionOutcome',
  )
  decision!: (typeof DECISION_WORDS)[number];

  @DateField({ description: 'The day on the paper; not after today', example: '2026-11-20' })
  decidedOn!: CalendarDate;

  @TextField({ description: 'The name on the paper', example: '院長 山﨑 清' })
  decidedBy!: string;

  @WordField({ description: 'In what role they signed', example: 'EXECUTIVE' }, INSTITUTION_ROLES, 'InstitutionRole')
  deciderRole!: InstitutionRole;

  @DateField({
    description: 'SUBCONTRACT_APPROVAL only: the last day for which it is approved',
    example: '2029-03-31',
    optional: true,
  })
  approvedUntil?: CalendarDate | null;

  @TextField({
    description:
      'What the paper says besides; required for REFUSED, SUBCONTRACT_RATIFICATION, MFA_EXCEPTION and CLOUD_EXCEPTION (the reason)',
    example: '稟議第2026-118号',
    optional: true,
    multiline: true,
  })
  remark?: string | null;

  @IdField({ description: 'The scan of the paper, uploaded before', example: AN_ID })
  documentId!: string;
}

/** Whether what was entered is what the paper says. */
export class CheckPaperDecision {
  @WordField(
    { description: 'MATCHES: it is, and is carried out; DIFFERS: it is not, and decides nothing', example: 'MATCHES' },
    ['MATCHES', 'DIFFERS'],
    'PaperDecisionCheck',
  )
  outcome!: 'MATCHES' | 'DIFFERS';

  @TextField({
    description: 'DIFFERS: what is otherwise on the paper, required there',
    example: '決裁日が異なる',
    optional: true,
    multiline: true,
  })
  remark?: string | null;
}

export class PaperDecisionView extends IntersectionType(RecordHeader, ViewOf(EnterPaperDecision)) {
  @ApiProperty({ description: 'Whose decision', format: 'uuid', example: AN_ID })
  institutionId!: string;

  @ApiProperty({
    description:
      'What it is about, as it stood when it was entered; when that is another, the paper decides nothing any more',
    type: 'object',
    additionalProperties: true,
    example: { work: '常駐保守', overseas: 'NO' },
  })
  facts!: Record<string, unknown>;

  @ApiProperty({
    description:
      'ENTERED: waits for a second person and decides nothing; CHECKED: carried out; DISMISSED: not what the paper says',
    enum: PAPER_DECISION_STATES,
    enumName: 'PaperDecisionState',
    example: 'ENTERED',
  })
  state!: PaperDecisionState;

  @ApiProperty({ description: 'What the second person remarked', type: String, nullable: true, example: null })
  checkRemark!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account entered it' })
  enteredByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account held it against the scan' })
  checkedByActor!: string | null;

  @ApiProperty({
    description: 'When; null: nobody has yet',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  checkedAt!: string | null;
}

export class PaperDecisionQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: AN_ID })
  institutionId?: string;

  @QueryWordField(
    { description: 'What was decided', example: 'RISK_ACCEPTANCE' },
    PAPER_DECISION_KINDS,
    'PaperDecisionKind',
  )
  kind?: PaperDecisionKind;

  @QueryIdField({ description: 'About which record', example: AN_ID })
  subjectId?: string;

  @QueryWordField({ description: 'Where it stands', example: 'ENTERED' }, PAPER_DECISION_STATES, 'PaperDecisionState')
  state?: PaperDecisionState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
