import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOfOnly, ViewOf } from '../../../http/fields/derived';
import { QueryDateField, QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';

/** Of which system a device is part, from a day until a day (both included); one system a day. */
export class CreateEquipmentSystem {
  @IdField({
    description: 'The system; of the same institution',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  systemId!: string;

  @DateField({ description: 'First day; null: since the device is there', example: '2026-04-01', optional: true })
  memberFrom?: CalendarDate | null;

  @DateField({ description: 'Last day; null: until further notice', example: '2028-03-31', optional: true })
  memberTo?: CalendarDate | null;
}

/** Another system is another record: what was, stays. */
export class PatchEquipmentSystem extends PatchOfOnly(CreateEquipmentSystem, 'memberFrom', 'memberTo') {}

export class EquipmentSystemView extends IntersectionType(RecordHeader, ViewOf(CreateEquipmentSystem)) {
  @ApiProperty({ description: 'The device', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  equipmentId!: string;

  @ApiProperty({ description: 'The system’s name', example: '電子カルテ' })
  systemName!: string;
}

export class EquipmentSystemQuery extends ListQuery {
  @QueryIdField({ description: 'Which system', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId?: string;

  @QueryDateField({ description: 'Only that of this day', example: '2026-11-23' })
  heldOn?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'memberFrom', default: 'memberFrom' }, ['memberFrom', '-memberFrom'])
  sort: string = 'memberFrom';
}
