import { ApiProperty } from '@nestjs/swagger';
import { QueryDateField, QueryIdField } from '../../http/fields/query-fields';
import { type AnsweredClause, DEMAND_FORCES, type DemandForce } from '../../guideline/edition/demand';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { EditionView } from '../dto/edition.dto';
import { FindingView } from '../dto/finding.dto';

/** As of which day. */
export class ClauseQuery {
  @QueryDateField({
    description: 'The day to judge, past or future; today in Japan when left out',
    example: '2026-11-26',
  })
  asOf?: CalendarDate;
}

export class VendorClauseQuery extends ClauseQuery {
  @QueryIdField({
    description: 'Only contracts with this institution',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  institutionId?: string;
}

/** One sentence of the guideline, in our words. */
export class DemandView {
  @ApiProperty({
    description: 'How the sentence is put: demanded, preferred, an example, or an explanation',
    enum: DEMAND_FORCES,
    enumName: 'DemandForce',
    example: 'MUST',
  })
  force!: DemandForce;

  @ApiProperty({
    description: 'What it asks for, in the language asked for',
    example: '機器の所有者、設置責任者、保守管理者を事前に明確にする',
  })
  asks!: string;

  @ApiProperty({ description: 'The rules that hold it', type: [String], example: ['EQP-001', 'EQP-002'] })
  rules!: readonly string[];

  @ApiProperty({
    description: 'Rules of the fact sheet that this version does not judge yet: of them nothing is known here',
    type: [String],
    example: [],
  })
  notJudgedYet!: readonly string[];

  @ApiProperty({
    description: 'Why a registry cannot hold it; null where rules do',
    type: String,
    nullable: true,
    example: null,
  })
  beyond!: string | null;
}

/** How many records of a kind stand to a clause, each counted once by the worst that was found. */
export class ClauseCount {
  @ApiProperty({ description: 'Kind of record', enum: SUBJECT_KINDS, enumName: 'SubjectKind', example: 'EQUIPMENT' })
  kind!: SubjectKind;

  @ApiProperty({ description: 'To how many it applies on the day', type: 'integer', example: 42 })
  appliesTo!: number;

  @ApiProperty({
    description: 'Nothing was found by the rules that are judged; those that are not yet stand with the sentences',
    type: 'integer',
    example: 36,
  })
  met!: number;

  @ApiProperty({ description: 'Something falls short', type: 'integer', example: 3 })
  fallsShort!: number;

  @ApiProperty({ description: 'Nobody has looked, answered or confirmed', type: 'integer', example: 2 })
  unknown!: number;

  @ApiProperty({ description: 'To be settled before it begins', type: 'integer', example: 0 })
  toBeSettled!: number;

  @ApiProperty({ description: 'All that was found is accepted by the executives', type: 'integer', example: 1 })
  accepted!: number;
}

/** A clause, what it asks for, and how the records stand to it. */
export class ClauseStandingView {
  @ApiProperty({
    description: 'Clause of 経営管理編: 1.3.1 … 5.3, 5① … 5⑥',
    type: String,
    example: '5.3',
  })
  clause!: AnsweredClause;

  @ApiProperty({ description: 'Its sentences, in the order of the text', type: [DemandView] })
  demands!: DemandView[];

  @ApiProperty({
    description: 'By kind of record; kinds that no rule of the clause looks at are left out',
    type: [ClauseCount],
  })
  counts!: ClauseCount[];

  @ApiProperty({ description: 'Findings by its rules, accepted ones included', type: 'integer', example: 8 })
  findings!: number;

  @ApiProperty({ description: 'The worst of them, five at most; the gap report has all', type: [FindingView] })
  worst!: FindingView[];
}

/** Clause by clause: what the guideline asks for, what is met, and what is not. */
export class ClauseReportView {
  @ApiProperty({ description: 'The day judged', format: 'date', example: '2026-11-26' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({
    description: 'Nothing of it changes by the passing of time before this day; null: never',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-01',
  })
  nextChangeOn!: string | null;

  @ApiProperty({ description: 'In the order of the text', type: [ClauseStandingView] })
  clauses!: ClauseStandingView[];
}
