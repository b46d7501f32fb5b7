import { ApiProperty } from '@nestjs/swagger';
import { PatchOfOnly } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { CreateContract } from '../../contracts/dto/contract.dto';
import { CreateEquipment } from '../../equipment/dto/equipment.dto';
import { CreateSubcontract } from '../../subcontracts/dto/subcontract.dto';
import { CreateSystem } from '../../systems/dto/system.dto';

const ACTOR = { type: String, format: 'uuid', nullable: true, example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };
const REASON = { description: 'How it came to be written wrongly', example: '契約書 別紙2 の転記誤り' };

/** Facts that bind an approval, as they should have been written from the first. */
export class CorrectSubcontract extends PatchOfOnly(
  CreateSubcontract,
  'parentId',
  'work',
  'concernsMedicalSystems',
  'handlesPersonalData',
  'overseas',
  'processingCountries',
  'storageCountries',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** Facts that bind an approval or an exception, and the terms that were signed. */
export class CorrectContract extends PatchOfOnly(
  CreateContract,
  'startOn',
  'endOn',
  'autoRenew',
  'renewalMonths',
  'noticeMonths',
  'noticeFromMonths',
  'importance',
  'handlesMedicalInfo',
  'personalDataHandling',
  'externalStorage',
  'statutoryRecords',
  'storageCountries',
  'deploymentModel',
  'usesThirdPartyCloud',
  'remoteMaintenance',
  'externalConnection',
  'cloudExceptionClauseRef',
  'cloudExceptionAccessControlRef',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** Facts that bind the grace for two-factor authentication, and since when the system is used. */
export class CorrectSystem extends PatchOfOnly(
  CreateSystem,
  'liveFrom',
  'provider',
  'deploymentModel',
  'mfaClient',
  'mfaServer',
  'mfaPlannedOn',
  'mfaExceptionReason',
  'mfaExceptionNextRenewalOn',
  'mfaExceptionPlan',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** Facts that bind the approval of a device, and since when it is used. */
export class CorrectEquipment extends PatchOfOnly(
  CreateEquipment,
  'liveFrom',
  'category',
  'systemId',
  'storesData',
  'remoteMaintenance',
  'networkSegment',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

export class ApproveFactCorrection {
  @TextField({ description: 'What it was checked against', example: '契約書 別紙2', multiline: true })
  checkedAgainst!: string;
}

export class FactCorrectionView extends RecordHeader {
  @ApiProperty({ description: 'Whose record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @ApiProperty({ ...ACTOR, description: 'The contract; null: of none' })
  contractId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The re-entrustment; null: of none' })
  subcontractId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The system; null: of none' })
  systemId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The device; null: of none' })
  equipmentId!: string | null;

  @ApiProperty({
    description: 'What was mistyped, as it should have been',
    type: 'object',
    additionalProperties: true,
    example: { work: '常駐保守・一次受付' },
  })
  changes!: Record<string, unknown>;

  @ApiProperty(REASON)
  reason!: string;

  @ApiProperty({ ...ACTOR, description: 'Whose account says so' })
  proposedByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account confirmed it' })
  approvedByActor!: string | null;

  @ApiProperty({ description: 'What it was checked against', type: String, nullable: true, example: '契約書 別紙2' })
  checkedAgainst!: string | null;

  @ApiProperty({
    description: 'When it was confirmed, and carried out; null: it was not',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  approvedAt!: string | null;
}

export class FactCorrectionQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
