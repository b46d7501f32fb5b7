import { ApiProperty } from '@nestjs/swagger';

/** Whether a page is of the snapshot or of what came after it. */
const FEED_PHASES = ['SNAPSHOT', 'CHANGES'] as const;
export type FeedPhase = (typeof FEED_PHASES)[number];

/** A record that was changed, as it stands. */
export class ChangeView {
  @ApiProperty({ description: 'Kind of record, as in its own address; more may come', example: 'vendors' })
  resource!: string;

  @ApiProperty({ description: 'Id of the record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({
    description: 'Place of its last change in the sealed journal; in the snapshot, the place up to which that reaches',
    type: 'integer',
    example: 128,
  })
  position!: number;

  @ApiProperty({ description: 'It is not there any more, or not for you', example: false })
  isDeleted!: boolean;

  @ApiProperty({ description: 'Its version; null: it is gone', type: 'integer', nullable: true, example: 3 })
  version!: number | null;

  @ApiProperty({
    description: 'The record, as its own address shows it; null: it is gone',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { name: '株式会社髙﨑メディカルシステム' },
  })
  record!: Record<string, unknown> | null;
}

/** A stretch of the feed. */
export class ChangePageView {
  @ApiProperty({ description: 'What has changed, each record once', type: () => [ChangeView] })
  items!: ChangeView[];

  @ApiProperty({ description: 'The cursor to ask with next, now or later', example: 'WyJjaGFuZ2VzIl0' })
  next!: string;

  @ApiProperty({ description: 'Whether there is more already', example: false })
  hasMore!: boolean;

  @ApiProperty({
    description: 'SNAPSHOT until every record has been told once; `next` then leads to what has changed since',
    enum: FEED_PHASES,
    enumName: 'FeedPhase',
    example: 'CHANGES',
  })
  phase!: FeedPhase;
}
