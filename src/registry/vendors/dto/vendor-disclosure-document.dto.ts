import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, NameListField, NumberField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { DISCLOSURE_DOCUMENT_TYPES, type DisclosureDocumentType } from '../../../kernel/terms/vendor-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 開示書: MDS, SDS or service-specification conformity disclosure. */
export class CreateVendorDisclosureDocument {
  @WordField({ description: 'Type', example: 'MDS' }, DISCLOSURE_DOCUMENT_TYPES, 'DisclosureDocumentType')
  type!: DisclosureDocumentType;

  @TextField({ description: 'Product or service', example: '見本電子カルテ' })
  product!: string;

  @TextField({ description: 'Edition of the form', example: '5.0', optional: true, max: 20 })
  edition?: string | null;

  @DateField({ description: 'When issued', example: '2026-06-01' })
  issuedOn!: CalendarDate;

  @DateField({ description: 'When received', example: '2026-06-10', optional: true })
  receivedOn?: CalendarDate | null;

  @NumberField({ description: 'Items answered いいえ', example: 0, optional: true, min: 0, max: 1000 })
  itemsAnsweredNo?: number | null;

  @NameListField({
    description:
      '再委託先・利用クラウド: whom it names beneath the vendor; each is to be on record under one of its contracts (SUB-023)',
    example: ['見本クラウド株式会社'],
    default: [],
  })
  subprocessors?: string[];

  @TextField({ description: 'Where it is kept', example: '契約書庫/MDS-3', optional: true, max: 400 })
  documentRef?: string | null;
}

export class PatchVendorDisclosureDocument extends PatchOf(CreateVendorDisclosureDocument) {}

export class VendorDisclosureDocumentView extends IntersectionType(
  SourcedHeader,
  ViewOf(CreateVendorDisclosureDocument),
) {
  @ApiProperty({ description: 'The vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;
}

export class VendorDisclosureDocumentQuery extends ListQuery {
  @QueryWordField({ description: 'Type', example: 'MDS' }, DISCLOSURE_DOCUMENT_TYPES, 'DisclosureDocumentType')
  type?: DisclosureDocumentType;

  @QueryWordField({ description: 'Order', example: 'issuedOn', default: 'issuedOn' }, ['issuedOn', '-issuedOn'])
  sort: string = 'issuedOn';
}
