import { TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { APPROVAL_STATES, type ApprovalState } from '../../../kernel/terms/subcontract-terms';

/** What had already happened to a re-entrustment when it was registered, in whatever order it happened. */
export class SubcontractHistory {
  @WordField({ description: 'Where the approval stands', example: 'APPROVED' }, APPROVAL_STATES, 'ApprovalState')
  approvalState!: ApprovalState;

  @TextField({ description: 'Who asked for approval', example: '見本 三郎', optional: true })
  requestedBy?: string | null;

  @DateField({ description: 'When it was approved', example: '2026-05-25', optional: true })
  approvedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '山﨑 清', optional: true })
  approvedBy?: string | null;

  @WordField(
    { description: 'In what role', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  approverRole?: InstitutionRole | null;

  @DateField({ description: 'When it was rejected or revoked', example: '2026-07-01', optional: true })
  refusedOn?: CalendarDate | null;

  @TextField({ description: 'Why', example: '安全管理措置を確認できない', optional: true })
  refusalReason?: string | null;

  @DateField({ description: 'First day', example: '2026-06-01', optional: true })
  startedOn?: CalendarDate | null;

  @DateField({ description: 'Last day', example: '2027-03-31', optional: true })
  endedOn?: CalendarDate | null;
}
