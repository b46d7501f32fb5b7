import { ApiProperty, PickType } from '@nestjs/swagger';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  EVIDENCE_KINDS,
  EVIDENCE_STATES,
  EVIDENCE_VERDICTS,
  type EvidenceKind,
  type EvidenceState,
  type EvidenceVerdict,
} from '../../../kernel/terms/evidence-terms';
import { AnswerEvidence } from './answer-evidence.dto';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const MAYBE_ID = { type: String, format: 'uuid', nullable: true, example: null } as const;
const MAYBE_TEXT = { type: String, nullable: true, example: null } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true, example: null } as const;

export class ShareEvidence {
  @IdField({ description: 'An answer of one’s own vendor, of the same kind, given to another before', example: ID })
  answerId!: string;
}

/** Nothing is to be said beside it. */
export class RevokeShare {}

/** A file as it was sent. */
export class AnsweredFileView {
  @ApiProperty({ description: 'Name', example: '登録証.pdf' })
  name!: string;

  @ApiProperty({ description: 'Media type', example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ description: 'Bytes', type: 'integer', example: 48211 })
  size!: number;

  @ApiProperty({ description: 'SHA-256 of the content', example: 'a'.repeat(64) })
  sha256!: string;
}

/** A party that a vendor names. */
export class NamedPartyView {
  @ApiProperty({ description: 'Name', example: 'サンプル保守サービス株式会社' })
  counterparty!: string;

  @ApiProperty({ description: 'What is entrusted', example: '夜間の監視' })
  work!: string;

  @ApiProperty({ ...MAYBE_TEXT, description: 'Its corporate number; null: not said' })
  corporateNumber!: string | null;

  @ApiProperty({ ...MAYBE_TEXT, description: 'Its country; null: not said' })
  country!: string | null;
}

/** An item of a checklist that is answered いいえ. */
export class OpenItemSaidView {
  @ApiProperty({ description: '項番', example: '2②' })
  itemNo!: string;

  @ApiProperty({ ...MAYBE_DAY, description: '目標日; null: none was set' })
  targetOn!: CalendarDate | null;
}

const SAID = [
  'scheme',
  'registrationNumber',
  'validFrom',
  'validTo',
  'standardEdition',
  'holderName',
  'holderCorporateNumber',
  'scopeText',
  'body',
  'evidenceType',
  'product',
  'edition',
  'issuedOn',
  'preparedOn',
  'allYes',
] as const;

/** What an answer says besides its file; what is not of its kind, or was not said, is left out. */
export class AnswerContentView extends PickType(AnswerEvidence, SAID) {
  @ApiProperty({ description: 'YEARLY_CHECKLIST: items answered いいえ', type: [OpenItemSaidView], required: false })
  openItems?: OpenItemSaidView[];

  @ApiProperty({ description: 'SUBCONTRACTOR_LIST: the parties', type: [NamedPartyView], required: false })
  parties?: NamedPartyView[];
}

/** What was answered. */
export class SaidView {
  @ApiProperty({ description: 'What it says besides its file', type: AnswerContentView })
  content!: AnswerContentView;

  @ApiProperty({ ...MAYBE_TEXT, description: 'Words to the institution' })
  note!: string | null;

  @ApiProperty({ description: 'The file; null: none was sent', type: AnsweredFileView, nullable: true })
  file!: AnsweredFileView | null;

  @ApiProperty({ description: 'Who answered', example: '見本 三郎' })
  answeredBy!: string;

  @ApiProperty({ description: 'Answered by whoever held a mailed link, without an account', example: false })
  byLink!: boolean;

  @ApiProperty({
    description: 'The day in Japan on which it was answered',
    type: String,
    format: 'date',
    example: '2026-11-28',
  })
  answeredOn!: CalendarDate;
}

/** With whom an answer is shared. */
export class AnswerShareView {
  @ApiProperty({ description: 'Id of the share', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'Version, which a revocation expects', type: 'integer', example: 1 })
  version!: number;

  @ApiProperty({ description: 'The request', format: 'uuid', example: ID })
  requestId!: string;

  @ApiProperty({ description: 'The institution', format: 'uuid', example: ID })
  institutionId!: string;

  @ApiProperty({ ...MAYBE_TEXT, description: 'What it is called', example: '見本病院' })
  institutionName!: string | null;

  @ApiProperty({
    description: 'How far the request has come',
    enum: EVIDENCE_STATES,
    enumName: 'EvidenceState',
    example: 'ANSWERED',
  })
  state!: EvidenceState;

  @ApiProperty({ description: 'Since when', type: String, format: 'date', example: '2026-11-28' })
  sharedOn!: CalendarDate;

  @ApiProperty({ description: 'Who consented', example: '見本 三郎' })
  sharedBy!: string;

  @ApiProperty({ ...MAYBE_DAY, description: 'Until when; null: it still is' })
  revokedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'What the institution has made of it; null: not reviewed',
    enum: EVIDENCE_VERDICTS,
    enumName: 'EvidenceVerdict',
    nullable: true,
    example: null,
  })
  verdict!: EvidenceVerdict | null;
}

/** An answer of a vendor: its own, and seen by those with which it is shared. */
export class EvidenceAnswerView extends RecordHeader {
  @ApiProperty({ description: 'The vendor', format: 'uuid', example: ID })
  vendorId!: string;

  @ApiProperty({ ...MAYBE_ID, description: 'Of which re-entrusted party; null: of the vendor itself' })
  aboutVendorId!: string | null;

  @ApiProperty({ ...MAYBE_TEXT, description: 'What that party is called' })
  aboutVendorName!: string | null;

  @ApiProperty({
    description: 'Of what kind',
    enum: EVIDENCE_KINDS,
    enumName: 'EvidenceKind',
    example: 'RENEWED_CERTIFICATE',
  })
  kind!: EvidenceKind;

  @ApiProperty({ description: 'What was answered', type: SaidView })
  said!: SaidView;

  @ApiProperty({ description: 'With whom it is shared, as far as one sees', type: [AnswerShareView] })
  shares!: AnswerShareView[];
}

export class EvidenceAnswerQuery extends ListQuery {
  @QueryWordField({ description: 'Kind', example: 'RENEWED_CERTIFICATE' }, EVIDENCE_KINDS, 'EvidenceKind')
  kind?: EvidenceKind;

  @QueryIdField({ description: 'Of which vendor', example: ID })
  vendorId?: string;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
