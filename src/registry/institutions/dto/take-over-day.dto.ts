import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { DEPUTY_FOR } from '../../../http/decision-header';
import { QueryWordField } from '../../../http/fields/query-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { ProposalHeader } from '../../dismissal.dto';

const ACTOR = { type: String, format: 'uuid', nullable: true, example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };

/** 切替日: until the day before, what already runs may be taken over; then every contract takes its steps here. */
export class CreateTakeOverDay {
  @DateField({ description: 'The first day on which nothing is taken over any more', example: '2027-04-01' })
  cutOverOn!: CalendarDate;
}

export class ApproveTakeOverDay {
  @DateField({ description: 'The day that is approved, said once more', example: '2027-04-01' })
  cutOverOn!: CalendarDate;
}

export class TakeOverDayView extends IntersectionType(ProposalHeader, ViewOf(CreateTakeOverDay)) {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @ApiProperty({ ...ACTOR, description: 'Whose account proposed it' })
  proposedByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account approved it' })
  approvedByActor!: string | null;

  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;

  @ApiProperty({
    description: 'Since when it counts; null: it does not. Of several the one approved last counts',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  approvedAt!: string | null;
}

export class TakeOverDayQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'cutOverOn', default: 'cutOverOn' }, ['cutOverOn', '-cutOverOn'])
  sort: string = 'cutOverOn';
}
