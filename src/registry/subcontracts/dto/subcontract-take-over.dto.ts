import { TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { TakeOver } from '../../take-over.dto';

/** A re-entrustment that is already at work, as it is; whether it was ever approved is for its paper to say. */
export class TakeOverSubcontract extends TakeOver {
  @TextField({ description: 'Who asked for approval', example: '見本 三郎', optional: true })
  requestedBy?: string | null;

  @DateField({ description: 'When it was approved; null: it was not', example: '2026-05-25', optional: true })
  approvedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '山﨑 清', optional: true })
  approvedBy?: string | null;

  @WordField(
    { description: 'In what role', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  approverRole?: InstitutionRole | null;

  @DateField({ description: 'First day; lies before today', example: '2026-06-01' })
  startedOn!: CalendarDate;

  @DateField({ description: 'Last day', example: '2027-03-31', optional: true })
  endedOn?: CalendarDate | null;
}
