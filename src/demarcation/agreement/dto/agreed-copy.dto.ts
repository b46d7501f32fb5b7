import { ApiProperty } from '@nestjs/swagger';
import { CanonicalField } from '../../../http/fields/text-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseSha256 } from '../../../kernel/sha256';

/** Whether a paper is what was agreed: IN_FORCE; SUPERSEDED by a later revision; NOT_KNOWN here. */
export const COPY_VERDICTS = ['IN_FORCE', 'SUPERSEDED', 'NOT_KNOWN'] as const;

/** The hash at the foot of a paper. */
export class AskAboutCopy {
  @CanonicalField(
    { description: 'SHA-256 as printed on the copy, in any spelling', example: 'a'.repeat(64) },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  contentHash!: string;
}

/** What anybody is told who holds the paper, and nothing else. */
export class AgreedCopyView {
  @ApiProperty({
    description:
      'IN_FORCE: it is what was agreed, and nothing was agreed since; SUPERSEDED: it was agreed, and replaced since; NOT_KNOWN: nothing with this hash was agreed here',
    enum: COPY_VERDICTS,
    enumName: 'CopyVerdict',
    example: 'IN_FORCE',
  })
  verdict!: (typeof COPY_VERDICTS)[number];

  @ApiProperty({
    description: 'When it was agreed',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-11-20',
  })
  agreedOn!: CalendarDate | null;

  @ApiProperty({
    description: 'When the revision that replaced it was agreed',
    format: 'date',
    type: String,
    nullable: true,
    example: null,
  })
  supersededOn!: CalendarDate | null;
}
