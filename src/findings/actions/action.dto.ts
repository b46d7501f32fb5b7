import { ApiProperty } from '@nestjs/swagger';
import { QueryDateField, QueryNumberField, QueryTextField, QueryWordField } from '../../http/fields/query-fields';
import { SEVERITIES, type Severity } from '../../guideline/rule';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import { EditionView } from '../dto/edition.dto';
import { FindingView, SubjectView } from '../dto/finding.dto';
import { type Section, SECTIONS } from '../sections';

/** Which actions, as of which day. */
export class ActionQuery {
  @QueryDateField({
    description: 'The day to judge, past or future; today in Japan when left out',
    example: '2026-11-27',
  })
  asOf?: CalendarDate;

  @QueryWordField({ description: 'Only this section', example: 'STOPS_SOMETHING' }, SECTIONS, 'FindingSection')
  section?: Section;

  @QueryWordField(
    { description: 'Only what this role in the institution mends', example: 'PLANNING_MANAGER' },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  role?: InstitutionRole;

  @QueryNumberField({ description: 'How many actions at most', example: 20, min: 1, max: 100, default: 20 })
  limit: number = 20;

  @QueryTextField({
    description: 'Where the list goes on: `next` of the page before',
    example: 'WyIyMDI2LTExLTI3IiwiMCAwMDAwMDI1MDAiXQ',
    max: 1000,
  })
  cursor?: string;
}

/** A finding that goes with the one that leads. */
export class ActionFindingView {
  @ApiProperty({
    description: 'Rule, kind and id',
    example: 'CERT-008:CERTIFICATION:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;

  @ApiProperty({ description: 'Rule', example: 'CERT-008' })
  ruleId!: string;

  @ApiProperty({
    description: 'What falls short, in the language asked for',
    example: '同等規格の認証だけを根拠としている',
  })
  title!: string;

  @ApiProperty({ description: 'How grave it is', enum: SEVERITIES, enumName: 'Severity', example: 'MINOR' })
  severity!: Severity;

  @ApiProperty({ description: 'What it is about', type: SubjectView })
  subject!: SubjectView;
}

/** Where it is mended. */
export class MendingPlaceView {
  @ApiProperty({ description: 'Kind of record', enum: SUBJECT_KINDS, enumName: 'SubjectKind', example: 'VENDOR' })
  kind!: SubjectKind;

  @ApiProperty({ description: 'Its id', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'How people know it', example: '株式会社髙﨑メディカルシステム' })
  name!: string;

  @ApiProperty({
    description: 'The field to fill, or the list that takes an entry, as the API names it',
    example: 'certifications',
  })
  field!: string;

  @ApiProperty({
    description: 'How many entries it takes: rows to answer, papers that are missing; at least one',
    type: 'integer',
    example: 1,
  })
  entries!: number;
}

/** A party that answers for rows which the action is about. */
export class ActionPartyView {
  @ApiProperty({ description: 'As the matrix calls it', example: '株式会社髙﨑メディカルシステム' })
  name!: string;

  @ApiProperty({
    description: 'Its vendor; null: the institution, or somebody without a record',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  vendorId!: string | null;

  @ApiProperty({ description: 'The rows', type: [String], example: ['IN-05'] })
  rows!: readonly string[];
}

/** Whose it is. */
export class ResponsibleView {
  @ApiProperty({
    description: 'The role in the institution that has it mended; which role that is for a rule is ours',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    example: 'PLANNING_MANAGER',
  })
  role!: InstitutionRole;

  @ApiProperty({
    description: 'Who holds the role on the day judged; empty: nobody is on record',
    type: [String],
    example: ['髙橋 ①子'],
  })
  persons!: readonly string[];

  @ApiProperty({ description: 'Who is accountable for the rows that it is about', type: [ActionPartyView] })
  parties!: readonly ActionPartyView[];
}

/** One thing to do, and what it mends. */
export class ActionView {
  @ApiProperty({
    description: 'The finding that leads',
    example: 'CERT-001:CONTRACT:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;

  @ApiProperty({
    description: 'The section of the most pressing finding that it mends',
    enum: SECTIONS,
    enumName: 'FindingSection',
    example: 'STOPS_SOMETHING',
  })
  section!: Section;

  @ApiProperty({ description: 'How many findings are of this cause', type: 'integer', example: 8 })
  mends!: number;

  @ApiProperty({ description: 'The finding that leads', type: FindingView })
  lead!: FindingView;

  @ApiProperty({ description: 'What else is of this cause, worst first', type: [ActionFindingView] })
  also!: readonly ActionFindingView[];

  @ApiProperty({ description: 'Where it is mended', type: MendingPlaceView })
  place!: MendingPlaceView;

  @ApiProperty({ description: 'Whose it is', type: ResponsibleView })
  responsible!: ResponsibleView;

  @ApiProperty({
    description:
      'The last day on which it is in time: of what is coming the day before it turns, of what is negotiated the day on which the contract is to begin; null: at once, or no date governs it',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-01-22',
  })
  dueOn!: string | null;
}

export class ActionCount {
  @ApiProperty({ description: 'Section', enum: SECTIONS, enumName: 'FindingSection', example: 'OVERDUE' })
  section!: Section;

  @ApiProperty({ description: 'Actions', type: 'integer', example: 5 })
  actions!: number;

  @ApiProperty({ description: 'Findings that they mend', type: 'integer', example: 40 })
  findings!: number;
}

/** What to do first. */
export class ActionsView {
  @ApiProperty({ description: 'The day judged', format: 'date', example: '2026-11-27' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({
    description: 'Nothing changes by the passing of time before this day; null: never',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-01',
  })
  nextChangeOn!: string | null;

  @ApiProperty({ description: 'How many, by section, of all that match the filters', type: [ActionCount] })
  counts!: ActionCount[];

  @ApiProperty({ description: 'By section, then what mends most for least', type: [ActionView] })
  items!: ActionView[];

  @ApiProperty({
    description: 'The cursor of the next page; null on the last',
    nullable: true,
    type: String,
    example: null,
  })
  next!: string | null;
}
