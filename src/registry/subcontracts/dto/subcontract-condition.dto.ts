import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 条件付承認の条件. */
export class CreateSubcontractCondition {
  @TextField({ description: 'What is asked', example: '試験データの仮名化手順書を提出する', multiline: true })
  condition!: string;

  @DateField({ description: 'By when', example: '2026-04-01' })
  dueOn!: CalendarDate;

  @DateField({ description: 'When it was met', example: '2026-04-01', optional: true })
  metOn?: CalendarDate | null;
}

export class PatchSubcontractCondition extends PatchOf(CreateSubcontractCondition) {}

export class SubcontractConditionView extends IntersectionType(RecordHeader, ViewOf(CreateSubcontractCondition)) {
  @ApiProperty({ description: 'The subcontract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subcontractId!: string;
}

export class SubcontractConditionQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'dueOn', default: 'dueOn' }, ['dueOn', '-dueOn'])
  sort: string = 'dueOn';
}
