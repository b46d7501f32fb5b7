import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOfOnly, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  EVIDENCE_KINDS,
  EVIDENCE_STATES,
  EVIDENCE_VERDICTS,
  type EvidenceKind,
  type EvidenceState,
  type EvidenceVerdict,
} from '../../../kernel/terms/evidence-terms';
import { SaidView } from './evidence-answer.dto';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const MAYBE_TEXT = { type: String, nullable: true, example: null } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true, example: null } as const;

/** What an institution asks a vendor for, about what, and until when. */
export class AskForEvidence {
  @IdField({ description: 'Who asks', example: ID })
  institutionId!: string;

  @IdField({ description: 'Who is asked', example: ID })
  vendorId!: string;

  @IdField({
    description: 'Of which re-entrusted party beneath that vendor, which passes it on; null: of the vendor itself',
    example: ID,
    optional: true,
  })
  aboutVendorId?: string | null;

  @WordField({ description: 'For what', example: 'RENEWED_CERTIFICATE' }, EVIDENCE_KINDS, 'EvidenceKind')
  kind!: EvidenceKind;

  @IdField({
    description:
      'About which contract; needed for YEARLY_CHECKLIST and SUBCONTRACTOR_LIST, follows from the matrix for MATRIX_FORM',
    example: ID,
    optional: true,
  })
  contractId?: string | null;

  @IdField({
    description: 'RENEWED_CERTIFICATE: the certificate that is to be followed; null: whichever',
    example: ID,
    optional: true,
  })
  certificationId?: string | null;

  @IdField({ description: 'MDS, SDS: about which device', example: ID, optional: true })
  equipmentId?: string | null;

  @IdField({ description: 'MATRIX_FORM: which matrix', example: ID, optional: true })
  matrixId?: string | null;

  @TextField({ description: 'MDS, SDS: about which product or service', example: '見本電子カルテ', optional: true })
  product?: string | null;

  @TextField({
    description: 'The rule whose finding asks for it',
    example: 'CERT-010',
    optional: true,
    max: 20,
  })
  ruleId?: string | null;

  @DateField({ description: 'Until when', example: '2026-12-20' })
  dueOn!: CalendarDate;

  @TextField({
    description: 'Words to the vendor',
    example: '更新後の登録証の写しをお送りください。',
    optional: true,
    multiline: true,
  })
  words?: string | null;
}

export class PatchEvidenceRequest extends PatchOfOnly(AskForEvidence, 'dueOn', 'words') {}

export class AcceptEvidence {
  @WordField(
    {
      description: 'EFFECTIVENESS_EVIDENCE: whether it shows that the management works; needed there',
      example: 'YES',
      optional: true,
    },
    ANSWERS,
    'Answer',
  )
  effective?: Answer | null;

  @TextField({
    description: 'What was found: kept with the record that is made, where it has a place for it',
    example: '運用の有効性を確認した',
    optional: true,
    multiline: true,
  })
  conclusion?: string | null;
}

export class RefuseEvidence {
  @TextField({ description: 'Why; the vendor reads it', example: '旧い登録証の写しでした', multiline: true })
  reason!: string;
}

export class WithdrawEvidenceRequest {
  @TextField({
    description: 'Why; the vendor reads it',
    example: '公的登録簿で確認できたため',
    optional: true,
    multiline: true,
  })
  reason?: string | null;
}

/** A record that was made of an answer. */
export class MadeRecordView {
  @ApiProperty({ description: 'As its history names it', example: 'certifications' })
  resource!: string;

  @ApiProperty({ description: 'Its id', format: 'uuid', example: ID })
  id!: string;
}

/** An answer as it was shared for this request, and what was made of it. */
export class EvidenceRoundView {
  @ApiProperty({ description: 'Id of the share', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'Version of the share, which its revocation expects', type: 'integer', example: 1 })
  version!: number;

  @ApiProperty({ description: 'Id of the answer', format: 'uuid', example: ID })
  answerId!: string;

