import { ApiProperty } from '@nestjs/swagger';
import { type CalendarDate } from '../kernel/calendar-date';
import { RecordHeader } from './record-header';

/** 代行: for whom a deputy took the decision. */
export const DEPUTY_FOR = {
  type: String,
  nullable: true,
  description: '代行: for whom a deputy decided; null: whoever decided did so for themselves, or nothing is decided',
  example: null,
};

/** What a record shows of itself that holds a decision which binds. */
export class DecisionHeader extends RecordHeader {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description:
      'When somebody else could last have become whoever decided (a second factor reset, an address changed, a role given, …), where that was within 30 days before (our number); null: it was not, or nothing is decided',
    example: null,
  })
  deciderIdentityChangedOn!: CalendarDate | null;
}
