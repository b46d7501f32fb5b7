import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SEVERITIES, type Severity, type Strength, STRENGTHS } from '../../guideline/rule';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { PatchOf, ViewOf } from '../../http/fields/derived';
import { QueryDateField, QueryIdField, QueryTextField, QueryWordField } from '../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { ListQuery } from '../../http/listing';
import { type CalendarDate } from '../../kernel/calendar-date';
import { RISK_TREATMENTS, type RiskTreatment } from '../../kernel/terms/finding-terms';
import { type Section, SECTIONS } from '../sections';
import { FINDING_STATES, FINDING_TURNS, type FindingState, type FindingTurn } from './reconciling';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** What people do about a finding. */
export class TreatFinding {
  @IdField({ description: 'Whose it is to settle: an account of the institution', example: ID, optional: true })
  ownerId?: string | null;

  @DateField({ description: 'By when', example: '2027-01-31', optional: true })
  dueOn?: CalendarDate | null;

  @WordField(
    {
      description:
        'How it is treated: avoided, reduced, transferred or accepted (経営管理編 2). ACCEPT says what is meant; it is carried only by a risk acceptance of the executives',
      example: 'REDUCE',
      optional: true,
    },
    RISK_TREATMENTS,
    'RiskTreatment',
  )
  treatment?: RiskTreatment | null;

  @TextField({
    description: 'What is planned',
    example: '更新審査の結果を待ち、1月末までに登録証の写しを入手する',
    optional: true,
    multiline: true,
  })
  note?: string | null;
}

export class PatchFinding extends PatchOf(TreatFinding) {}

export class CommentOnFinding {
  @TextField({ description: 'What is said', example: '事業者に照会しました。来週回答予定です', multiline: true })
  body!: string;
}

class KeptFindingView {
  @ApiProperty({
    description: 'Its own id, the same for as long as the institution is there',
    format: 'uuid',
    example: ID,
  })
  id!: string;

  @ApiProperty({
    description: 'Version of what people do about it, as in the entity tag; 0: nobody has said anything yet',
    type: 'integer',
    example: 3,
  })
  version!: number;

  @ApiProperty({ description: 'Whose', format: 'uuid', example: ID })
  institutionId!: string;

