import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, EmailField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parsePhoneNumber } from '../../../kernel/phone-number';
import { CONTACT_KINDS, type ContactKind } from '../../../kernel/terms/vendor-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 連絡先 of a vendor; an emergency contact counts when it can be reached round the clock (3.4.2). */
export class CreateVendorContact {
  @WordField({ description: 'Kind', example: 'EMERGENCY' }, CONTACT_KINDS, 'ContactKind')
  kind!: ContactKind;

  @TextField({ description: 'Person or desk', example: '見本 太郎' })
  name!: string;

  @TextField({ description: 'Department', example: 'サポート部', optional: true })
  department?: string | null;

  @CanonicalField({ description: 'Telephone', example: '0300000000', optional: true }, parsePhoneNumber)
  phone?: string | null;

  @TextField({ description: 'A second way to reach it', example: 'emergency@sample.example', optional: true })
  secondChannel?: string | null;

  @EmailField({ description: 'E-mail address', example: 'support@sample.example', optional: true })
  email?: string | null;

  @YesNoField({ description: 'Reachable round the clock', example: true, default: false })
  reachable24h?: boolean;

  @DateField({ description: 'When last found to be right', example: '2026-04-01', optional: true })
  verifiedOn?: CalendarDate | null;
}

export class PatchVendorContact extends PatchOf(CreateVendorContact) {}

export class VendorContactView extends IntersectionType(SourcedHeader, ViewOf(CreateVendorContact)) {
  @ApiProperty({ description: 'The vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @ApiProperty({
    description: 'Texts as they were typed, where their canonical form differs',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: {},
  })
  asEntered!: Record<string, string>;
}

export class VendorContactQuery extends ListQuery {
  @QueryWordField({ description: 'Kind', example: 'EMERGENCY' }, CONTACT_KINDS, 'ContactKind')
  kind?: ContactKind;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, ['name', '-name'])
  sort: string = 'name';
}
