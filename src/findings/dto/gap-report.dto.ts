import { ApiProperty } from '@nestjs/swagger';
import { type Severity, type Theme, THEMES } from '../../guideline/rule';
import { type Section } from '../sections';
import { CriticalRowView } from './critical-row.dto';
import { EditionView } from './edition.dto';
import { FindingView } from './finding.dto';

export class ThemeCount {
  @ApiProperty({ description: 'Theme', enum: THEMES, enumName: 'Theme', example: 'CERT' })
  theme!: Theme;

  @ApiProperty({ description: 'Findings', type: 'integer', example: 4 })
  total!: number;

  @ApiProperty({
    description: 'By severity',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { BLOCKING: 1, MAJOR: 2, MINOR: 1, ADVISORY: 0 },
  })
  bySeverity!: Record<Severity, number>;
}

export class FindingCounts {
  @ApiProperty({ description: 'Findings in all', type: 'integer', example: 23 })
  total!: number;

  @ApiProperty({ description: 'Of these accepted by the executives', type: 'integer', example: 1 })
  accepted!: number;

  @ApiProperty({
    description: 'Of these open for the gate: nothing is signed, or begun, yet',
    type: 'integer',
    example: 2,
  })
  openForGate!: number;

  @ApiProperty({
    description: 'By severity',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { BLOCKING: 3, MAJOR: 12, MINOR: 6, ADVISORY: 2 },
  })
  bySeverity!: Record<Severity, number>;

  @ApiProperty({ description: 'Causes: findings that no other leads', type: 'integer', example: 11 })
  causes!: number;

  @ApiProperty({
    description: 'By section',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { STOPS_SOMETHING: 3, OVERDUE: 12, COMING: 4, NOBODY_HAS_LOOKED: 2, UNDER_NEGOTIATION: 2 },
  })
  bySection!: Record<Section, number>;

  @ApiProperty({ description: 'By theme', type: [ThemeCount] })
  byTheme!: ThemeCount[];
}

/** What falls short on a day. */
export class GapReportView {
  @ApiProperty({ description: 'The day judged', format: 'date', example: '2026-11-23' })
  asOf!: string;

  @ApiProperty({ description: 'The edition of the guideline judged by', type: EditionView })
  edition!: EditionView;

  @ApiProperty({
    description: 'No finding changes by the passing of time before this day; null: never',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-12-01',
  })
  nextChangeOn!: string | null;

  @ApiProperty({ description: 'How many, of all that match the filters', type: FindingCounts })
  counts!: FindingCounts;

  @ApiProperty({
    description:
      'Of all that match the filters and is not accepted: each row that nobody answers for and that is dangerous empty (which rows is our choice), at most 200',
    type: [CriticalRowView],
  })
  criticalRows!: CriticalRowView[];

  @ApiProperty({ description: 'Worst first', type: [FindingView] })
  items!: FindingView[];

  @ApiProperty({
    description: 'The cursor of the next page; null on the last',
    nullable: true,
    type: String,
    example: null,
  })
  next!: string | null;
}
