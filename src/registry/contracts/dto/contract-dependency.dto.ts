import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseCountryCode } from '../../../kernel/country-code';
import { DEPENDENCY_KINDS, type DependencyKind } from '../../../kernel/terms/contract-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** What the vendor itself builds on: another provider’s cloud, or a network service (5.3). */
export class CreateContractDependency {
  @WordField({ description: 'Kind', example: 'CLOUD' }, DEPENDENCY_KINDS, 'DependencyKind')
  kind!: DependencyKind;

  @TextField({ description: 'Name; distinct within the contract', example: '見本クラウド基盤' })
  name!: string;

  @IdField({ description: 'Its provider', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  vendorId?: string | null;

  @IdField({
    description: 'The dependency that it builds on in turn; of the same contract',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  dependsOnId?: string | null;

  @CanonicalField({ description: 'Where it is, ISO 3166-1 alpha-2', example: 'JP', optional: true }, parseCountryCode, {
    pattern: '^[A-Z]{2}$',
  })
  country?: string | null;

  @TextField({
    description: '管理主体: who runs the account or the line, its settings and who may use it (5.3)',
    example: '医療情報部',
    optional: true,
  })
  managedBy?: string | null;

  @TextField({
    description: 'Where its provider says what it answers for: a shared-responsibility paper',
    example: '共有責任モデル 2026年4月版',
    optional: true,
    max: 400,
  })
  responsibilityRef?: string | null;

  @DateField({
    description:
      'Last day on which the service builds on it; the day after it asks for no column of the matrix any more',
    example: null,
    optional: true,
  })
  endedOn?: CalendarDate | null;

  @TextField({ description: 'Note', example: '東京リージョン', optional: true, multiline: true })
  note?: string | null;
}

export class PatchContractDependency extends PatchOf(CreateContractDependency) {}

export class ContractDependencyView extends IntersectionType(RecordHeader, ViewOf(CreateContractDependency)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class ContractDependencyQuery extends ListQuery {
  @QueryWordField({ description: 'Kind', example: 'CLOUD' }, DEPENDENCY_KINDS, 'DependencyKind')
  kind?: DependencyKind;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, ['name', '-name'])
  sort: string = 'name';
}
