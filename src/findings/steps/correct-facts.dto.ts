import { PatchOfOnly } from '../../http/fields/derived';
import { TextField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { CreateCertification } from '../../registry/certifications/dto/certification.dto';
import { ReviewClause } from '../../registry/contracts/dto/contract-clause.dto';
import { CreateContract } from '../../registry/contracts/dto/contract.dto';
import { REASON } from '../../registry/corrections/dto/fact-correction.dto';
import { CreateEquipment } from '../../registry/equipment/dto/equipment.dto';
import { CreateProvision } from '../../registry/provisions/dto/provision.dto';
import { CreateSubcontract } from '../../registry/subcontracts/dto/subcontract.dto';
import { CreateSystem } from '../../registry/systems/dto/system.dto';

const TAKEN = 'only of a step that was taken';

/** Facts that bind an approval, and the days of its steps, as they should have been written from the first. */
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
  @DateField({ description: `When it was first approved; ${TAKEN}`, example: '2026-04-01', optional: true })
  approvedOn?: CalendarDate;

  @DateField({ description: `When the work began; ${TAKEN}`, example: '2026-04-01', optional: true })
  startedOn?: CalendarDate;

  @DateField({ description: `Its last day; ${TAKEN}`, example: '2027-03-31', optional: true })
  endedOn?: CalendarDate;

  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** Facts that bind an approval or an exception, the terms that were signed, and the days of its steps and renewals. */
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
  @DateField({ description: `Since when it was negotiated; ${TAKEN}`, example: '2026-02-01', optional: true })
  negotiatingFrom?: CalendarDate;

  @DateField({ description: `When it was signed; ${TAKEN}`, example: '2026-03-20', optional: true })
  signedOn?: CalendarDate;

  @DateField({ description: `When it came into force; ${TAKEN}`, example: '2026-04-01', optional: true })
  activatedOn?: CalendarDate;

  @DateField({ description: `Its last day, once that is over; ${TAKEN}`, example: '2027-03-31', optional: true })
  endedOn?: CalendarDate;

  @DateField({
    description: 'The last day of the term whose renewal was entered for a wrong day; its right one is `renewedOn`',
    example: '2027-03-31',
    optional: true,
  })
  renewalOf?: CalendarDate;

  @DateField({ description: 'When that term was renewed', example: '2027-03-01', optional: true })
  renewedOn?: CalendarDate;

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

/** What is written on a certificate, and binds that it was taken for an equivalent one. */
export class CorrectCertification extends PatchOfOnly(
  CreateCertification,
  'registrationNumber',
  'standardEdition',
  'holderName',
  'holderCorporateNumber',
  'scopeText',
  'scopeNamesVendor',
  'body',
  'accreditation',
  'validFrom',
  'validTo',
  'equivalenceRationale',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** Where and when a clause was read, and what it says. What was found is not corrected: another finding is another review. */
export class CorrectClause extends PatchOfOnly(
  ReviewClause,
  'reference',
  'documentId',
  'inapplicableReason',
  'reviewedOn',
  'reviewedBy',
  'prohibited',
  'priorInformation',
  'consultation',
  'agreement',
  'approval',
  'noticeHours',
) {
  @TextField({ ...REASON, multiline: true })
  reason!: string;
}

/** What the gate of a provision asks, and the days of its steps. */
export class CorrectProvision extends PatchOfOnly(
  CreateProvision,
  'recipient',
  'recipientCountry',
  'plannedFrom',
  'classification',
  'scheme',
  'legalBasis',
  'foreignBasis',
  'foreignInformation',
  'scopeAgreedOn',
  'scopeAgreementTo',
) {
  @DateField({ description: `Its first day; ${TAKEN}`, example: '2026-04-01', optional: true })
  startedOn?: CalendarDate;

  @DateField({ description: `Its last day; ${TAKEN}`, example: '2028-03-31', optional: true })
  endedOn?: CalendarDate;

  @TextField({ ...REASON, multiline: true })
  reason!: string;
}
