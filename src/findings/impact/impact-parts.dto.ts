import { ApiProperty } from '@nestjs/swagger';
import { type Answer, ANSWERS } from '../../kernel/terms/answers';
import {
  CONTRACT_STATUSES,
  type ContractStatus,
  PERSONAL_DATA_HANDLINGS,
  type PersonalDataHandling,
} from '../../kernel/terms/contract-terms';
import { APPROVAL_STATES, type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { SYSTEM_STATUSES, type SystemStatus } from '../../kernel/terms/system-terms';

const ID = { format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };
const VENDOR_NAME = '株式会社髙﨑メディカルシステム';

/** By which ways something is reached. */
export const IMPACT_WAYS = ['CONTRACTOR', 'REENTRUSTED', 'BUILT_ON', 'DEVICE'] as const;
export type ImpactWay = (typeof IMPACT_WAYS)[number];

export class ImpactWayView {
  @ApiProperty({
    description:
      'The vendor is the contractor, work is passed on to it, the service builds on it, or the contract names the device',
    enum: IMPACT_WAYS,
    enumName: 'ImpactWay',
    example: 'REENTRUSTED',
  })
  way!: ImpactWay;

  @ApiProperty({ description: 'Through whom or what', example: VENDOR_NAME })
  through!: string;
}

export class ImpactContract {
  @ApiProperty({ description: 'Contract', ...ID })
  id!: string;

  @ApiProperty({ description: 'Whose', ...ID })
  institutionId!: string;

  @ApiProperty({ description: 'Its name', example: 'さくら見本総合病院' })
  institution!: string;

  @ApiProperty({ description: 'Number', example: 'C-2026-014' })
  contractNo!: string;

  @ApiProperty({ description: 'Title', example: '電子カルテシステム保守委託契約' })
  title!: string;

  @ApiProperty({ description: 'Status', enum: CONTRACT_STATUSES, enumName: 'ContractStatus', example: 'ACTIVE' })
  status!: ContractStatus;

  @ApiProperty({ description: 'Contractor', ...ID })
  vendorId!: string;

  @ApiProperty({ description: 'Its name', example: VENDOR_NAME })
  vendor!: string;

  @ApiProperty({ description: 'Medical information is handled', enum: ANSWERS, enumName: 'Answer', example: 'YES' })
  handlesMedicalInfo!: Answer;

  @ApiProperty({
    description: 'Personal data',
    enum: PERSONAL_DATA_HANDLINGS,
    enumName: 'PersonalDataHandling',
    example: 'HANDLED',
  })
  personalDataHandling!: PersonalDataHandling;

  @ApiProperty({ description: 'Maintained from afar', enum: ANSWERS, enumName: 'Answer', example: 'YES' })
  remoteMaintenance!: Answer;

  @ApiProperty({ description: 'Lines to the outside', enum: ANSWERS, enumName: 'Answer', example: 'YES' })
  externalConnection!: Answer;

  @ApiProperty({
    description: 'Hours within which the vendor gives notice of a breach; null: none is confirmed in the contract',
    type: 'integer',
    nullable: true,
    example: 24,
  })
  noticeHours!: number | null;

  @ApiProperty({ description: 'How it is reached', type: [ImpactWayView] })
  ways!: readonly ImpactWayView[];
}

export class ImpactSubcontract {
  @ApiProperty({ description: 'Re-entrustment', ...ID })
  id!: string;

  @ApiProperty({ description: 'Under which contract', ...ID })
  contractId!: string;

  @ApiProperty({ description: 'Beneath which re-entrustment', type: String, nullable: true, ...ID })
  parentId!: string | null;

  @ApiProperty({ description: 'Rank in the chain', type: 'integer', example: 2 })
  rank!: number;

  @ApiProperty({ description: 'Sub-entrustee', ...ID })
  vendorId!: string;

  @ApiProperty({ description: 'Its name', example: VENDOR_NAME })
  vendor!: string;

  @ApiProperty({ description: 'Work', example: '夜間の遠隔監視' })
  work!: string;

  @ApiProperty({ description: 'Personal data are handled', enum: ANSWERS, enumName: 'Answer', example: 'YES' })
  handlesPersonalData!: Answer;

  @ApiProperty({ description: 'Approval', enum: APPROVAL_STATES, enumName: 'ApprovalState', example: 'APPROVED' })
  approvalState!: ApprovalState;

  @ApiProperty({ description: 'Since when', format: 'date', type: String, nullable: true, example: '2026-04-01' })
  startedOn!: string | null;

  @ApiProperty({ description: 'It is what was hit, or stands beneath that', example: true })
  isHit!: boolean;
}

export class ImpactSystem {
  @ApiProperty({ description: 'System', ...ID })
  id!: string;

  @ApiProperty({ description: 'Whose', ...ID })
  institutionId!: string;

  @ApiProperty({ description: 'Name', example: '電子カルテ' })
  name!: string;

  @ApiProperty({ description: 'Status', enum: SYSTEM_STATUSES, enumName: 'SystemStatus', example: 'LIVE' })
  status!: SystemStatus;

  @ApiProperty({ description: 'Who operates it', type: String, nullable: true, example: '情報システム室' })
  operator!: string | null;

  @ApiProperty({ description: 'The contracts by which it is reached', type: [String], example: [ID.example] })
  contractIds!: readonly string[];

  @ApiProperty({ description: 'The interfaces at which the vendor stands', type: [String], example: ['検査結果連携'] })
  interfaces!: readonly string[];
}

export class ImpactDevice {
  @ApiProperty({ description: 'Device', ...ID })
  id!: string;

  @ApiProperty({ description: 'Whose', ...ID })
  institutionId!: string;

  @ApiProperty({ description: 'Asset number', example: 'N-0012' })
  assetNo!: string;

  @ApiProperty({ description: 'Name', example: 'VPN装置 VPN-100' })
  name!: string;

  @ApiProperty({ description: 'Where it stands', type: String, nullable: true, example: 'サーバ室' })
  location!: string | null;

  @ApiProperty({ description: 'Segment of the network', type: String, nullable: true, example: '医療情報系' })
  networkSegment!: string | null;

  @ApiProperty({ description: 'Maintained from afar', enum: ANSWERS, enumName: 'Answer', example: 'YES' })
  remoteMaintenance!: Answer;

  @ApiProperty({ description: 'System', type: String, nullable: true, ...ID })
  systemId!: string | null;

  @ApiProperty({ description: 'It is what was hit, or the vendor owns, installs or maintains it', example: true })
  isHit!: boolean;

  @ApiProperty({ description: 'Vendors that own, install or maintain it', type: [String], example: [ID.example] })
  vendorIds!: readonly string[];
}

export class ImpactRow {
  @ApiProperty({ description: 'Contract', ...ID })
  contractId!: string;

  @ApiProperty({ description: 'Matrix', ...ID })
  matrixId!: string;

  @ApiProperty({ description: 'Row', ...ID })
  rowId!: string;

  @ApiProperty({ description: 'Its key', example: 'IR-02' })
  key!: string;

  @ApiProperty({
    description: 'What it is about, in the language asked for',
    example: '初動・被害拡大防止(隔離・遮断)',
  })
  title!: string;

  @ApiProperty({ description: 'Who is accountable', type: [String], example: ['見本病院'] })
  accountable!: readonly string[];

  @ApiProperty({ description: 'The part of what was hit', type: [String], example: [`${VENDOR_NAME} RESPONSIBLE`] })
  parts!: readonly string[];
}
