import {
  QueryDateField,
  QueryIdField,
  QueryNumberField,
  QueryTextField,
  QueryWordField,
  QueryYesNoField,
} from '../../http/fields/query-fields';
import { SEVERITIES, type Severity, type Theme, THEMES } from '../../guideline/rule';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../kernel/terms/answers';
import { type Section, SECTIONS } from '../sections';

/** What a report can be grouped by. */
export const GROUPINGS = ['cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which findings, as of which day. */
export class GapQuery {
  @QueryDateField({
    description: 'The day to judge, past or future; today in Japan when left out',
    example: '2026-11-23',
  })
  asOf?: CalendarDate;

  @QueryWordField({ description: 'Only this severity', example: 'BLOCKING' }, SEVERITIES, 'Severity')
  severity?: Severity;

  @QueryWordField({ description: 'Only this theme', example: 'CERT' }, THEMES, 'Theme')
  theme?: Theme;

  @QueryTextField({ description: 'Only this rule', example: 'CERT-003', max: 20 })
  ruleId?: string;

  @QueryTextField({ description: 'Only rules of this clause, as findings name it', example: '5②', max: 40 })
  clause?: string;

  @QueryWordField(
    { description: 'Only findings about such records', example: 'EQUIPMENT' },
    SUBJECT_KINDS,
    'SubjectKind',
  )
  subjectKind?: SubjectKind;

  @QueryIdField({ description: 'Only findings about this record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;

  @QueryYesNoField({ description: 'Only findings that are accepted, or only those that are not', example: false })
  accepted?: boolean;

  @QueryNumberField({ description: 'How many findings at most', example: 50, min: 1, max: 200, default: 50 })
  limit: number = 50;

  @QueryTextField({
    description: 'Where the report goes on: `next` of the page before',
    example: 'WyIyMDI2LTExLTIzIiwiMCBDRVJULTAwMSJd',
    max: 1000,
  })
  cursor?: string;

  @QueryWordField({ description: 'Only this section', example: 'OVERDUE' }, SECTIONS, 'FindingSection')
  section?: Section;

  @QueryWordField(
    {
      description: '`cause`: one line for each cause, its leading finding; the others stand in `also`',
      example: 'cause',
    },
    GROUPINGS,
    'FindingGrouping',
  )
  groupBy?: Grouping;
}

export class VendorGapQuery extends GapQuery {
  @QueryIdField({
    description: 'Only contracts with this institution',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  institutionId?: string;
}

export class ForecastQuery {
  @QueryDateField({ description: 'First day; today in Japan when left out', example: '2026-11-23' })
  from?: CalendarDate;

  @QueryDateField({
    description: 'Last day, at most ten years on; a year after the first when left out',
    example: '2027-11-22',
  })
  to?: CalendarDate;

  @QueryNumberField({ description: 'How many turns at most', example: 50, min: 1, max: 200, default: 50 })
  limit: number = 50;

  @QueryTextField({
    description: 'Where the forecast goes on: `next` of the page before',
    example: 'WyIyMDI3LTAxLTIzIiwiMjAyNy0wMS0yMyBBIDIgQ0VSVC0wMDQiXQ',
    max: 1000,
  })
  cursor?: string;
}

export class ProcurementQuery {
  @QueryIdField({ description: 'Who would buy', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', required: true })
  institutionId!: string;

  @QueryDateField({ description: 'The day to judge; today in Japan when left out', example: '2026-11-23' })
  asOf?: CalendarDate;

  @QueryWordField(
    {
      description:
        'Would the vendor handle medical information? UNKNOWN is judged as YES; as it is on record when left out',
      example: 'YES',
    },
    ANSWERS,
    'Answer',
  )
  handlesMedicalInfo?: Answer;

  @QueryWordField(
    {
      description:
        'Would it work on the hospital’s systems or equipment? UNKNOWN is judged as YES; as it is on record when left out',
      example: 'NO',
    },
    ANSWERS,
    'Answer',
  )
  worksOnSystems?: Answer;

  @QueryWordField(
    {
      description:
        'Would there be a line into the hospital’s network, a VPN, remote maintenance or a device brought in? UNKNOWN is judged as YES; as it is on record when left out',
      example: 'NO',
    },
    ANSWERS,
    'Answer',
  )
  externalConnection?: Answer;
}

export class GateQuery {
  @QueryDateField({
    description: 'The day on which the step would be taken; today in Japan when left out',
    example: '2026-12-01',
  })
  on?: CalendarDate;
}