  @ApiProperty({ description: 'What was answered; null: it is not shared any more', type: SaidView, nullable: true })
  said!: SaidView | null;

  @ApiProperty({ description: 'When the vendor shared it', type: String, format: 'date', example: '2026-11-28' })
  sharedOn!: CalendarDate;

  @ApiProperty({ description: 'Who consented', example: '見本 三郎' })
  sharedBy!: string;

  @ApiProperty({ ...MAYBE_DAY, description: 'When the vendor took that back; null: it did not' })
  revokedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'What was made of it; null: not reviewed',
    enum: EVIDENCE_VERDICTS,
    enumName: 'EvidenceVerdict',
    nullable: true,
    example: null,
  })
  verdict!: EvidenceVerdict | null;

  @ApiProperty({ ...MAYBE_DAY, description: 'When it was reviewed' })
  reviewedOn!: CalendarDate | null;

  @ApiProperty({ ...MAYBE_TEXT, description: 'By whom' })
  reviewedBy!: string | null;

  @ApiProperty({ ...MAYBE_TEXT, description: 'Why it was refused' })
  reason!: string | null;

  @ApiProperty({ description: 'The records that were made of it', type: [MadeRecordView] })
  made!: MadeRecordView[];
}

export class EvidenceRequestView extends IntersectionType(RecordHeader, ViewOf(AskForEvidence)) {
  @ApiProperty({ ...MAYBE_TEXT, description: 'What the institution is called', example: '見本病院' })
  institutionName!: string | null;

  @ApiProperty({ description: 'What the vendor is called', example: '見本電子カルテ株式会社' })
  vendorName!: string;

  @ApiProperty({ ...MAYBE_TEXT, description: 'What the re-entrusted party is called' })
  aboutVendorName!: string | null;

  @ApiProperty({
    ...MAYBE_TEXT,
    description: 'What it is about, as people know it',
    example: 'K-2026-001 電子カルテ保守',
  })
  subject!: string | null;

  @ApiProperty({ description: 'Who asks', example: '調達 花子' })
  askedBy!: string;

  @ApiProperty({
    description: 'The day in Japan on which it was asked',
    type: String,
    format: 'date',
    example: '2026-11-28',
  })
  askedOn!: CalendarDate;

  @ApiProperty({
    description: 'How far it has come; LAPSED: not answered (anew) by the day, which can still be done',
    enum: EVIDENCE_STATES,
    enumName: 'EvidenceState',
    example: 'ASKED',
  })
  state!: EvidenceState;

  @ApiProperty({ ...MAYBE_DAY, description: 'When it was withdrawn' })
  withdrawnOn!: CalendarDate | null;

  @ApiProperty({ ...MAYBE_TEXT, description: 'Why it was withdrawn' })
  withdrawalReason!: string | null;

  @ApiProperty({ description: 'What was answered, first to last', type: [EvidenceRoundView] })
  rounds!: EvidenceRoundView[];
}

export class EvidenceRequestQuery extends ListQuery {
  @QueryIdField({ description: 'Who asks', example: ID })
  institutionId?: string;

  @QueryIdField({ description: 'Who is asked', example: ID })
  vendorId?: string;

  @QueryIdField({ description: 'About which contract', example: ID })
  contractId?: string;

  @QueryIdField({ description: 'About which certificate', example: ID })
  certificationId?: string;

  @QueryWordField({ description: 'For what', example: 'RENEWED_CERTIFICATE' }, EVIDENCE_KINDS, 'EvidenceKind')
  kind?: EvidenceKind;

  @QueryWordField({ description: 'How far it has come', example: 'ANSWERED' }, EVIDENCE_STATES, 'EvidenceState')
  state?: EvidenceState;

  @QueryWordField({ description: 'Order', example: 'dueOn', default: 'dueOn' }, [
    'dueOn',
    '-dueOn',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'dueOn';
}
