import { ApiProperty } from '@nestjs/swagger';
import {
  MATRIX_CONCLUSIONS,
  type MatrixConclusion,
  PARTY_KINDS,
  type PartyKind,
  ROW_APPLICABILITIES,
  type RowApplicability,
} from '../../../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { CustomRowView, MatrixAllocation } from '../../dto/matrix-row.dto';
import { ViewOf } from '../../../http/fields/derived';

export class CanonicalAllocationView extends ViewOf(MatrixAllocation) {}

export class CanonicalPartyView {
  @ApiProperty({ description: 'The column', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'Kind of party', enum: PARTY_KINDS, enumName: 'PartyKind', example: 'PRIME_VENDOR' })
  kind!: PartyKind;

  @ApiProperty({ description: 'Heading', example: '株式会社髙﨑' })
  label!: string;

  @ApiProperty({
    description: 'Inside the institution: whose part',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    nullable: true,
    example: null,
  })
  institutionRole!: InstitutionRole | null;

  @ApiProperty({ description: 'The vendor', format: 'uuid', type: String, nullable: true, example: null })
  vendorId!: string | null;

  @ApiProperty({ description: 'The subcontract', format: 'uuid', type: String, nullable: true, example: null })
  subcontractId!: string | null;

  @ApiProperty({ description: 'The dependency', format: 'uuid', type: String, nullable: true, example: null })
  dependencyId!: string | null;

  @ApiProperty({ description: 'Place among the columns', type: 'integer', example: 3 })
  position!: number;
}

export class CanonicalRowView {
  @ApiProperty({ description: 'Key of the row', example: 'IN-05' })
  key!: string;

  @ApiProperty({
    description: 'Whether it applies',
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
    description: 'What a row of the institution’s own is; other rows have no such property',
    type: CustomRowView,
    required: false,
  })
  custom?: CustomRowView;

  @ApiProperty({
    description: 'The interfaces that it is about; where it names none, there is no such property',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    required: false,
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  interfaceIds?: string[];

  @ApiProperty({
    description: 'The devices that it is about; where it names none, there is no such property',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    required: false,
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  equipmentIds?: string[];

  @ApiProperty({ description: 'Who has which part', type: [CanonicalAllocationView] })
  allocations!: CanonicalAllocationView[];
}

/**
 * What is agreed on, as one text: JSON without spaces, properties in the order of their names, parties by id, rows by key,
 * parts by party and role, texts in NFC. The SHA-256 of its bytes is the content's hash.
 */
export class CanonicalMatrixView {
  @ApiProperty({
    description: 'How this text is made',
    enum: ['bunkaiten-matrix/1'],
    enumName: 'CanonicalFormat',
    example: 'bunkaiten-matrix/1',
  })
  format!: string;

  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({ description: 'Number of the contract', example: 'C-001' })
  contractNo!: string;

  @ApiProperty({ description: 'Revision', type: 'integer', example: 1 })
  revision!: number;

  @ApiProperty({
    description: 'How it comes about',
    enum: MATRIX_CONCLUSIONS,
    enumName: 'MatrixConclusion',
    example: 'DECLARED',
  })
  conclusion!: MatrixConclusion;

  @ApiProperty({
    description: 'Edition of the template, with that of the institution’s own where there is one',
    example: 'MHLW-7.0',
  })
  templateEdition!: string;

  @ApiProperty({ description: 'Columns', type: [CanonicalPartyView] })
  parties!: CanonicalPartyView[];

  @ApiProperty({ description: 'Rows', type: [CanonicalRowView] })
  rows!: CanonicalRowView[];
}
