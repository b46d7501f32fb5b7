import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import {
  DateField,
  IdListField,
  ListField,
  NumberField,
  WordListField,
  YesNoField,
} from '../../../http/fields/value-fields';
import { DecisionHeader } from '../../../http/decision-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { COUNTRY_CODES } from '../../../kernel/country-code';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  CHAIN_TYPES,
  type ChainType,
  DEPLOYMENT_MODELS,
  type DeploymentModel,
  type Importance,
  IMPORTANCES,
  PERSONAL_DATA_HANDLINGS,
  type PersonalDataHandling,
} from '../../../kernel/terms/contract-terms';
import { ExternalId } from '../../external-id';
import { GoesAbroad } from '../../goes-abroad.dto';
import { OutdatedView } from '../../outdated.dto';
import { ContractLifeView } from './contract-life.dto';
import { TakenOverView } from '../../take-over.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 契約 of an institution with a vendor. */
export class CreateContract extends GoesAbroad {
  @IdField({ description: 'Whose contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @IdField({ description: 'With whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @TextField({ description: 'Number; unique within the institution', example: '2026-018', max: 60 })
  contractNo!: string;

  @TextField({ description: 'Title', example: '電子カルテシステム保守委託契約' })
  title!: string;

  @DateField({ description: 'First day of the term', example: '2026-04-01', optional: true })
  startOn?: CalendarDate | null;

  @DateField({
    description: 'Last day of the term last recorded; null: without term',
    example: '2028-03-31',
    optional: true,
  })
  endOn?: CalendarDate | null;

  @YesNoField({ description: 'Renews by itself unless notice is given', example: false, default: false })
  autoRenew?: boolean;

  @NumberField({
    description: '自動更新の期間: months of each term that opens by itself; null: as long as the one before',
    example: 12,
    optional: true,
    min: 1,
    max: 120,
  })
  renewalMonths?: number | null;

  @NumberField({
    description: '更新拒絶の通知: not earlier than so many months before the last day',
    example: 6,
    optional: true,
    min: 0,
    max: 60,
  })
  noticeFromMonths?: number | null;

  @NumberField({
    description: '更新拒絶の通知期限: not later than so many months before the last day',
    example: 3,
    optional: true,
    min: 0,
    max: 60,
  })
  noticeMonths?: number | null;

  @WordField(
    { description: 'Whether the service is in use; UNKNOWN is judged as YES', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  serviceInUse?: Answer;

  @DateField({ description: 'Last day of use', example: '2028-03-31', optional: true })
  serviceEndedOn?: CalendarDate | null;

  @WordField({ description: '医療情報を扱うか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  handlesMedicalInfo?: Answer;

  @WordField(
    { description: '個人データの取扱い区分 (1.3.1 footnote 1)', example: 'HANDLED', default: 'UNKNOWN' },
    PERSONAL_DATA_HANDLINGS,
    'PersonalDataHandling',
  )
  personalDataHandling?: PersonalDataHandling;

  @WordField({ description: '外部保存か', example: 'NO', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  externalStorage?: Answer;

  @WordField({ description: '法定保存文書を含むか', example: 'NO', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  statutoryRecords?: Answer;

  @WordListField(
    { description: 'Where data are stored, ISO 3166-1 alpha-2', example: ['JP'], default: [] },
    COUNTRY_CODES,
  )
  storageCountries?: string[];

  @WordField(
    { description: '国内法の適用(執行)範囲にあることを確認したか', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  jurisdictionConfirmed?: Answer;

  @WordField(
    {
      description: '委託の重要度; null: nobody has rated it, and it is judged as important',
      example: 'NORMAL',
      optional: true,
    },
    IMPORTANCES,
    'Importance',
  )
  importance?: Importance | null;

  @WordField(
    { description: 'サービス類型 (5.3)', example: 'SAAS', optional: true },
    DEPLOYMENT_MODELS,
    'DeploymentModel',
  )
  deploymentModel?: DeploymentModel | null;

  @WordField(
    { description: '一括責任 / 水平連携 / 垂直連携', example: 'SINGLE_PRIME', optional: true },
    CHAIN_TYPES,
    'ChainType',
  )
  chainType?: ChainType | null;

  @WordField({ description: '別事業者のクラウドを利用するか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  usesThirdPartyCloud?: Answer;

  @WordField({ description: 'リモート保守があるか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  remoteMaintenance?: Answer;

  @WordField({ description: '外部接続があるか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  externalConnection?: Answer;

  @TextField({ description: '準拠法', example: '日本法', optional: true })
  governingLaw?: string | null;

  @TextField({ description: '委託先の管理責任者 (5.2.1)', example: '髙﨑 一郎', optional: true })
  vendorManager?: string | null;

  @DateField({ description: 'Last review of contract and demarcation (1⑧)', example: '2026-04-01', optional: true })
  reviewedOn?: CalendarDate | null;

  @DateField({ description: 'Next review', example: '2027-04-01', optional: true })
  nextReviewOn?: CalendarDate | null;

  @DateField({
    description: 'When the executives approved an important entrustment',
    example: '2026-04-01',
    optional: true,
  })
  executiveApprovedOn?: CalendarDate | null;

  @TextField({ description: 'Proof of the cloud exception: the clause', example: '第12条', optional: true, max: 400 })
  cloudExceptionClauseRef?: string | null;

  @TextField({
    description: 'Proof of the cloud exception: the access control',
    example: '設計書 4.2',
    optional: true,
    max: 400,
  })
  cloudExceptionAccessControlRef?: string | null;

  @IdListField({
    description: 'Systems that the contract carries; of the same institution',
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
    default: [],
  })
  systemIds?: string[];

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchContract extends PatchOf(CreateContract, 'institutionId', 'vendorId') {}

export class UpsertContract extends UpsertOf(CreateContract) {}

export class ContractView extends IntersectionType(
  DecisionHeader,
  TakenOverView,
  ContractLifeView,
  ViewOf(CreateContract),
) {
  @ApiProperty({
    description: 'What of the executives’ approval is another today; null: it is of what is so, or there is none',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  executiveApprovalOutdated!: OutdatedView | null;

  @ApiProperty({
    description: 'What of the cloud exception’s grounds is another today; null: nothing, or none is decided',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  cloudExceptionOutdated!: OutdatedView | null;
}
