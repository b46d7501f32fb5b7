import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../../http/fields/derived';
import { QueryWordField } from '../../../../http/fields/query-fields';
import { CanonicalField, IdField, TextField, WordField } from '../../../../http/fields/text-fields';
import { DateField, WordListField } from '../../../../http/fields/value-fields';
import { ListQuery } from '../../../../http/listing';
import { RecordHeader } from '../../../../http/record-header';
import { type CalendarDate } from '../../../../kernel/calendar-date';
import { parseCorporateNumber } from '../../../../kernel/corporate-number';
import { COUNTRY_CODES, parseCountryCode } from '../../../../kernel/country-code';
import { type Answer, ANSWERS } from '../../../../kernel/terms/answers';
import {
  ANNOUNCEMENT_STATES,
  type AnnouncementState,
  APPROVAL_STATES,
  type ApprovalState,
} from '../../../../kernel/terms/subcontract-terms';
import { SaidBy } from '../../../said-by.dto';

const DAY = { type: String, format: 'date', nullable: true, example: null };

/** 事前の届出: to whom a vendor wants to re-entrust what, and how that party will handle the data (5⑤; 通則 3-4-4). */
export class AnnounceSubcontract {
  @TextField({ description: 'Name of the party', example: 'サンプル保守サービス株式会社', max: 200 })
  counterparty!: string;

  @CanonicalField(
    { description: 'Its corporate number, 13 digits', example: '7000012050002', optional: true },
    parseCorporateNumber,
    { pattern: '^[1-9][0-9]{12}$' },
  )
  corporateNumber?: string | null;

  @CanonicalField(
    { description: 'Its country, ISO 3166-1 alpha-2; null: not said', example: 'JP', optional: true },
    parseCountryCode,
    { pattern: '^[A-Z]{2}$' },
  )
  country?: string | null;

  @TextField({ description: 'What is to be entrusted', example: '夜間の監視', multiline: true })
  work!: string;

  @WordField({ description: '個人データを扱うか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  handlesPersonalData?: Answer;

  @TextField({
    description: 'How it will handle personal data',
    example: '監視画面に表示されるのみで、保存しない',
    optional: true,
    multiline: true,
  })
  personalDataHandling?: string | null;

  @TextField({
    description: 'Its safety measures',
    example: 'ISMS認証を取得。入退室を記録し、端末は持ち出さない',
    optional: true,
    multiline: true,
  })
  safetyMeasures?: string | null;

  @WordListField({ description: 'Where data would be processed', example: ['JP'], default: [] }, COUNTRY_CODES)
  processingCountries?: string[];

  @WordListField({ description: 'Where data would be stored', example: ['JP'], default: [] }, COUNTRY_CODES)
  storageCountries?: string[];

  @WordField(
    { description: 'Whether the party would pass it on further (再々委託)', example: 'NO', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  goesFurther?: Answer;

  @DateField({ description: 'When it is to begin', example: '2027-04-01', optional: true })
  plannedStartOn?: CalendarDate | null;
}

export class TakeUpAnnouncement {
  @IdField({ description: 'The vendor that the party is', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;
}

export class DeclineAnnouncement {
  @TextField({ description: 'Why', example: '契約で再委託を禁止しているため', multiline: true })
  reason!: string;
}

export class WithdrawAnnouncement {
  @TextField({ description: 'Why', example: '自社で行うこととしたため', optional: true, multiline: true })
  reason?: string | null;
}

export class SubcontractAnnouncementView extends IntersectionType(
  RecordHeader,
  ViewOf(AnnounceSubcontract),
  SaidBy('announcedBy'),
) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'Who announces', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  announcerId!: string;

  @ApiProperty({ description: 'What the announcing vendor is called', example: '見本電子カルテ株式会社' })
  announcerName!: string;

  @ApiProperty({ description: 'Which person of theirs', example: '見本 三郎' })
  announcedBy!: string;

  @ApiProperty({
    description: 'The day in Japan on which it was announced',
    type: String,
    format: 'date',
    example: '2026-11-28',
  })
  announcedOn!: CalendarDate;

  @ApiProperty({
    description: 'What has become of it',
    enum: ANNOUNCEMENT_STATES,
    enumName: 'AnnouncementState',
    example: 'ANNOUNCED',
  })
  state!: AnnouncementState;

  @ApiProperty({
    description: 'The re-entrustment as which it was taken up; null: it was not',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  subcontractId!: string | null;

  @ApiProperty({
    description: 'How far that has come; null: it was not taken up',
    enum: APPROVAL_STATES,
    enumName: 'ApprovalState',
    nullable: true,
    example: null,
  })
  approvalState!: ApprovalState | null;

  @ApiProperty({ ...DAY, description: 'When the institution declined' })
  declinedOn!: CalendarDate | null;

  @ApiProperty({ ...DAY, description: 'When the vendor took it back' })
  withdrawnOn!: CalendarDate | null;

  @ApiProperty({ description: 'Why it was declined or taken back', type: String, nullable: true, example: null })
  reason!: string | null;
}

export class SubcontractAnnouncementQuery extends ListQuery {
  @QueryWordField(
    { description: 'What has become of it', example: 'ANNOUNCED' },
    ANNOUNCEMENT_STATES,
    'AnnouncementState',
  )
  state?: AnnouncementState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
