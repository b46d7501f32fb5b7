import { ApiProperty } from '@nestjs/swagger';
import { GATES, type Gate, SEVERITIES, type Severity } from '../../guideline/rule';
import { checked, failure } from '../../http/fields/check';
import { field, type FieldOptions } from '../../http/fields/field';
import { TextField, WordField } from '../../http/fields/text-fields';
import { DateField, ListField, NumberField } from '../../http/fields/value-fields';
import { PROPOSABLE_METHODS, type ProposableMethod } from '../../http/proposals/changing-routes';
import { type CalendarDate } from '../../kernel/calendar-date';
import { EditionView } from '../dto/edition.dto';
import { FindingView, SubjectView } from '../dto/finding.dto';
import { GATE_DECISIONS, type GateDecision } from '../gates/gate';

/** As many as anybody thinks through at once; each is a write that others may have to wait for. */
const MOST_PROPOSALS = 20;

/** The body of another operation, which checks it itself. */
function BodyField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    checked('object', (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? null
        : failure('TYPE', 'オブジェクトを指定してください', 'Must be an object'),
    ),
  );
}

/** A change of the registry as its own operation takes it. */
export class Proposal {
  @WordField({ description: 'Method of the operation', example: 'PATCH' }, PROPOSABLE_METHODS, 'ProposableMethod')
  method!: ProposableMethod;

  @TextField({
    description: 'Path of the operation. `{name}` in it stands for a record that an earlier proposal makes',
    example: '/v1/certifications/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    max: 300,
  })
  path!: string;

  @BodyField({
    description:
      'Body of the operation. A text that is all `{name}` stands for the id of a record that an earlier proposal makes',
    example: { validTo: '2029-03-31' },
    omittable: true,
  })
  body?: Record<string, unknown>;

  @NumberField({
    description:
      'The version of the record that was read, as If-Match says it; whatever version there is when left out',
    example: 3,
    min: 0,
    max: 999_999_999,
    omittable: true,
  })
  version?: number;

  @TextField({
    description: 'What later proposals call the record that this one makes: letters, digits and hyphens',
    example: 'contract',
    max: 40,
    omittable: true,
  })
  as?: string;
}

export class AskWhatIf {
  @DateField({
    description: 'The day to judge, past or future; today in Japan when left out',
    example: '2027-04-01',
    omittable: true,
  })
  asOf?: CalendarDate;

  @ListField(
    {
      description: 'What would be changed, in this order',
      example: [
        {
          method: 'PATCH',
          path: '/v1/certifications/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
          body: { validTo: '2029-03-31' },
        },
      ],
      max: MOST_PROPOSALS,
    },
    () => Proposal,
  )
  proposals!: Proposal[];
}

export class WhatIfCounts {
  @ApiProperty({ description: 'Findings as things stand', type: 'integer', example: 23 })
  before!: number;

  @ApiProperty({ description: 'Findings with what is proposed', type: 'integer', example: 21 })
  after!: number;

  @ApiProperty({ description: 'That would close', type: 'integer', example: 3 })
  closes!: number;

  @ApiProperty({ description: 'That would open', type: 'integer', example: 1 })
  opens!: number;

  @ApiProperty({ description: 'That would be others than they are', type: 'integer', example: 2 })
  changes!: number;
}

export class ChangedFindingView {
  @ApiProperty({ description: 'As it stands', type: FindingView })
  before!: FindingView;

  @ApiProperty({ description: 'As it would be', type: FindingView })
  after!: FindingView;
}

export class StoppingFindingView {
  @ApiProperty({
    description: 'Rule, kind and id',
    example: 'CERT-001:CONTRACT:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;

  @ApiProperty({ description: 'Rule', example: 'CERT-001' })
  ruleId!: string;

  @ApiProperty({ description: 'What falls short', example: '認証の有効期限が切れている' })
  title!: string;

  @ApiProperty({ description: 'How grave it is', enum: SEVERITIES, enumName: 'Severity', example: 'BLOCKING' })
  severity!: Severity;
}

export class GateStandingView {
  @ApiProperty({
    description: 'block: a finding stops the step; warn: findings remain; allow: nothing found',
    enum: GATE_DECISIONS,
    enumName: 'GateDecision',
    example: 'block',
  })
  decision!: GateDecision;

  @ApiProperty({ description: 'What stops the step', type: [StoppingFindingView] })
  blocking!: StoppingFindingView[];
}

export class TurnedGateView {
  @ApiProperty({ description: 'The step', enum: GATES, enumName: 'Gate', example: 'vendor.procure' })
  gate!: Gate;

  @ApiProperty({ description: 'Whose step it is', type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({
    description: 'What the gate says as things stand; null: the step does not lie before the record',
    type: GateStandingView,
    nullable: true,
  })
  before!: GateStandingView | null;

  @ApiProperty({
    description: 'What it would say; null: the step would not lie before the record any more',
    type: GateStandingView,
    nullable: true,
  })
  after!: GateStandingView | null;
}

export class ProposedRecordView {
  @ApiProperty({ description: 'Which of the proposals would make it, from 0', type: 'integer', example: 0 })
  proposal!: number;

  @ApiProperty({
    description: 'The id by which this answer speaks of it; nothing has it afterwards',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;
}

/** What would come of changes that nobody has made. */
export class WhatIfView {
  @ApiProperty({ description: 'The day judged', format: 'date', example: '2027-04-01' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({ description: 'How many; the lists hold 200 of each at most, worst first', type: WhatIfCounts })
  counts!: WhatIfCounts;

  @ApiProperty({ description: 'Findings that would close', type: [FindingView] })
  closes!: FindingView[];

  @ApiProperty({ description: 'Findings that would open', type: [FindingView] })
  opens!: FindingView[];

  @ApiProperty({
    description: 'Findings that would be more or less grave, say something else, or be accepted or not',
    type: [ChangedFindingView],
  })
  changes!: ChangedFindingView[];

  @ApiProperty({
    description:
      'Gates that would say something else; also of what would open by itself, such as the next revision of a matrix that would be stale: its id is of this answer only',
    type: [TurnedGateView],
  })
  gates!: TurnedGateView[];

  @ApiProperty({
    description: 'Records concerned whose gates were not asked, beyond the hundred that are',
    type: 'integer',
    example: 0,
  })
  recordsNotAsked!: number;

  @ApiProperty({ description: 'Records that the proposals would make', type: [ProposedRecordView] })
  made!: ProposedRecordView[];
}
