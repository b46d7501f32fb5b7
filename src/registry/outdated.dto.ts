import { ApiProperty } from '@nestjs/swagger';
import { type CalendarDate } from '../kernel/calendar-date';

/** What of a decision is another now than when it was taken. */
export class OutdatedView {
  @ApiProperty({ description: 'Since when', format: 'date', type: String, example: '2026-11-20' })
  since!: CalendarDate;

  @ApiProperty({ description: 'The facts that have changed', type: [String], example: ['overseas', 'work'] })
  changed!: string[];
}
