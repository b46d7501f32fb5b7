import { DateField } from '../../http/fields/value-fields';
import { type CalendarDate } from '../../kernel/calendar-date';

/** A system or a device goes live, or a provision begins. */
export class Begin {
  @DateField({ description: 'From which day on', example: '2026-12-01' })
  on!: CalendarDate;
}
