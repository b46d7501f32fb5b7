import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SaidBy } from '../../said-by.dto';

/** A check of an overseas party’s measures and regime (APPI 28③, 規則18). */
export class CreateOverseasCheck {
  @DateField({ description: 'When', example: '2026-04-01' })
  performedOn!: CalendarDate;

  @TextField({ description: 'By whom', example: '𠮷田 次郎', optional: true })
  performedBy?: string | null;

  @TextField({ description: 'Result', example: '良', optional: true, multiline: true })
  result?: string | null;
}

export class PatchOverseasCheck extends PatchOf(CreateOverseasCheck) {}

export class OverseasCheckView extends IntersectionType(
  RecordHeader,
  ViewOf(CreateOverseasCheck),
  SaidBy('performedBy'),
) {
  @ApiProperty({ description: 'The subcontract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subcontractId!: string;
}

export class OverseasCheckQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'performedOn', default: 'performedOn' }, [
    'performedOn',
    '-performedOn',
  ])
  sort: string = 'performedOn';
}
