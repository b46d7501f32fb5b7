import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CanonicalField, IdField, TextField, WordField } from '../../http/fields/text-fields';
import { DateField, IdListField, ListField } from '../../http/fields/value-fields';
import { PatchOfBoth, ViewOf } from '../../http/fields/derived';
import { RecordHeader } from '../../http/record-header';
import { type CalendarDate } from '../../kernel/calendar-date';
import {
  ALLOCATION_ROLES,
  type AllocationRole,
  DEMARCATION_LAYERS,
  type DemarcationLayer,
  OPERATION_PHASES,
  type OperationPhase,
  PARTY_KINDS,
  type PartyKind,
  ROW_APPLICABILITIES,
  type RowApplicability,
  TABLE_41_CATEGORIES,
  type Table41Category,
} from '../../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import { parseCustomKey } from '../custom-row';
import { CustomRowDefinition } from './custom-row.dto';

/** 割当: a party's part in a row. */
export class MatrixAllocation {
  @IdField({ description: 'A party of the matrix', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  partyId!: string;

  @WordField(
    { description: '最終責任・実施・協力・共有; one party at most is accountable', example: 'ACCOUNTABLE' },
    ALLOCATION_ROLES,
    'AllocationRole',
  )
  role!: AllocationRole;

  @TextField({
    description: 'What exactly it does',
    example: '月次で適用し、翌営業日までに報告する',
    optional: true,
    multiline: true,
    compared: true,
  })
  note?: string | null;
}

class MatrixRowContent {
  @WordField(
    {
      description: 'Whether the row applies; NOT_PRESENT and SETTLED_ELSEWHERE want a reason',
      example: 'APPLICABLE',
      default: 'APPLICABLE',
    },
    ROW_APPLICABILITIES,
    'RowApplicability',
  )
  applicability?: RowApplicability;

  @TextField({
    description: 'Why the row does not apply',
    example: '電子署名を利用していない',
    optional: true,
    multiline: true,
  })
  reason?: string | null;

  @TextField({ description: 'Note', example: '2027年度に見直す', optional: true, multiline: true, compared: true })
  note?: string | null;

  @DateField({
    description: '未決・要確認: since when nobody can say; null: it is settled',
    example: '2026-11-01',
    optional: true,
  })
  undecidedSince?: CalendarDate | null;

  @IdListField({
    description:
      'The interfaces that the row is about, of the contract’s systems; none named: it settles none for sure (1.3.2)',
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
    default: [],
    max: 200,
  })
  interfaceIds?: string[];

  @IdListField({
    description:
      'The devices that the row is about, of the contract’s systems; none named: it settles none for sure (5.3)',
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
    default: [],
    max: 200,
  })
  equipmentIds?: string[];

  @ListField({ description: 'Who has which part; replaced as a whole', default: [], max: 100 }, () => MatrixAllocation)
  allocations?: MatrixAllocation[];
}

/** What a row says; of a row of the institution's own also what it is. */
export class PatchMatrixRow extends PatchOfBoth(MatrixRowContent, CustomRowDefinition) {}

/** Adds a row of the institution's own to one matrix. */
export class CreateMatrixRow extends CustomRowDefinition {
  @CanonicalField(
    {
      description: 'CU-01 … CU-99; the next free one from CU-50 on where it is left out: below stand rows of templates',
      example: 'CU-50',
      omittable: true,
    },
    parseCustomKey,
    { pattern: '^CU-(0[1-9]|[1-9][0-9])$' },
  )
  key?: string;
}

export class CustomRowView extends ViewOf(CustomRowDefinition) {}

/** A party that the template suggests. */
export class SuggestedAllocationView {
  @ApiProperty({ description: 'Kind of party', enum: PARTY_KINDS, enumName: 'PartyKind', example: 'PRIME_VENDOR' })
  party!: PartyKind;

  @ApiProperty({
    description: 'Inside the institution: whose part',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    nullable: true,
    example: null,
  })
  within!: InstitutionRole | null;

  @ApiProperty({ description: 'The part', enum: ALLOCATION_ROLES, enumName: 'AllocationRole', example: 'RESPONSIBLE' })
  role!: AllocationRole;
}

/** A row with what it is: as the template says, or the institution. */
export class MatrixRowView extends IntersectionType(RecordHeader, ViewOf(MatrixRowContent)) {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({ description: 'Key in the template; CU-… is a row of the institution’s own', example: 'IN-05' })
  key!: string;

  @ApiProperty({
    description: 'Part of the template, A to K; null: a row of the institution’s own',
    type: String,
    nullable: true,
    example: 'E',
  })
  group!: string | null;

  @ApiProperty({
    description: 'What the institution wrote down of its own row; null: a row of the template',
    type: CustomRowView,
    nullable: true,
    example: null,
  })
  custom!: CustomRowView | null;

  @ApiProperty({
    description: '法律上の責任 / 運用・対応',
    enum: DEMARCATION_LAYERS,
    enumName: 'DemarcationLayer',
    example: 'OPERATIONAL',
  })
  layer!: DemarcationLayer;

  @ApiProperty({
    description: '通常時・非常時・両方・終了時',
    enum: OPERATION_PHASES,
    enumName: 'OperationPhase',
    example: 'NORMAL',
  })
  phase!: OperationPhase;

  @ApiProperty({
    description: 'What the row is about, in the language asked for',
    example: '外部接続回線・VPN装置の管理と更新',
  })
  title!: string;

  @ApiProperty({
    description: 'Clauses it follows from (MHLW-7.0/経営管理編 unless another document is named)',
    type: [String],
    example: ['表4-1', '5.3'],
  })
  clauses!: string[];

  @ApiProperty({
    description: 'Category of table 4-1',
    enum: TABLE_41_CATEGORIES,
    enumName: 'Table41Category',
    nullable: true,
    example: 'INFRA_NETWORK',
  })
  table41Category!: Table41Category | null;

  @ApiProperty({
    description: 'OPERATIONAL: the row that says who is bound by law; it may be missing where that row does not apply',
    type: String,
    nullable: true,
    example: 'LG-05',
  })
  legalRowKey!: string | null;

  @ApiProperty({ description: 'The institution must stay accountable (our reading of 1.3.1)', example: false })
  nonDelegable!: boolean;

  @ApiProperty({
    description:
      'Whether all contracts on the system must agree on the row (SYSTEM) or each answers for itself (CONTRACT); ours',
    enum: ['SYSTEM', 'CONTRACT'],
    enumName: 'RowBelonging',
    example: 'SYSTEM',
  })
  belongsTo!: 'SYSTEM' | 'CONTRACT';

  @ApiProperty({
    description: 'What we would suggest: our default, no authority behind it; empty where the parties must decide',
    type: [SuggestedAllocationView],
  })
  suggested!: SuggestedAllocationView[];
}
