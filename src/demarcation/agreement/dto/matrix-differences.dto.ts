import { ApiProperty } from '@nestjs/swagger';
import { QueryIdField } from '../../../http/fields/query-fields';
import {
  ALLOCATION_ROLES,
  type AllocationRole,
  ROW_APPLICABILITIES,
  type RowApplicability,
} from '../../../kernel/terms/demarcation-terms';
import { CustomRowView } from '../../dto/matrix-row.dto';
import { type RowSaid, SAID } from '../differences';

const CHANGES = ['ADDED', 'REMOVED', 'CHANGED'] as const;
type Change = (typeof CHANGES)[number];

export class MatrixDifferencesQuery {
  @QueryIdField({
    description: 'The other revision of the same contract; the one before where it is left out',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  with?: string;
}

export class NamedPartView {
  @ApiProperty({ description: 'Heading of the party’s column', example: '株式会社髙﨑' })
  party!: string;

  @ApiProperty({ description: 'The part', enum: ALLOCATION_ROLES, enumName: 'AllocationRole', example: 'ACCOUNTABLE' })
  role!: AllocationRole;

  @ApiProperty({ description: 'What exactly it does', type: String, nullable: true, example: null })
  note!: string | null;
}

export class RowSaidView {
  @ApiProperty({
    description: 'What a row of the institution’s own is; null: a row of the template',
    type: CustomRowView,
    nullable: true,
    example: null,
  })
  custom!: CustomRowView | null;

  @ApiProperty({
    description: 'Whether the row applies',
    enum: ROW_APPLICABILITIES,
    enumName: 'RowApplicability',
    example: 'APPLICABLE',
  })
  applicability!: RowApplicability;

  @ApiProperty({ description: 'Why it does not apply', type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({ description: 'Scope note', type: String, nullable: true, example: null })
  note!: string | null;

  @ApiProperty({
    description: 'The interfaces that it is about',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  interfaceIds!: string[];

  @ApiProperty({
    description: 'The devices that it is about',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  equipmentIds!: string[];

  @ApiProperty({ description: 'Who has which part', type: [NamedPartView] })
  parts!: NamedPartView[];
}

export class RowDifferenceView {
  @ApiProperty({ description: 'Key of the row', example: 'IN-05' })
  key!: string;

  @ApiProperty({ description: 'What became of it', enum: CHANGES, enumName: 'RevisionChange', example: 'CHANGED' })
  change!: Change;

  @ApiProperty({ description: 'CHANGED: in what', enum: SAID, enumName: 'RowSaid', isArray: true, example: ['parts'] })
  in!: (keyof RowSaid)[];

  @ApiProperty({ description: 'What the other revision says', type: RowSaidView, nullable: true })
  before!: RowSaidView | null;

  @ApiProperty({ description: 'What this revision says', type: RowSaidView, nullable: true })
  after!: RowSaidView | null;
}

export class PartyDifferenceView {
  @ApiProperty({ description: 'Heading of the column', example: '株式会社髙﨑' })
  label!: string;

  @ApiProperty({
    description: 'What became of it; CHANGED: somebody else stands in it',
    enum: CHANGES,
    enumName: 'RevisionChange',
    example: 'ADDED',
  })
  change!: Change;
}

export class MatrixDifferencesView {
  @ApiProperty({
    description: 'The revision this one was held against; null: there is none before it',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  comparedWith!: string | null;

  @ApiProperty({ description: 'Columns', type: [PartyDifferenceView] })
  parties!: PartyDifferenceView[];

  @ApiProperty({ description: 'Rows that differ, by key', type: [RowDifferenceView] })
  rows!: RowDifferenceView[];
}
