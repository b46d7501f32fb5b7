import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';

/** インシデント in what the contract covers, after which who answers for what is looked at again (1⑫). */
export class CreateContractIncident {
  @TextField({ description: 'What happened', example: 'VPN装置経由の不正アクセス' })
  title!: string;

  @DateField({ description: 'When it happened or was noticed', example: '2026-08-03' })
  occurredOn!: CalendarDate;

  @DateField({
    description: 'When it was closed; the matrix is reviewed after it (1⑫)',
    example: '2026-09-01',
    optional: true,
  })
  closedOn?: CalendarDate | null;

  @TextField({ description: 'Note', example: '再発防止策は報告書のとおり', optional: true, multiline: true })
  note?: string | null;
}

export class PatchContractIncident extends PatchOf(CreateContractIncident) {}

export class ContractIncidentView extends IntersectionType(RecordHeader, ViewOf(CreateContractIncident)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class ContractIncidentQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'occurredOn', default: 'occurredOn' }, ['occurredOn', '-occurredOn'])
  sort: string = 'occurredOn';
}
