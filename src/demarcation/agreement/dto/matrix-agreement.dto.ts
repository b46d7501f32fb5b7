import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { CanonicalField, IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { DecisionHeader, DEPUTY_FOR } from '../../../http/decision-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseSha256 } from '../../../kernel/sha256';
import {
  AGREEMENT_METHODS,
  AGREEMENT_SIDES,
  type AgreementMethod,
  type AgreementSide,
  STALE_REASONS,
  type StaleReason,
} from '../../../kernel/terms/demarcation-terms';

/** That a side agreed: who, when and how. */
export class CreateMatrixAgreement {
  @WordField({ description: 'Whose agreement', example: 'VENDOR' }, AGREEMENT_SIDES, 'AgreementSide')
  side!: AgreementSide;

  @TextField({ description: 'Who agreed', example: '髙﨑 一郎' })
  person!: string;

  @TextField({ description: 'In what capacity', example: '企画管理者' })
  personRole!: string;

  @DateField({ description: 'When', example: '2026-11-20' })
  agreedOn!: CalendarDate;

  @WordField({ description: 'How it was put on record', example: 'SIGNED_PDF' }, AGREEMENT_METHODS, 'AgreementMethod')
  method!: AgreementMethod;

  @TextField({ description: 'Where the record is kept', example: '契約書庫 2026-118', optional: true, max: 400 })
  documentRef?: string | null;
}

/** One side's agreement to a content, which its hash names. */
export class ConfirmMatrix {
  @CanonicalField(
    { description: 'SHA-256 of the canonical text that is agreed to', example: 'a'.repeat(64) },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  contentHash!: string;

  @TextField({
    description: 'The statement of consent, in the words of who confirms',
    example: 'この内容の責任分界に合意します。',
    max: 1000,
  })
  statement!: string;

  @TextField({
    description:
      'In what capacity; for the institution EXECUTIVE, SAFETY_MANAGER or PLANNING_MANAGER, held by who confirms',
    example: 'PLANNING_MANAGER',
  })
  personRole!: string;

  @WordField(
    {
      description:
        'CONFIRMATION: 確認, what this request is by itself; a signed paper or an electronic signature is named so where its file is attached (documentId)',
      example: 'CONFIRMATION',
      default: 'CONFIRMATION',
    },
    AGREEMENT_METHODS,
    'AgreementMethod',
  )
  method?: AgreementMethod;

  @IdField({
    description: 'The signed paper, scanned, or the file with the signature; wanted where it is entered on behalf',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  documentId?: string | null;

  @TextField({
    description: 'Where a record beside this is kept',
    example: '契約書庫 2026-118',
    optional: true,
    max: 400,
  })
  documentRef?: string | null;

  @TextField({
    description:
      '代理入力: for a vendor that confirmed this hash on paper: who did. The institution enters it with the scan, and a second person checks it',
    example: '見本 責任者',
    optional: true,
  })
  onBehalfOf?: string | null;
}

export class MatrixAgreementView extends IntersectionType(DecisionHeader, ViewOf(CreateMatrixAgreement)) {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;

  @ApiProperty({
    description: 'SHA-256 of the content that was confirmed; null: a plain record',
    type: String,
    nullable: true,
    example: null,
  })
  contentHash!: string | null;

  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;

  @ApiProperty({ description: 'The statement of consent', type: String, nullable: true, example: null })
  statement!: string | null;

  @ApiProperty({
    description: 'The account that confirmed',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  confirmedBy!: string | null;

  @ApiProperty({
    description: 'When it was confirmed (UTC)',
    format: 'date-time',
    type: String,
    nullable: true,
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  confirmedAt!: string | null;

  @ApiProperty({
    description:
      'What has changed since the confirmation was given, while the revision is not agreed: it counts no more, and whoever gave it looks and confirms again. null: nothing',
    enum: STALE_REASONS,
    enumName: 'StaleReason',
    isArray: true,
    nullable: true,
    example: null,
  })
  outdatedBy!: StaleReason[] | null;

  @ApiProperty({ description: 'Entered by the institution for a vendor that confirmed on paper', example: false })
  onBehalf!: boolean;

  @ApiProperty({
    description: 'The signed paper or the file with the signature',
    format: 'uuid',
    type: String,
    nullable: true,
    example: null,
  })
  documentId!: string | null;

  @ApiProperty({
    description: 'Entered on behalf: the second person who held it against the scan; null: nobody yet',
    type: String,
    nullable: true,
    example: '𠮷田 確認',
  })
  checker!: string | null;

  @ApiProperty({
    description: 'When that was (UTC)',
    format: 'date-time',
    type: String,
    nullable: true,
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  checkedAt!: string | null;
}

/** That a second person has held what was entered on behalf against the scan of the signed paper. */
export class CheckMatrixConfirmation {
  @CanonicalField(
    { description: 'SHA-256 that the paper names: what the vendor has agreed to', example: 'a'.repeat(64) },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  contentHash!: string;
}
