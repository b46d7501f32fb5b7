import { DateField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { TakeOver } from '../../take-over.dto';

/** A contract that already runs, as it is: what its paper says of its past. */
export class TakeOverContract extends TakeOver {
  @DateField({ description: 'First day of the talks', example: '2025-01-10', optional: true })
  negotiatingFrom?: CalendarDate | null;

  @DateField({ description: 'Day of the signature', example: '2025-03-20' })
  signedOn!: CalendarDate;

  @DateField({ description: 'First day in force; lies before today', example: '2025-04-01' })
  activatedOn!: CalendarDate;

  @DateField({ description: 'Last day in force, if it has ended', example: '2026-03-31', optional: true })
  endedOn?: CalendarDate | null;
}
