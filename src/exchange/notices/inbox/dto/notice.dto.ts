import { ApiProperty } from '@nestjs/swagger';
import { QueryNumberField, QueryTextField, QueryYesNoField } from '../../../../http/fields/query-fields';
import { IdListField } from '../../../../http/fields/value-fields';
import { type CalendarDate } from '../../../../kernel/calendar-date';
import {
  NOTICE_KINDS,
  NOTICE_SUBJECT_KINDS,
  type NoticeKind,
  type NoticeSubjectKind,
} from '../../../../kernel/terms/notice-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const DAY = { type: String, format: 'date', nullable: true } as const;

export class InboxQuery {
  @QueryNumberField({ description: 'How many at most', example: 50, min: 1, max: 500, default: 100 })
  limit: number = 100;

  @QueryTextField({
    description: 'Where it goes on: `next` of the page before',
    example: 'eyJkYXkiOiIyMDI2',
    max: 1000,
  })
  cursor?: string;

  @QueryYesNoField({ description: 'Only what one has not said to have seen, or only the others', example: true })
  unseen?: boolean;
}

export class NoticeSubjectView {
  @ApiProperty({ description: 'Kind', enum: NOTICE_SUBJECT_KINDS, enumName: 'NoticeSubjectKind', example: 'CONTRACT' })
  kind!: NoticeSubjectKind;

  @ApiProperty({ description: 'Id of the record', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'How people know it', example: 'K-2026-001 電子カルテ保守' })
  name!: string;
}

/** Something due, or waiting, that the reader may do something about. */
export class NoticeView {
  @ApiProperty({
    description:
      'Names the subject, its day and the step: when either changes, it is another notice. What is settled and waits again on the same day keeps it, and is not seen yet',
    format: 'uuid',
    example: '3f2a9c0d-5b7e-8c1f-8a6d-2e9b0c4f7a1d',
  })
  id!: string;

  @ApiProperty({ description: 'What is due', enum: NOTICE_KINDS, enumName: 'NoticeKind', example: 'CONTRACT_NOTICE' })
  kind!: NoticeKind;

  @ApiProperty({ description: 'What it is about', type: NoticeSubjectView })
  subject!: NoticeSubjectView;

  @ApiProperty({
    description: 'The institution; null: nobody’s in particular',
    type: String,
    format: 'uuid',
    nullable: true,
    example: ID,
  })
  institutionId!: string | null;

  @ApiProperty({ description: 'The contract it belongs to', type: String, format: 'uuid', nullable: true, example: ID })
  contractId!: string | null;

  @ApiProperty({ ...DAY, description: 'First day on which anything can be done; null: now', example: '2026-12-01' })
  opensOn!: CalendarDate | null;

  @ApiProperty({ ...DAY, description: 'Last day; null: no day says', example: '2027-01-31' })
  dueOn!: CalendarDate | null;

  @ApiProperty({ description: 'Days to the last day; below 0: overdue', type: 'integer', nullable: true, example: 64 })
  daysLeft!: number | null;

  @ApiProperty({
    description: 'The step that was reached last: `D30` thirty days before, `D0`, `OPENS`, `OVERDUE`, `WAITING`',
    example: 'D90',
  })
  step!: string;

  @ApiProperty({
    ...DAY,
    description: 'Since when it stands at that step; null: nobody noted it',
    example: '2026-11-02',
  })
  since!: CalendarDate | null;

  @ApiProperty({ description: 'What it is, in the language asked for', example: '更新拒絶の通知期限' })
  title!: string;

  @ApiProperty({ description: 'What to do, in the language asked for', example: '更新するかを決める' })
  toDo!: string;

  @ApiProperty({
    description: 'When the reader said to have seen it (UTC); null: not yet, or not since it waits again',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  seenAt!: string | null;
}

export class InboxCountsView {
  @ApiProperty({ description: 'All', type: 'integer', example: 12 })
  all!: number;

  @ApiProperty({ description: 'Not seen yet', type: 'integer', example: 3 })
  unseen!: number;

  @ApiProperty({ description: 'Overdue', type: 'integer', example: 1 })
  overdue!: number;
}

export class InboxView {
  @ApiProperty({ description: 'The day', type: String, format: 'date', example: '2026-11-28' })
  asOf!: CalendarDate;

  @ApiProperty({ description: 'How many there are in all', type: InboxCountsView })
  counts!: InboxCountsView;

  @ApiProperty({ description: 'What is overdue longest comes first', type: [NoticeView] })
  items!: NoticeView[];

  @ApiProperty({ description: 'Where it goes on; null: there is no more', type: String, nullable: true, example: null })
  next!: string | null;
}

export class SeeNotices {
  @IdListField({ description: 'Notices of the inbox that one has seen', example: [ID], max: 500 })
  ids!: string[];
}

export class SeenNoticesView {
  @ApiProperty({ description: 'How many in the inbox are not seen yet', type: 'integer', example: 2 })
  unseen!: number;
}
