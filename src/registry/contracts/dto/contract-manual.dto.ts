import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, TextField } from '../../../http/fields/text-fields';
import { parseRowKey } from '../../../kernel/row-key';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';

/** 運用マニュアル that shows the scope of an operational row, shared with the vendor (1.3.2). */
export class CreateContractManual {
  @CanonicalField(
    { description: 'The row of the matrix whose scope it shows, by its key', example: 'SR-03' },
    parseRowKey,
    { pattern: '^[A-Z]{2}-[0-9]{2}$' },
  )
  rowKey!: string;

  @TextField({ description: 'Title; distinct for the row', example: 'OS更新手順書 第3版' })
  title!: string;

  @TextField({ description: 'Where it is kept', example: '文書管理/手順書-12', optional: true, max: 400 })
  ref?: string | null;

  @DateField({ description: 'When it was shared with the vendor', example: '2026-05-01', optional: true })
  sharedOn?: CalendarDate | null;
}

export class PatchContractManual extends PatchOf(CreateContractManual) {}

export class ContractManualView extends IntersectionType(RecordHeader, ViewOf(CreateContractManual)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class ContractManualQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'rowKey', default: 'rowKey' }, ['rowKey', '-rowKey'])
  sort: string = 'rowKey';
}
