import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http/fields/text-fields';
import { RecordHeader } from '../http/record-header';

export const DISMISSALS = ['REFUSED', 'WITHDRAWN'] as const;
export type DismissedAs = (typeof DISMISSALS)[number];

export class RefuseProposal {
  @TextField({ description: 'Why', example: '契約書 別紙2 の記載と異なる', multiline: true })
  reason!: string;
}

export class WithdrawProposal {
  @TextField({ description: 'Why', example: '別の契約の記載を見ていた', optional: true, multiline: true })
  reason?: string | null;
}

/** What a record shows of itself that one person proposes, and only another makes count. */
export class ProposalHeader extends RecordHeader {
  @ApiProperty({
    description:
      'REFUSED: by somebody else; WITHDRAWN: by whoever proposed it; null: neither. What is dismissed waits for nobody, and stays on record',
    type: String,
    enum: DISMISSALS,
    enumName: 'ProposalDismissal',
    nullable: true,
    example: null,
  })
  dismissedAs!: DismissedAs | null;

  @ApiProperty({ description: 'Why', type: String, nullable: true, example: null })
  dismissalReason!: string | null;

  @ApiProperty({
    description: 'Whose account dismissed it',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  dismissedByActor!: string | null;

  @ApiProperty({ description: 'When', type: String, format: 'date-time', nullable: true, example: null })
  dismissedAt!: string | null;
}