  @ApiProperty({
    description: 'Rule, kind and id, as reports name it',
    example: 'CERT-003:CERTIFICATION:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  findingId!: string;

  @ApiProperty({ description: 'Rule', example: 'CERT-003' })
  ruleId!: string;

  @ApiProperty({ description: 'What falls short, in the language asked for', example: '認証の有効期限が近い' })
  title!: string;

  @ApiProperty({
    description: 'As it was found last: open, carried by the executives, or resolved',
    enum: FINDING_STATES,
    enumName: 'FindingState',
    example: 'OPEN',
  })
  state!: FindingState;

  @ApiProperty({ description: 'How grave', enum: SEVERITIES, enumName: 'Severity', example: 'MINOR' })
  severity!: Severity;

  @ApiProperty({
    description: 'How strongly binds what was broken',
    enum: STRENGTHS,
    enumName: 'Strength',
    example: 'MUST',
  })
  strength!: Strength;

  @ApiProperty({
    description: 'What is to be done about it',
    enum: SECTIONS,
    enumName: 'FindingSection',
    example: 'COMING',
  })
  section!: Section;

  @ApiProperty({ description: 'Nothing is signed, or begun, yet', example: false })
  openForGate!: boolean;

  @ApiProperty({
    description: 'Kind of the record',
    enum: SUBJECT_KINDS,
    enumName: 'SubjectKind',
    example: 'CERTIFICATION',
  })
  subjectKind!: SubjectKind;

  @ApiProperty({ description: 'Its id', format: 'uuid', example: ID })
  subjectId!: string;

  @ApiProperty({ description: 'How people knew it when it was found last', example: '株式会社髙﨑 PMARK 10123456(03)' })
  subjectName!: string;

  @ApiProperty({
    description: 'What the rule saw last',
    type: 'object',
    additionalProperties: true,
    example: { validTo: '2027-01-22' },
  })
  facts!: object;

  @ApiProperty({
    description: 'The risk acceptance by which it is carried',
    format: 'uuid',
    type: String,
    nullable: true,
    example: null,
  })
  acceptanceId!: string | null;

  @ApiProperty({ description: 'The day judged when it was first found', format: 'date', example: '2026-10-24' })
  openedOn!: string;

  @ApiProperty({ description: 'The day judged when it turned last', format: 'date', example: '2026-11-02' })
  turnedOn!: string;

  @ApiProperty({
    description: 'The name of whose it is; null: nobody’s, or nobody whom one sees',
    type: String,
    nullable: true,
    example: '髙﨑 一郎',
  })
  ownerName!: string | null;
}

export class FindingRecordView extends IntersectionType(KeptFindingView, ViewOf(TreatFinding)) {}

export class FindingTurnView {
  @ApiProperty({ description: 'What became of it', enum: FINDING_TURNS, enumName: 'FindingTurn', example: 'OPENED' })
  turn!: FindingTurn;

  @ApiProperty({
    description: 'When it was noted (UTC)',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456+00:00',
  })
  at!: string;

  @ApiProperty({ description: 'The day judged', format: 'date', example: '2026-11-23' })
  judgedOn!: string;

  @ApiProperty({
    description: 'Its state from then on',
    enum: FINDING_STATES,
    enumName: 'FindingState',
    example: 'OPEN',
  })
  state!: FindingState;

  @ApiProperty({ description: 'How grave', enum: SEVERITIES, enumName: 'Severity', example: 'MINOR' })
  severity!: Severity;

  @ApiProperty({
    description: 'What the rule saw',
    type: 'object',
    additionalProperties: true,
    example: { rows: ['IN-05'] },
  })
  facts!: object;
}

export class FindingCommentView {
  @ApiProperty({ description: 'Its id', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'Who said it', example: '髙﨑 一郎' })
  author!: string;

  @ApiProperty({ description: 'What was said', example: '事業者に照会しました' })
  body!: string;

  @ApiProperty({ description: 'When (UTC)', format: 'date-time', example: '2026-11-23T01:02:03.456+00:00' })
  createdAt!: string;
}

/** A finding with its life. */
export class FindingLifeView extends FindingRecordView {
  @ApiProperty({ description: 'What became of it, oldest first; the last 500', type: [FindingTurnView] })
  history!: FindingTurnView[];

  @ApiProperty({ description: 'What people say of it, oldest first; the last 500', type: [FindingCommentView] })
  comments!: FindingCommentView[];
}

const ORDERS = ['severity', 'dueOn', 'turnedOn', '-turnedOn', 'openedOn', '-openedOn'] as const;

export class FindingRecordQuery extends ListQuery {
  @QueryWordField({ description: 'Only in this state', example: 'OPEN' }, FINDING_STATES, 'FindingState')
  state?: FindingState;

  @QueryWordField({ description: 'Only this severity', example: 'BLOCKING' }, SEVERITIES, 'Severity')
  severity?: Severity;

  @QueryTextField({ description: 'Only of this rule', example: 'CERT-003', max: 20 })
  ruleId?: string;

  @QueryWordField({ description: 'Only about such records', example: 'CONTRACT' }, SUBJECT_KINDS, 'SubjectKind')
  subjectKind?: SubjectKind;

  @QueryIdField({ description: 'Only about this record', example: ID })
  subjectId?: string;

  @QueryIdField({ description: 'Only whose it is', example: ID })
  ownerId?: string;

  @QueryWordField({ description: 'Only treated so', example: 'REDUCE' }, RISK_TREATMENTS, 'RiskTreatment')
  treatment?: RiskTreatment;

  @QueryDateField({ description: 'Only what is due by this day', example: '2027-01-31' })
  dueBy?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'severity', default: 'severity' }, [...ORDERS])
  sort: string = 'severity';
}

export class FindingTrendQuery {
  @QueryDateField({ description: 'First day; a year ago when left out', example: '2026-04-01' })
  from?: CalendarDate;

  @QueryDateField({ description: 'Last day; today when left out', example: '2027-03-31' })
  to?: CalendarDate;
}

export class FindingTrendDay {
  @ApiProperty({ description: 'The day judged, until the next one', format: 'date', example: '2026-11-23' })
  on!: string;

  @ApiProperty({ description: 'Open', type: 'integer', example: 21 })
  open!: number;

  @ApiProperty({ description: 'Carried by the executives', type: 'integer', example: 2 })
  accepted!: number;

  @ApiProperty({
    description: 'Of the open ones, by severity',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { BLOCKING: 3, MAJOR: 12, MINOR: 4, ADVISORY: 2 },
  })
  bySeverity!: Record<Severity, number>;
}

/** How many findings there were, over time. */
export class FindingTrendView {
  @ApiProperty({ description: 'First day', format: 'date', example: '2026-04-01' })
  from!: string;

  @ApiProperty({ description: 'Last day', format: 'date', example: '2027-03-31' })
  to!: string;

  @ApiProperty({
    description: 'The first day judged in that time or before it, and each day on which a number became another',
    type: [FindingTrendDay],
  })
  days!: FindingTrendDay[];
}
