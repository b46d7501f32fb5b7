import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../http/fields/derived';
import { QueryDateField, QueryIdField, QueryTextField, QueryWordField } from '../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { ListQuery } from '../../http/listing';
import { DecisionHeader, DEPUTY_FOR } from '../../http/decision-header';
import { RULES } from '../../guideline/catalogue';
import { GATES, type Gate, SEVERITIES, type Severity } from '../../guideline/rule';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import { SaidBy } from '../../registry/said-by.dto';

const RULE_IDS = RULES.map(({ id }) => id);

/**
 * A finding that the executives accept until a day, as grave and as wide as it is when they are asked. What lacks a reason or an executive's approval accepts nothing
 * (GOV-028).
 */
export class CreateRiskAcceptance {
  @IdField({ description: 'Whose decision', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @WordField({ description: 'The rule whose finding is accepted', example: 'CERT-001' }, RULE_IDS, 'RuleId')
  ruleId!: string;

  @WordField(
    { description: 'Kind of the record that the finding is about', example: 'CONTRACT' },
    SUBJECT_KINDS,
    'SubjectKind',
  )
  subjectKind!: SubjectKind;

  @IdField({ description: 'Id of that record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId!: string;

  @WordField(
    {
      description:
        'The step in whose way the finding stands, where it does only there or is graver there; left out: the finding as it stands',
      example: 'contract.activate',
      optional: true,
    },
    GATES,
    'Gate',
  )
  gate?: Gate | null;

  @TextField({
    description: 'Why the risk is carried',
    example: '代替となる事業者が無く、次期更新まで補完的対策により受容する',
    optional: true,
    multiline: true,
  })
  rationale?: string | null;

  @TextField({
    description: 'What was decided',
    example: '2027年度更改時に認証取得済み事業者へ切り替える',
    optional: true,
    multiline: true,
  })
  decision?: string | null;

  @TextField({ description: 'Who approved', example: '院長 山﨑 清', optional: true })
  approvedBy?: string | null;

  @WordField(
    { description: 'In what role; only the executive layer may accept', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  approverRole?: InstitutionRole | null;

  @DateField({
    description: 'First day; what is accepted is the finding as it stands on it',
    example: '2026-11-23',
  })
  validFrom!: CalendarDate;

  @DateField({ description: 'Last day: the finding counts again after it', example: '2027-03-31' })
  validTo!: CalendarDate;

  @DateField({
    description: 'First day on which it no longer holds, if it ended early',
    example: '2027-01-15',
    optional: true,
  })
  withdrawnOn?: CalendarDate | null;
}

export class PatchRiskAcceptance extends PatchOf(
  CreateRiskAcceptance,
  'institutionId',
  'ruleId',
  'subjectKind',
  'subjectId',
  'gate',
  'validFrom',
) {}

class AcceptedFindingView {
  @ApiProperty({
    description: 'The paper on which it was accepted, entered on behalf; null: it was accepted here, or not yet',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  paperDecisionId!: string | null;

  @ApiProperty({
    description:
      'How grave the finding was that was accepted; when it grows graver, it counts again. Null: not on record',
    enum: SEVERITIES,
    enumName: 'Severity',
    nullable: true,
    example: 'MINOR',
  })
  severity!: Severity | null;

  @ApiProperty({
    description: 'What its rule saw; when it sees more, the finding counts again. Null: not on record',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { rows: ['IN-05'] },
  })
  facts!: object | null;
}

export class RiskAcceptanceView extends IntersectionType(
  DecisionHeader,
  ViewOf(CreateRiskAcceptance),
  AcceptedFindingView,
  SaidBy('approvedBy'),
) {
  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;
}

export class RiskAcceptanceQuery extends ListQuery {
  @QueryIdField({ description: 'Whose decisions', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryTextField({ description: 'Only of this rule', example: 'CERT-001', max: 20 })
  ruleId?: string;

  @QueryIdField({ description: 'Only about this record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;

  @QueryDateField({ description: 'Only those that hold on this day', example: '2026-11-23' })
  validOn?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'validTo', default: 'validTo' }, [
    'validTo',
    '-validTo',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'validTo';
}
