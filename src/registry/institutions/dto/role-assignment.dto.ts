import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryDateField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** Who holds a role from when to when, both days included (3③, 3⑩). */
export class CreateRoleAssignment {
  @WordField(
    { description: '経営層・安全管理責任者・企画管理者・システム運用担当者・CISO', example: 'SAFETY_MANAGER' },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  role!: InstitutionRole;

  @TextField({ description: 'Who', example: '髙橋 花子' })
  person!: string;

  @IdField({ description: 'Department', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  departmentId?: string | null;

  @DateField({ description: 'First day', example: '2026-04-01' })
  heldFrom!: CalendarDate;

  @DateField({ description: 'Last day; null: until further notice', example: '2027-03-31', optional: true })
  heldTo?: CalendarDate | null;
}

export class PatchRoleAssignment extends PatchOf(CreateRoleAssignment) {}

export class RoleAssignmentView extends IntersectionType(RecordHeader, ViewOf(CreateRoleAssignment)) {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;
}

export class RoleAssignmentQuery extends ListQuery {
  @QueryWordField({ description: 'Role', example: 'SAFETY_MANAGER' }, INSTITUTION_ROLES, 'InstitutionRole')
  role?: InstitutionRole;

  @QueryDateField({ description: 'Only those that hold the role on this day', example: '2026-11-23' })
  heldOn?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'heldFrom', default: 'heldFrom' }, ['heldFrom', '-heldFrom'])
  sort: string = 'heldFrom';
}
