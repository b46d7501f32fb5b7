import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField, WordListField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseCountryCode } from '../../../kernel/country-code';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  FOREIGN_BASES,
  FOREIGN_INFORMATION,
  type ForeignBasis,
  type ForeignInformation,
  PROVISION_CLASSES,
  PROVISION_LEGAL_BASES,
  PROVISION_SCHEMES,
  type ProvisionClass,
  type ProvisionLegalBasis,
  type ProvisionScheme,
} from '../../../kernel/terms/provision-terms';
import { ExternalId } from '../../external-id';
import { IntersectionType } from '@nestjs/swagger';

/** 第三者提供 (1.4). */
export class CreateProvision {
  @IdField({ description: 'Who provides', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @TextField({ description: '提供先', example: '見本地域医療連携協議会' })
  recipient!: string;

  @CanonicalField({ description: 'Country of the recipient', example: 'JP', optional: true }, parseCountryCode, {
    pattern: '^[A-Z]{2}$',
  })
  recipientCountry?: string | null;

  @TextField({ description: 'Purpose', example: '診療情報の連携', multiline: true })
  purpose!: string;

  @WordField({ description: 'Form', example: 'REGIONAL_NETWORK', optional: true }, PROVISION_SCHEMES, 'ProvisionScheme')
  scheme?: ProvisionScheme | null;

  @TextField({
    description: 'Where it is written who answers for what in this form (1.4)',
    example: '連携ネットワーク運用規程 第3章',
    optional: true,
    max: 400,
  })
  schemeAllocationRef?: string | null;

  @YesNoField({ description: 'A single provision, not one that goes on', example: false, default: false })
  isOneOff?: boolean;

  @WordField(
    { description: 'Legal basis', example: 'CONSENT', optional: true },
    PROVISION_LEGAL_BASES,
    'ProvisionLegalBasis',
  )
  legalBasis?: ProvisionLegalBasis | null;

  @TextField({ description: 'Where the consent is on record', example: '同意書綴 2026', optional: true, max: 400 })
  consentEvidenceRef?: string | null;

  @IdField({ description: 'Through which system', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  systemId?: string | null;

  @DateField({ description: 'First day planned', example: '2026-04-01', optional: true })
  plannedFrom?: CalendarDate | null;

  @DateField({
    description: 'First day; what is registered already begins by `provisions/{id}/activation`, which asks its gate',
    example: '2026-04-01',
    optional: true,
  })
  startedOn?: CalendarDate | null;

  @DateField({ description: 'Last day', example: '2028-03-31', optional: true })
  endedOn?: CalendarDate | null;

  @DateField({ description: '双方の責任範囲を書面で合意した日 (1⑰)', example: '2026-04-01', optional: true })
  scopeAgreedOn?: CalendarDate | null;

  @TextField({ description: 'Where the agreement is kept', example: '契約書庫/提供-2', optional: true, max: 400 })
  scopeAgreementRef?: string | null;

  @DateField({ description: 'Last day of that agreement; null: without end', example: null, optional: true })
  scopeAgreementTo?: CalendarDate | null;

  @TextField({
    description: 'Who answers up to sending',
    example: 'さくら見本総合病院',
    optional: true,
    multiline: true,
  })
  senderResponsibility?: string | null;

  @TextField({
    description: 'Who answers in transit',
    example: '見本クラウドサービス株式会社',
    optional: true,
    multiline: true,
  })
  transportResponsibility?: string | null;

  @TextField({
    description: 'Who answers from receipt on',
    example: '見本地域医療連携協議会',
    optional: true,
    multiline: true,
  })
  receiverResponsibility?: string | null;

  @TextField({ description: 'Who answers for the source data that stay', example: '医療情報部', optional: true })
  sourceRetentionOwner?: string | null;

  @WordField(
    {
      description: '第三者提供か委託か: whether it is a provision to a third party at all',
      example: 'PROVISION',
      default: 'UNKNOWN',
    },
    PROVISION_CLASSES,
    'ProvisionClass',
  )
  classification?: ProvisionClass;

  @IdField({
    description:
      'The contract by which the recipient is entrusted: with it, an entrustment is no provision to a third party',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  contractId?: string | null;

  @TextField({
    description: 'Where procedure and control are on record (1⑯)',
    example: '提供手続記録-7',
    optional: true,
    max: 400,
  })
  procedureRef?: string | null;

  @WordField(
    { description: 'On what a provision abroad rests (APPI 28)', example: 'EQUIVALENT_COUNTRY', optional: true },
    FOREIGN_BASES,
    'ForeignBasis',
  )
  foreignBasis?: ForeignBasis | null;

  @WordListField(
    {
      description: 'What the persons concerned were told before consenting to a provision abroad (APPI 28②)',
      example: ['COUNTRY', 'REGIME', 'MEASURES'],
      default: [],
    },
    FOREIGN_INFORMATION,
  )
  foreignInformation?: ForeignInformation[];

  @WordField(
    {
      description: 'Whether the recipient is the state, a municipality or the like (APPI 16② items)',
      example: 'NO',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  recipientIsPublic?: Answer;

  @TextField({
    description: 'A contract that stands for the record of each provision (APPI 29); it is kept for a year',
    example: '契約書庫/提供-2',
    optional: true,
    max: 400,
  })
  recordSubstituteRef?: string | null;

  @TextField({
    description: 'Where the records of what was provided are (APPI 29, 30)',
    example: '提供記録簿 2026年度',
    optional: true,
    max: 400,
  })
  transferRecordRef?: string | null;

  @DateField({ description: 'Until when these records are kept', example: '2031-03-31', optional: true })
  recordsKeptUntil?: CalendarDate | null;

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchProvision extends PatchOf(CreateProvision, 'institutionId') {}

export class UpsertProvision extends UpsertOf(CreateProvision) {}

export class ProvisionView extends IntersectionType(RecordHeader, ViewOf(CreateProvision)) {}

export class ProvisionQuery extends ListQuery {
  @QueryIdField({ description: 'Who provides', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'Through which system', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId?: string;

  @QueryTextField({ description: 'Country of the recipient', example: 'JP' })
  recipientCountry?: string;

  @QueryWordField({ description: 'Order', example: 'recipient', default: 'recipient' }, [
    'recipient',
    '-recipient',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'recipient';
}
