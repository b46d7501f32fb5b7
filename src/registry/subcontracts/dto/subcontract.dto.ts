import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField, WordListField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { DecisionHeader, DEPUTY_FOR } from '../../../http/decision-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { COUNTRY_CODES } from '../../../kernel/country-code';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { APPROVAL_STATES, type ApprovalState } from '../../../kernel/terms/subcontract-terms';
import { ExternalId } from '../../external-id';
import { GoesAbroad } from '../../goes-abroad.dto';
import { OutdatedView } from '../../outdated.dto';
import { TakenOverView } from '../../take-over.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SaidBy } from '../../said-by.dto';

/** 再委託: whom, with what, and how far the five steps have come. Approval and start are steps of their own. */
export class CreateSubcontract extends GoesAbroad {
  @IdField({
    description: 'The subcontract above it; null: directly under the contract',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  parentId?: string | null;

  @IdField({ description: 'The sub-entrustee', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @TextField({ description: 'What is entrusted', example: '常駐保守・一次受付', multiline: true })
  work!: string;

  @WordField(
    {
      description:
        '医療情報の取扱いまたは医療情報システムの管理に当たるか(5⑤); NO counts where no personal data are handled',
      example: 'YES',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  concernsMedicalSystems?: Answer;

  @WordField({ description: '個人データを扱うか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  handlesPersonalData?: Answer;

  @WordField(
    { description: 'May data be processed outside Japan?', example: 'NO', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  overseas?: Answer;

  @WordListField({ description: 'Where data are processed', example: ['JP'], default: [] }, COUNTRY_CODES)
  processingCountries?: string[];

  @WordListField({ description: 'Where data are stored', example: ['JP'], default: [] }, COUNTRY_CODES)
  storageCountries?: string[];

  @DateField({ description: '1 事前の情報提供', example: '2026-04-01', optional: true })
  informationProvidedOn?: CalendarDate | null;

  @YesNoField({ description: 'The information named the other party', example: true, default: false })
  informationCounterparty?: boolean;

  @YesNoField({ description: '… the work', example: true, default: false })
  informationWork?: boolean;

  @YesNoField({ description: '… how personal data are handled', example: true, default: false })
  informationPersonalData?: boolean;

  @YesNoField({ description: '… the safety measures', example: true, default: false })
  informationSafetyMeasures?: boolean;

  @YesNoField({ description: '… the country', example: true, default: false })
  informationCountry?: boolean;

  @YesNoField({ description: '… whether it goes further down', example: true, default: false })
  informationFurtherReentrustment?: boolean;

  @DateField({ description: '2 協議', example: '2026-04-01', optional: true })
  consultedOn?: CalendarDate | null;

  @TextField({ description: 'Who took part', example: '医療情報部、見本電子カルテ', optional: true, multiline: true })
  consultationParticipants?: string | null;

  @TextField({ description: 'Where the minutes are kept', example: '議事録/2026-11', optional: true, max: 400 })
  consultationMinutesRef?: string | null;

  @DateField({ description: '3 合意', example: '2026-04-01', optional: true })
  agreedOn?: CalendarDate | null;

  @DateField({
    description: 'When it was confirmed that the duties are passed on',
    example: '2026-04-01',
    optional: true,
  })
  flowDownConfirmedOn?: CalendarDate | null;

  @TextField({ description: 'Proof of it', example: '再委託契約書 第8条', optional: true, max: 400 })
  flowDownRef?: string | null;

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchSubcontract extends PatchOf(CreateSubcontract, 'vendorId') {}

/** A re-entrustment that says of which contract it is. */
export class CreateSubcontractOf extends CreateSubcontract {
  @IdField({ description: 'The contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class UpsertSubcontract extends UpsertOf(CreateSubcontractOf) {}

export class SubcontractView extends IntersectionType(
  DecisionHeader,
  TakenOverView,
  ViewOf(CreateSubcontract),
  SaidBy('requestedBy', 'approvedBy', 'reapprovedBy', 'ratifiedBy'),
) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: '1 再委託, 2 再々委託, …', type: 'integer', example: 1 })
  rank!: number;

  @ApiProperty({ description: 'Name of the sub-entrustee', example: 'サンプル保守サービス株式会社' })
  vendorName!: string;

  @ApiProperty({ description: 'Its country; null: not known', type: String, nullable: true, example: 'JP' })
  vendorCountry!: string | null;

  @ApiProperty({
    description: '4 承認; changes by steps',
    enum: APPROVAL_STATES,
    enumName: 'ApprovalState',
    example: 'APPROVED',
  })
  approvalState!: ApprovalState;

  @ApiProperty({ description: 'Who asked for approval', type: String, nullable: true, example: '見本 三郎' })
  requestedBy!: string | null;

  @ApiProperty({
    description: 'When approval was asked for last; null: it was not, or before this was kept',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-05-20',
  })
  requestedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'When it was approved',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-05-25',
  })
  approvedOn!: CalendarDate | null;

  @ApiProperty({ description: 'By whom', type: String, nullable: true, example: '山﨑 清' })
  approvedBy!: string | null;

  @ApiProperty({
    description: 'In what role',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    nullable: true,
    example: 'EXECUTIVE',
  })
  approverRole!: InstitutionRole | null;

  @ApiProperty({
    description: 'The last day for which it is approved; null: no term is set',
    type: String,
    format: 'date',
    nullable: true,
    example: '2029-03-31',
  })
  approvedUntil!: CalendarDate | null;

  @ApiProperty({
    description: '再承認: when a later round approved what had changed; the first approval stays',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  reapprovedOn!: CalendarDate | null;

  @ApiProperty({ description: 'By whom', type: String, nullable: true, example: null })
  reapprovedBy!: string | null;

  @ApiProperty({
    description: 'In what role',
    enum: INSTITUTION_ROLES,
    enumName: 'InstitutionRole',
    nullable: true,
    example: null,
  })
  reapproverRole!: InstitutionRole | null;

  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;

  @ApiProperty({
    description: 'What of the approval is another today; null: it is of what is so, or there is none',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  approvalOutdated!: OutdatedView | null;

  @ApiProperty({
    description: '追認: when an executive ratified an approval that had come after the start',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  ratifiedOn!: CalendarDate | null;

  @ApiProperty({ description: 'By whom', type: String, nullable: true, example: null })
  ratifiedBy!: string | null;

  @ApiProperty({ description: 'How it came to be late', type: String, nullable: true, example: null })
  ratificationReason!: string | null;

  @ApiProperty({
    description: 'When it was rejected or revoked',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  refusedOn!: CalendarDate | null;

  @ApiProperty({ description: 'Why', type: String, nullable: true, example: null })
  refusalReason!: string | null;

  @ApiProperty({ description: '5 開始', type: String, format: 'date', nullable: true, example: '2026-06-01' })
  startedOn!: CalendarDate | null;

  @ApiProperty({ description: 'Last day', type: String, format: 'date', nullable: true, example: null })
  endedOn!: CalendarDate | null;
}

export class SubcontractQuery extends ListQuery {
  @QueryIdField({ description: 'Which sub-entrustee', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField({ description: 'Approval', example: 'APPROVED' }, APPROVAL_STATES, 'ApprovalState')
  approvalState?: ApprovalState;

  @QueryWordField({ description: 'Overseas', example: 'YES' }, ANSWERS, 'Answer')
  overseas?: Answer;

  @QueryWordField({ description: 'Order', example: 'rank', default: 'rank' }, [
    'rank',
    '-rank',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'rank';
}
