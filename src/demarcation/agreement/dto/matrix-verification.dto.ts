import { ApiProperty } from '@nestjs/swagger';
import { CanonicalField, IdField, TextField } from '../../../http/fields/text-fields';
import { NumberField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseSha256 } from '../../../kernel/sha256';
import { MATRIX_STATUSES, type MatrixStatus } from '../../../kernel/terms/demarcation-terms';

/** AS_AGREED and not replaced; agreed, but SUPERSEDED since; DIFFERENT from what was agreed; NOT_AGREED so far; UNKNOWN. */
export const VERDICTS = ['AS_AGREED', 'SUPERSEDED', 'DIFFERENT', 'NOT_AGREED', 'UNKNOWN'] as const;
type Verdict = (typeof VERDICTS)[number];

/** A copy that somebody holds: its hash, or its text; and what it says it is a copy of. */
export class VerifyMatrix {
  @CanonicalField(
    { description: 'SHA-256 as printed on the copy, in any spelling', example: 'a'.repeat(64), optional: true },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  contentHash?: string | null;

  @TextField({
    description: 'Or the canonical text as it was exported',
    example: '{"contractNo":"C-001"}',
    optional: true,
    multiline: true,
    max: 500_000,
  })
  canonical?: string | null;

  @IdField({ description: 'Of which revision', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  matrixId?: string | null;

  @TextField({
    description:
      'Or of which contract, by its number in any spelling: today’s, that on the copy, or any that it has had',
    example: 'C-001',
    optional: true,
  })
  contractNo?: string | null;

  @NumberField({ description: 'And of which revision of it', example: 2, min: 1, max: 100_000, optional: true })
  revision?: number | null;
}

/** A matrix of another contract that had, or has, the same number. */
export class OtherMatrixView {
  @ApiProperty({ description: 'The revision', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e40' })
  matrixId!: string;

  @ApiProperty({ description: 'Number of its contract today', type: String, nullable: true, example: 'C-101' })
  contractNo!: string | null;

  @ApiProperty({ description: 'The institution', type: String, nullable: true, example: '髙﨑記念病院' })
  institution!: string | null;

  @ApiProperty({ description: 'Its number', type: 'integer', nullable: true, example: 1 })
  revision!: number | null;

  @ApiProperty({
    description: 'Where it stands',
    enum: MATRIX_STATUSES,
    enumName: 'MatrixStatus',
    nullable: true,
    example: 'AGREED',
  })
  status!: MatrixStatus | null;
}

export class MatrixVerificationView {
  @ApiProperty({
    description:
      'AS_AGREED: agreed, and not replaced: in force unless staleSince or withdrawnOn says otherwise; SUPERSEDED: agreed, but replaced since; DIFFERENT: something else was agreed; NOT_AGREED: nothing so far; UNKNOWN: no such revision is seen',
    enum: VERDICTS,
    enumName: 'MatrixVerdict',
    example: 'AS_AGREED',
  })
  verdict!: Verdict;

  @ApiProperty({
    description:
      'SHA-256 of the copy; where none was given, of what the revision says; empty where none was given and none is seen',
    example: 'a'.repeat(64),
  })
  contentHash!: string;

  @ApiProperty({
    description: 'The revision it was held against',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  matrixId!: string | null;

  @ApiProperty({ description: 'Its contract', type: String, nullable: true, example: 'C-001' })
  contractNo!: string | null;

  @ApiProperty({ description: 'The institution', type: String, nullable: true, example: '髙﨑記念病院' })
  institution!: string | null;

  @ApiProperty({ description: 'Its number', type: 'integer', nullable: true, example: 2 })
  revision!: number | null;

  @ApiProperty({
    description: 'Where it stands',
    enum: MATRIX_STATUSES,
    enumName: 'MatrixStatus',
    nullable: true,
    example: 'AGREED',
  })
  status!: MatrixStatus | null;

  @ApiProperty({
    description: 'When it was agreed',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-11-20',
  })
  agreedOn!: CalendarDate | null;

  @ApiProperty({
    description:
      'Agreed and in force, but since when the facts are others than it was agreed on; null: they are the same',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  staleSince!: CalendarDate | null;

  @ApiProperty({
    description: 'When the revision that replaced it was agreed; null: none has',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  supersededOn!: CalendarDate | null;

  @ApiProperty({
    description: 'When its contract ended or was cancelled; null: it is neither',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  withdrawnOn!: CalendarDate | null;

  @ApiProperty({ description: 'SHA-256 of what was agreed', type: String, nullable: true, example: 'a'.repeat(64) })
  agreedHash!: string | null;

  @ApiProperty({
    description:
      'By a number alone: what other contracts have that had or have it too, each by the revision that answers for it',
    type: [OtherMatrixView],
  })
  others!: OtherMatrixView[];
}
