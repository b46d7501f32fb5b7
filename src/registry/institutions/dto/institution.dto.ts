import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField, NumberField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Colour, parseColour } from '../../../kernel/colour';
import { parseMedicalInstitutionCode } from '../../../kernel/medical-institution-code';
import { parsePhoneNumber } from '../../../kernel/phone-number';
import { parsePostalCode } from '../../../kernel/postal-code';
import { parsePrefectureCode } from '../../../kernel/prefecture-code';
import {
  INSTITUTION_KINDS,
  type InstitutionKind,
  OPERATOR_TYPES,
  type OperatorType,
} from '../../../kernel/terms/institution-terms';
import { parseKana } from '../../../kernel/text';
import { ExternalId } from '../../external-id';
import { FieldOwner } from './field-owner.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 医療機関等: a hospital, clinic, pharmacy or home-nursing station. */
export class CreateInstitution {
  @TextField({ description: 'Name', example: 'さくら見本総合病院' })
  name!: string;

  @CanonicalField(
    { description: 'Name in katakana', example: 'サクラミホンソウゴウビョウイン', optional: true, max: 200 },
    parseKana,
  )
  nameKana?: string | null;

  @WordField({ description: 'Kind', example: 'HOSPITAL' }, INSTITUTION_KINDS, 'InstitutionKind')
  kind!: InstitutionKind;

  @WordField(
    {
      description: '開設者の種別; public corporations fall under other chapters of the APPI in part',
      example: 'MEDICAL_CORPORATION',
      optional: true,
    },
    OPERATOR_TYPES,
    'OperatorType',
  )
  operatorType?: OperatorType | null;

  @CanonicalField(
    { description: '保険医療機関コード: 10 digits with a check digit', example: '0110113719', optional: true },
    parseMedicalInstitutionCode,
    { pattern: '^[0-9]{10}$' },
  )
  medicalInstitutionCode?: string | null;

  @CanonicalField({ description: 'Prefecture, JIS X 0401', example: '13', optional: true }, parsePrefectureCode, {
    pattern: '^(0[1-9]|[1-3][0-9]|4[0-7])$',
  })
  prefectureCode?: string | null;

  @CanonicalField({ description: 'Postal code, 7 digits', example: '1000001', optional: true }, parsePostalCode, {
    pattern: '^[0-9]{7}$',
  })
  postalCode?: string | null;

  @TextField({ description: 'Address', example: '東京都見本区サンプル町100-1', optional: true, max: 400 })
  address?: string | null;

  @CanonicalField({ description: 'Telephone', example: '0300000000', optional: true }, parsePhoneNumber)
  phone?: string | null;

  @NumberField({ description: 'Number of beds', example: 320, optional: true, min: 0, max: 10000 })
  bedCount?: number | null;

  @DateField({
    description: 'Since when the introduction of systems and devices is approved at all (3⑥)',
    example: '2023-04-01',
    optional: true,
  })
  introductionControlSince?: CalendarDate | null;

  @YesNoField({
    description:
      '保守委託機関編 (7.0) による: it goes by the volume for those who entrust all maintenance of their servers. Comes to be so by its step only, which asks the gate institution.profile; given up by a patch',
    example: false,
    default: false,
  })
  claimsMaintenanceEntrusted?: boolean;

  @YesNoField({
    description: 'It has one department only, so that none has to tell another what it buys (3⑥)',
    example: false,
    default: false,
  })
  hasSingleDepartment?: boolean;

  @CanonicalField(
    {
      description:
        'Colour of its pages, six hexadecimal digits; where it could not be read on light or dark ground, a darker or paler shade of it is shown. null: the colour of the whole service',
      example: '#1a6b3c',
      optional: true,
    },
    parseColour,
    { pattern: '^#[0-9a-f]{6}$' },
  )
  accentColour?: Colour | null;

  @ListField(
    {
      description:
        'What it leaves to other systems: an upsert by a system’s key changes of a record that is there only the fields named here, and passes over what else is sent; where a system is not named for a kind of record, all that it sends',
      default: [],
    },
    () => FieldOwner,
  )
  fieldOwners?: FieldOwner[];

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchInstitution extends PatchOf(CreateInstitution) {}

export class UpsertInstitution extends UpsertOf(CreateInstitution) {}

export class InstitutionView extends IntersectionType(RecordHeader, ViewOf(CreateInstitution)) {
  @ApiProperty({
    description: 'Texts as they were typed, where their canonical form differs',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: {},
  })
  asEntered!: Record<string, string>;
}

export class InstitutionQuery extends ListQuery {
  @QueryTextField({
    description: 'Part of the name or its reading; width, case and old letter forms do not matter',
    example: '見本',
  })
  name?: string;

  @QueryWordField({ description: 'Kind', example: 'HOSPITAL' }, INSTITUTION_KINDS, 'InstitutionKind')
  kind?: InstitutionKind;

  @QueryTextField({ description: 'Prefecture, JIS X 0401', example: '13' })
  prefectureCode?: string;

  @QueryTextField({ description: '保険医療機関コード', example: '0110113719' })
  medicalInstitutionCode?: string;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
