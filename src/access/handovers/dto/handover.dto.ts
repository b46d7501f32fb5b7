import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { WORK_KINDS, type WorkKind } from '../../../kernel/terms/access-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** Something that a person has open, holds or answers for. */
export class WorkView {
  @ApiProperty({ description: 'What it is', enum: WORK_KINDS, enumName: 'WorkKind', example: 'EXECUTIVE_APPROVAL' })
  kind!: WorkKind;

  @ApiProperty({ description: 'Which record', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ description: 'In a few words', example: '基幹系の保守(重要)' })
  name!: string;

  @ApiProperty({
    description:
      'It goes over; a role that binds is given by two administrators, and a webhook, which tells what its owner may see, ends until somebody else says where it goes',
    example: true,
  })
  moves!: boolean;
}

/** All that would go over. */
export class OpenWorkView {
  @ApiProperty({ description: 'Of that person', type: [WorkView] })
  items!: WorkView[];
}

/** 引継ぎ: who goes on with a leaver’s work. */
export class HandOver {
  @IdField({ description: 'The successor’s account, of the same institution', example: ID })
  successorId!: string;
}

export class HandoverView extends IntersectionType(RecordHeader, ViewOf(HandOver)) {
  @ApiProperty({ description: 'In which institution', format: 'uuid', example: ID })
  institutionId!: string;

  @ApiProperty({ description: 'The leaver’s account', format: 'uuid', example: ID })
  accountId!: string;

  @ApiProperty({ description: 'What the leaver was called', example: '髙橋 一郎' })
  name!: string;

  @ApiProperty({ description: 'What the successor was called', example: '山﨑 花子' })
  successorName!: string;

  @ApiProperty({ description: 'On which day', format: 'date', type: String, example: '2026-12-01' })
  handedOn!: CalendarDate;

  @ApiProperty({ description: 'What went over', type: [WorkView] })
  work!: WorkView[];
}

export class HandoverQuery extends ListQuery {
  @QueryIdField({ description: 'In this institution', example: ID })
  institutionId?: string;

  @QueryWordField({ description: 'Order', example: '-handedOn', default: '-handedOn' }, ['handedOn', '-handedOn'])
  sort: string = '-handedOn';
}
