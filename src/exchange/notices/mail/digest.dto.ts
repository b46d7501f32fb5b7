import { ApiProperty } from '@nestjs/swagger';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
export const DIGEST_STATES = ['READY', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'NOTHING_LEFT'] as const;
export type DigestState = (typeof DIGEST_STATES)[number];
const DIGEST_KINDS = ['DAILY', 'MONTHLY'] as const;

/** A mail about what is due, and what became of it; what it said is kept nowhere. */
export class DigestView extends RecordHeader {
  @ApiProperty({ description: 'Whose', format: 'uuid', example: ID })
  accountId!: string;

  @ApiProperty({
    description: 'Of a day, or the look ahead of a month',
    enum: DIGEST_KINDS,
    enumName: 'DigestKind',
    example: 'DAILY',
  })
  kind!: (typeof DIGEST_KINDS)[number];

  @ApiProperty({ description: 'The day; of a month its first', type: String, format: 'date', example: '2026-11-28' })
  day!: CalendarDate;

  @ApiProperty({
    description:
      'What became of it: BOUNCED, the mail server refuses it for good; FAILED, it was given up after many attempts',
    enum: DIGEST_STATES,
    enumName: 'DigestState',
    example: 'SENT',
  })
  state!: DigestState;

  @ApiProperty({
    description: 'Where it went; null: not tried yet',
    type: String,
    nullable: true,
    example: 'ryoko.takasaki@example.jp',
  })
  email!: string | null;

  @ApiProperty({ description: 'How often it was tried', type: 'integer', example: 1 })
  attempts!: number;

  @ApiProperty({
    description:
      'Attempts of which nobody knows whether the server had taken the mail: it may have come so many times more',
    type: 'integer',
    example: 0,
  })
  unsureAttempts!: number;

  @ApiProperty({
    description: 'When the mail server took it (UTC)',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-28T01:02:03.456Z',
  })
  sentAt!: string | null;

  @ApiProperty({ description: 'What the mail server said against it', type: String, nullable: true, example: null })
  fault!: string | null;
}

export class DigestQuery extends ListQuery {
  @QueryIdField({ description: 'Only of this account', example: ID })
  accountId?: string;

  @QueryWordField({ description: 'Only in this state', example: 'BOUNCED' }, DIGEST_STATES, 'DigestState')
  state?: DigestState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
