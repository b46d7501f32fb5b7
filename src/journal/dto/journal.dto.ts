import { ApiProperty } from '@nestjs/swagger';
import { ANY_JSON } from '../../http/api-description';
import { JOURNAL_ACTIONS, JOURNAL_RESOURCES, type JournalAction, type JournalResource } from '../journal-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** A union of primitives is a type in few languages. */
const ANY_VALUE = { [ANY_JSON]: true };

/** Who did it. */
export class JournalActorView {
  @ApiProperty({ description: 'Id of the account or API client', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({
    description: 'Its name; null where you do not see it, or it is gone',
    type: String,
    nullable: true,
    example: '髙﨑 花子',
  })
  name!: string | null;
}

/** What the journal and a record's history say of an entry. */
export class JournalEntryHeader {
  @ApiProperty({
    description: 'Place in the sealed journal, from 1 on; null: not sealed yet',
    type: 'integer',
    nullable: true,
    example: 128,
  })
  position!: number | null;

  @ApiProperty({ description: 'Number under which it was written', type: 'integer', example: 131 })
  entry!: number;

  @ApiProperty({
    description: 'When the change’s transaction began (UTC)',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  at!: string;

  @ApiProperty({
    description:
      'Who; null: the service itself, nobody had signed in yet, or another institution’s people changed what is shared',
    type: () => JournalActorView,
    nullable: true,
  })
  actor!: JournalActorView | null;

  @ApiProperty({
    description: 'Why, as given; null where who is not shown',
    type: String,
    nullable: true,
    example: '契約更改に伴う変更',
  })
  reason!: string | null;

  @ApiProperty({
    description: 'What was done; BASELINE: it was there before the journal was',
    enum: JOURNAL_ACTIONS,
    enumName: 'JournalAction',
    example: 'UPDATE',
  })
  action!: JournalAction;

  @ApiProperty({
    description: 'Kind of record',
    enum: JOURNAL_RESOURCES,
    enumName: 'JournalResource',
    example: 'contracts',
  })
  resource!: JournalResource;

  @ApiProperty({
    description: 'The rest of its key, where the id alone does not identify it',
    type: String,
    nullable: true,
    example: null,
  })
  part!: string | null;

  @ApiProperty({ description: 'Its version afterwards', type: 'integer', nullable: true, example: 3 })
  version!: number | null;
}

/** One entry of the journal. */
export class JournalEntryView extends JournalEntryHeader {
  @ApiProperty({ description: 'Id of the record', format: 'uuid', example: ID })
  subjectId!: string;

  @ApiProperty({
    description: 'The record that it is a part of',
    format: 'uuid',
    type: String,
    nullable: true,
    example: ID,
  })
  parentId!: string | null;

  @ApiProperty({
    description: 'Whose record it is; null: a public fact, or of the whole deployment',
    format: 'uuid',
    type: String,
    nullable: true,
    example: ID,
  })
  institutionId!: string | null;

  @ApiProperty({
    description: 'The row before, by column; null: there was none',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { title: '電子カルテ保守', version: 2 },
  })
  before!: Record<string, unknown> | null;

  @ApiProperty({
    description: 'The row afterwards, by column; null: there is none any more',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { title: '電子カルテ保守(24時間)', version: 3 },
  })
  after!: Record<string, unknown> | null;
}

/** A stretch of the journal, oldest first. */
export class JournalPageView {
  @ApiProperty({ description: 'Entries, oldest first', type: () => [JournalEntryView] })
  items!: JournalEntryView[];

  @ApiProperty({
    description: 'Where the journal goes on: ask again with it, now or when there is more; nothing is skipped',
    example: 'am91cm5hbCAxMjg',
  })
  next!: string;

  @ApiProperty({ description: 'Whether there is more already', example: false })
  hasMore!: boolean;
}

/** The end of the hash chain. */
export class JournalHeadView {
  @ApiProperty({ description: 'How many entries are sealed', type: 'integer', example: 128 })
  position!: number;

  @ApiProperty({
    description: 'SHA-256 that stands for all of them',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  hash!: string;
}

export class FieldChangeView {
  @ApiProperty({ description: 'Field', example: 'title' })
  field!: string;

  @ApiProperty({ description: 'What it was; null: empty', ...ANY_VALUE, example: '電子カルテ保守' })
  before!: unknown;

  @ApiProperty({ description: 'What it became; null: empty', ...ANY_VALUE, example: '電子カルテ保守(24時間)' })
  after!: unknown;
}

/** One step of a record's history. */
export class HistoryEntryView extends JournalEntryHeader {
  @ApiProperty({ description: 'The fields that changed, by name', type: () => [FieldChangeView] })
  changes!: FieldChangeView[];
}
