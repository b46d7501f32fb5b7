import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryDateField, QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { GoesAbroad } from '../../goes-abroad.dto';

/**
 * 構成員: another vendor in a contract with several (共同企業体). The contract’s own vendor is their representative (代表構成員) and
 * no member beside itself. Each member is judged as the contract’s vendor is, sees the contract and takes part.
 */
export class CreateContractMember extends GoesAbroad {
  @IdField({
    description: 'Who it is; not the contract’s own vendor, and each once a day',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  vendorId!: string;

  @TextField({
    description: '分担: what it does of what is entrusted, or its share',
    example: 'ネットワークの構築・保守(出資比率 30%)',
    optional: true,
    max: 400,
  })
  part?: string | null;

  @DateField({ description: 'First day; null: since the contract is there', example: '2026-04-01', optional: true })
  memberFrom?: CalendarDate | null;

  @DateField({
    description:
      'Last day; the day after it is judged no more, and sees the contract no more; null: as long as the contract',
    example: '2028-03-31',
    optional: true,
  })
  memberTo?: CalendarDate | null;
}

/** Another vendor is another member: what was, stays. */
export class PatchContractMember extends PatchOf(CreateContractMember, 'vendorId') {}

export class ContractMemberView extends IntersectionType(RecordHeader, ViewOf(CreateContractMember)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'The member’s name', example: '見本ネットワーク株式会社' })
  vendorName!: string;
}

export class ContractMemberQuery extends ListQuery {
  @QueryIdField({ description: 'Which vendor', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryDateField({ description: 'Only those of this day', example: '2026-11-23' })
  heldOn?: CalendarDate;

  @QueryWordField({ description: 'Order', example: 'memberFrom', default: 'memberFrom' }, ['memberFrom', '-memberFrom'])
  sort: string = 'memberFrom';
}
