import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryDateField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  EQUIPMENT_ROLES,
  type EquipmentRole,
  HOLDER_KINDS,
  type HolderKind,
} from '../../../kernel/terms/equipment-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 所有者・設置責任者・保守管理者・管理主体 and what keeps it safe: who holds which role on a device, both days included (5.3). */
export class CreateEquipmentRole {
  @WordField({ description: 'Role', example: 'OWNER' }, EQUIPMENT_ROLES, 'EquipmentRole')
  role!: EquipmentRole;

  @WordField({ description: 'The institution itself, or a vendor', example: 'VENDOR' }, HOLDER_KINDS, 'HolderKind')
  heldBy!: HolderKind;

  @IdField({ description: 'The vendor', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  vendorId?: string | null;

  @DateField({ description: 'First day', example: '2026-04-01' })
  heldFrom!: CalendarDate;

  @DateField({ description: 'Last day; null: until further notice', example: '2028-03-31', optional: true })
  heldTo?: CalendarDate | null;
}

export class PatchEquipmentRole extends PatchOf(CreateEquipmentRole) {}

export class EquipmentRoleView extends IntersectionType(RecordHeader, ViewOf(CreateEquipmentRole)) {
  @ApiProperty({ description: 'The device', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  equipmentId!: string;
}

export class EquipmentRoleQuery extends ListQuery {
  @QueryWordField({ description: 'Role', example: 'OWNER' }, EQUIPMENT_ROLES, 'EquipmentRole')
  role?: EquipmentRole;

  @QueryDateField({ description: 'Only those held on this day', example: '2026-11-23' })
  heldOn?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'heldFrom', default: 'heldFrom' }, ['heldFrom', '-heldFrom'])
  sort: string = 'heldFrom';
}
