import { ApiProperty } from '@nestjs/swagger';
import { CanonicalField } from '../../../http/fields/text-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseCopyCode } from '../../../kernel/copy-code';
import { parseSha256 } from '../../../kernel/sha256';

/**
 * Whether a paper is what was agreed: AGREED; SUPERSEDED by a later revision; NOT_KNOWN here. Whether the contract still runs, and
 * whether the facts are still those, is for those who may see the matrix: nothing here says that it is in force.
 */
export const COPY_VERDICTS = ['AGREED', 'SUPERSEDED', 'NOT_KNOWN'] as const;

/** The hash at the foot of a paper, or the code beside its title. */
export class AskAboutCopy {
  @CanonicalField(
    { description: 'SHA-256 as printed on the copy, in any spelling', example: 'a'.repeat(64), optional: true },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  contentHash?: string | null;

  @CanonicalField(
    {
      description: 'Or the code of the copy as it is printed, in any spelling',
      example: '0e3f79792cb1bb4e1590',
      optional: true,
    },
    parseCopyCode,
    { pattern: '^[0-9a-f]{20}$' },
  )
  code?: string | null;
}

/** What anybody is told who holds the paper, and nothing else. */
export class AgreedCopyView {
  @ApiProperty({
    description:
      'AGREED: it is what was agreed, and no later revision was (whether its contract still runs is not told); SUPERSEDED: it was agreed, and replaced since; NOT_KNOWN: nothing with this hash was agreed here',
    enum: COPY_VERDICTS,
    enumName: 'CopyVerdict',
    example: 'AGREED',
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
