import { PatchOfOnly } from '../../http/fields/derived';
import { TextField } from '../../http/fields/text-fields';
import { CreateContract } from '../../registry/contracts/dto/contract.dto';
import { REASON } from '../../registry/corrections/dto/fact-correction.dto';
import { CreateEquipment } from '../../registry/equipment/dto/equipment.dto';
import { CreateSubcontract } from '../../registry/subcontracts/dto/subcontract.dto';
import { CreateSystem } from '../../registry/systems/dto/system.dto';

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
