import { ApiProperty } from '@nestjs/swagger';
import { type MatrixStatus } from '../../../kernel/terms/demarcation-terms';
import { COVER_KINDS, COVERAGES, type Coverage, type CoverKind } from '../coverage';

const CLAIM_STATES = ['ACCOUNTABLE', 'UNANSWERED', 'SETTLED_ELSEWHERE'] as const;

const COVER_KIND = { enum: COVER_KINDS, enumName: 'CoverKind', example: 'AGREED' };

/** Somebody who answers for something on a system. */
export class AnsweringPartyView {
  @ApiProperty({
    description: 'INSTITUTION, a vendor’s id, or the id of another party',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string;

  @ApiProperty({
    description: 'Name of the vendor; null: the institution, or a party that is no vendor of the registry',
    type: String,
    nullable: true,
    example: '株式会社髙﨑',
  })
  name!: string | null;
}

export class ClaimView {
  @ApiProperty({
    description: 'The contract that says so',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  contractId!: string;

  @ApiProperty({
    description: 'Somebody is named; nobody is; or the row is left to another contract',
    enum: CLAIM_STATES,
    enumName: 'ClaimState',
    example: 'ACCOUNTABLE',
  })
  state!: (typeof CLAIM_STATES)[number];

  @ApiProperty({ description: 'Who is named', type: String, nullable: true, example: 'INSTITUTION' })
  party!: string | null;

  @ApiProperty({ ...COVER_KIND, description: 'What stands behind it' })
  kind!: CoverKind;
}

export class RowCoverageView {
  @ApiProperty({ description: 'Key of the row', example: 'SR-03' })
  key!: string;

  @ApiProperty({ description: 'What the row is about, in the language asked for', example: 'OS・ミドルウェアの更新' })
  title!: string;

  @ApiProperty({
    description:
      'One party is accountable by an agreed matrix that binds it (COVERED); nobody is, or whoever is named is not bound to it (GAP); several claim it, each in its own contract (OVERLAP); contracts name others (CONTRADICTION)',
    enum: COVERAGES,
    enumName: 'Coverage',
    example: 'OVERLAP',
  })
  coverage!: Coverage;

  @ApiProperty({
    ...COVER_KIND,
    description:
      'What stands behind it, the strongest of all contracts: AGREED and binding; agreed, but whoever is named is bound by no contract on the system (NAMED_ONLY); UNDER_CONSULTATION or a DRAFT; two sides that differ (DIFFERING); DECLARED_BY_ONE; NOBODY',
  })
  kind!: CoverKind;

  @ApiProperty({ description: 'Who is accountable', type: [AnsweringPartyView] })
  accountable!: AnsweringPartyView[];

  @ApiProperty({ description: 'What each contract says', type: [ClaimView] })
  claims!: ClaimView[];
}

export class CoveringContractView {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'Its number', example: 'C-001' })
  contractNo!: string;

  @ApiProperty({ description: 'Its title', example: '電子カルテシステム保守委託契約' })
  title!: string;

  @ApiProperty({ description: 'Its vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @ApiProperty({
    description: 'The matrix that counts: the agreed revision, or else the one being worked on; null: none',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  matrixId!: string | null;

  @ApiProperty({
    description: 'How far that matrix has come; null: there is none',
    enum: ['DRAFT', 'UNDER_CONSULTATION', 'AGREED'],
    enumName: 'CoveringMatrixStatus',
    nullable: true,
    example: 'AGREED',
  })
  matrixStatus!: Exclude<MatrixStatus, 'SUPERSEDED'> | null;

  @ApiProperty({
    description: 'Rows that the contract answers for itself and leaves open',
    type: [String],
    example: ['SE-04'],
  })
  open!: string[];
}

export class InterfaceCoverageView {
  @ApiProperty({ description: 'The interface', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'Its name', example: '電子カルテ−医事会計 連携(HL7)' })
  name!: string;

  @ApiProperty({
    description: 'The vendors that meet there',
    type: [String],
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  vendorIds!: string[];

  @ApiProperty({
    description: 'Who answers for the seam, as these vendors’ contracts have it; empty: nobody',
    type: [AnsweringPartyView],
  })
  owners!: AnsweringPartyView[];
}

/** Who answers for what on a system, over all contracts that carry it. */
export class SystemCoverageView {
  @ApiProperty({ description: 'The system', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId!: string;

  @ApiProperty({ description: 'The day judged: today in Japan', format: 'date', example: '2026-11-23' })
  asOf!: string;

  @ApiProperty({
    description: 'Nobody becomes or ceases to be an owner by the passing of time before this day; null: never',
    format: 'date',
    type: String,
    nullable: true,
    example: '2027-04-01',
  })
  nextChangeOn!: string | null;

  @ApiProperty({ description: 'Rows that all contracts on the system share, by key', type: [RowCoverageView] })
  rows!: RowCoverageView[];

  @ApiProperty({ description: 'Contracts that are neither ended nor cancelled', type: [CoveringContractView] })
  contracts!: CoveringContractView[];

  @ApiProperty({ description: 'Where vendors meet', type: [InterfaceCoverageView] })
  interfaces!: InterfaceCoverageView[];

  @ApiProperty({
    description: 'Lead for triage and cause analysis across providers; null: nobody, or more than one',
    type: AnsweringPartyView,
    nullable: true,
  })
  triageLead!: AnsweringPartyView | null;
}
