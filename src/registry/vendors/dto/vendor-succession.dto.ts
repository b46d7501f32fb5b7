import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOfOnly, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, IdListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { VENDOR_SUCCESSION_KINDS, type VendorSuccessionKind } from '../../../kernel/terms/vendor-terms';
import { SourcedHeader } from '../../source.dto';
import { CreateVendor } from './vendor.dto';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** What became of a vendor: one step, with its day, that carries over what follows of it. */
export class CreateVendorSuccession extends PatchOfOnly(CreateVendor, 'nameKana', 'nameEn') {
  @WordField(
    {
      description:
        'RENAMED: another name; MERGED: it is part of the successor, to which all goes; SPLIT: the contracts and certificates named go to the successor; DUPLICATE: both records are of one company',
      example: 'MERGED',
    },
    VENDOR_SUCCESSION_KINDS,
    'VendorSuccessionKind',
  )
  kind!: VendorSuccessionKind;

  @DateField({ description: 'Since when; not after today', example: '2026-10-01' })
  effectiveOn!: CalendarDate;

  @IdField({ description: 'Who takes over; not with RENAMED', example: ID, optional: true })
  successorId?: string | null;

  @TextField({ description: 'RENAMED: the new name', example: '株式会社髙﨑ヘルスケア', optional: true })
  name?: string | null;

  @TextField({
    description: 'Where that is written: a registry certificate, a notice of the vendor',
    example: '履歴事項全部証明書(2026-10-05)',
    multiline: true,
  })
  basis!: string;

  @IdListField({ description: 'SPLIT: the contracts that go to the successor', example: [ID], default: [] })
  contractIds?: string[];

  @IdListField({ description: 'SPLIT: the certificates that go to the successor', example: [ID], default: [] })
  certificationIds?: string[];
}

class CarriedOver {
  @ApiProperty({ description: 'What kind of record, as its address begins', example: 'contracts' })
  resource!: string;

  @ApiProperty({ description: 'The record', format: 'uuid', example: ID })
  id!: string;
}

export class VendorSuccessionView extends IntersectionType(
  SourcedHeader,
  ViewOf(CreateVendorSuccession, 'contractIds', 'certificationIds'),
) {
  @ApiProperty({
    description: 'The vendor that was renamed, or that the successor follows',
    format: 'uuid',
    example: ID,
  })
  vendorId!: string;

  @ApiProperty({ description: 'Its name until then', example: '株式会社髙﨑メディカルシステム' })
  formerName!: string;

  @ApiProperty({
    description: 'What then named the vendor and names the successor since; of institutions, one’s own only',
    type: [CarriedOver],
  })
  carried!: CarriedOver[];
}

export class VendorSuccessionQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: '-effectiveOn', default: '-effectiveOn' }, [
    'effectiveOn',
    '-effectiveOn',
  ])
  sort: string = '-effectiveOn';
}
