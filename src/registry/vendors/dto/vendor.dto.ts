import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, EmailField, TextField, UrlField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { parseCorporateNumber } from '../../../kernel/corporate-number';
import { parseCountryCode } from '../../../kernel/country-code';
import { parseInvoiceNumber } from '../../../kernel/invoice-number';
import { parsePhoneNumber } from '../../../kernel/phone-number';
import { parsePostalCode } from '../../../kernel/postal-code';
import {
  CORPORATE_REGISTER_PROCESSES,
  LEGAL_FORMS,
  type CorporateRegisterProcess,
  type LegalForm,
} from '../../../kernel/terms/vendor-terms';
import { parseKana } from '../../../kernel/text';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { ExternalId } from '../../external-id';

/** A vendor, as procurement registers it. */
export class CreateVendor {
  @TextField({ description: 'Legal name (商号又は名称), as registered', example: '株式会社髙﨑メディカルシステム' })
  name!: string;

  @CanonicalField(
    {
      description: 'Name in katakana; half-width kana and hiragana are widened',
      example: 'タカサキメディカルシステム',
      optional: true,
      max: 200,
    },
    parseKana,
  )
  nameKana?: string | null;

  @TextField({ description: 'Name in English', example: 'Takasaki Medical Systems, Inc.', optional: true })
  nameEn?: string | null;

  @WordField(
    {
      description: 'Legal form; individuals and unregistered foreign companies have no corporate number',
      example: 'DOMESTIC_CORPORATION',
      default: 'DOMESTIC_CORPORATION',
    },
    LEGAL_FORMS,
    'LegalForm',
  )
  legalForm?: LegalForm;

  @CanonicalField(
    {
      description: '法人番号: 13 digits, the first of which checks the others',
      example: '7000012050002',
      optional: true,
    },
    parseCorporateNumber,
    { pattern: '^[1-9][0-9]{12}$' },
  )
  corporateNumber?: string | null;

  @CanonicalField(
    { description: '適格請求書発行事業者登録番号: T and 13 digits', example: 'T7000012050002', optional: true },
    parseInvoiceNumber,
    { pattern: '^T[0-9]{13}$' },
  )
  invoiceNumber?: string | null;

  @CanonicalField(
    {
      description: 'Country of establishment, ISO 3166-1 alpha-2; null: not known',
      example: 'JP',
      optional: true,
      default: 'JP',
    },
    parseCountryCode,
    { pattern: '^[A-Z]{2}$' },
  )
  country?: string | null;

  @CanonicalField({ description: 'Postal code, 7 digits', example: '1000001', optional: true }, parsePostalCode, {
    pattern: '^[0-9]{7}$',
  })
  postalCode?: string | null;

  @TextField({ description: 'Address', example: '東京都千代田区千代田1-1', max: 400, optional: true })
  address?: string | null;

  @CanonicalField(
    { description: 'Telephone, digits only or E.164', example: '0312345678', optional: true },
    parsePhoneNumber,
  )
  phone?: string | null;

  @EmailField({ description: 'E-mail address', example: 'info@takasaki-medical.example', optional: true })
  email?: string | null;

  @UrlField({ description: 'Web site', example: 'https://takasaki-medical.example/', optional: true })
  website?: string | null;

  @WordField(
    { description: 'Last 処理区分 in the corporate-number register', example: '01', optional: true },
    CORPORATE_REGISTER_PROCESSES,
    'CorporateRegisterProcess',
  )
  registerProcess?: CorporateRegisterProcess | null;

  @DateField({ description: 'Date of that change in the register', example: '2015-10-05', optional: true })
  registerChangedOn?: CalendarDate | null;

  @DateField({ description: '登記記録の閉鎖等年月日', example: '2026-03-31', optional: true })
  registerClosedOn?: CalendarDate | null;

  @CanonicalField({ description: '承継先法人番号', example: '1180301018771', optional: true }, parseCorporateNumber, {
    pattern: '^[1-9][0-9]{12}$',
  })
  registerSuccessorNumber?: string | null;

  @TextField({
    description: '商号又は名称 as that register has it; compared with `name` (VND-015)',
    example: '株式会社髙﨑メディカルシステム',
    optional: true,
  })
  registerName?: string | null;

  @TextField({
    description: '本店又は主たる事務所の所在地 as that register has it; compared with `address`',
    example: '東京都千代田区千代田1丁目1番',
    max: 400,
    optional: true,
  })
  registerAddress?: string | null;

  @DateField({ description: 'When the register was last looked at', example: '2026-11-01', optional: true })
  registerFetchedOn?: CalendarDate | null;

  @ListField(
    {
      description: 'Keys under which other systems know the vendor',
      example: [{ system: 'sap-mm', key: 'V-000123' }],
      default: [],
    },
    () => ExternalId,
  )
  externalIds?: ExternalId[];
}

export class PatchVendor extends PatchOf(CreateVendor) {}

export class UpsertVendor extends UpsertOf(CreateVendor) {}

export class VendorView extends IntersectionType(SourcedHeader, ViewOf(CreateVendor)) {
  @ApiProperty({
    description: 'Texts as they were typed, where their canonical form differs',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { corporateNumber: '７０００－０１２０５－０００２' },
  })
  asEntered!: Record<string, string>;

  @ApiProperty({
    description:
      'Names it had before, and those of vendors that it is the successor of; the search by name finds it by them',
    type: [String],
    example: ['髙﨑電算株式会社'],
  })
  formerNames!: string[];

  @ApiProperty({
    description: 'The vendor that it was merged into, or that has its other record; nothing new names it',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  successorId!: string | null;

  @ApiProperty({ description: 'Since when', type: String, format: 'date', nullable: true, example: null })
  succeededOn!: CalendarDate | null;
}

export class VendorQuery extends ListQuery {
  @QueryTextField({
    description:
      'Part of the name, its kana, its English form or a former name, or the beginning of the corporate number; width, case, kind of kana, legal form and old letter forms do not matter',
    example: 'タカサキ',
  })
  name?: string;

  @QueryTextField({ description: 'Corporate number', example: '7000012050002' })
  corporateNumber?: string;

  @QueryTextField({ description: 'Country, ISO 3166-1 alpha-2', example: 'JP', max: 2 })
  country?: string;

  @QueryWordField({ description: 'Legal form', example: 'DOMESTIC_CORPORATION' }, LEGAL_FORMS, 'LegalForm')
  legalForm?: LegalForm;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'updatedAt',
    '-updatedAt',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
