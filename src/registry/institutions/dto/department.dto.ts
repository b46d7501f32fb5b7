import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 部門 of an institution. */
export class CreateDepartment {
  @TextField({ description: 'Name', example: '医療情報部' })
  name!: string;

  @TextField({ description: 'Code', example: 'IT01', optional: true, max: 60 })
  code?: string | null;

  @TextField({
    description: '委員会の担当者 (3⑥): who sits for it in the committee',
    example: '見本 三郎',
    optional: true,
  })
  committeeMember?: string | null;

  @DateField({
    description: 'Last day on which that person does; null: no end is set',
    example: null,
    optional: true,
  })
  committeeMemberTo?: CalendarDate | null;
}

export class PatchDepartment extends PatchOf(CreateDepartment) {}

export class DepartmentView extends IntersectionType(RecordHeader, ViewOf(CreateDepartment)) {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;
}

export class DepartmentQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, ['name', '-name'])
  sort: string = 'name';
}
