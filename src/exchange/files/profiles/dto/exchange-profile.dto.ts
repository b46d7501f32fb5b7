import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { LONGEST_EXTERNAL } from '../../../../database/external-keys';
import { PatchOf, ViewOf } from '../../../../http/fields/derived';
import { QueryWordField } from '../../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../../http/fields/text-fields';
import { ListField, NumberField, YesNoField } from '../../../../http/fields/value-fields';
import { ListQuery } from '../../../../http/listing';
import { RecordHeader } from '../../../../http/record-header';
import {
  type Delimiter,
  DELIMITERS,
  FILE_ENCODINGS,
  FILE_FORMATS,
  type FileEncoding,
  type FileFormat,
  KEYED_RESOURCES,
  type KeyedResource,
  LINE_ENDS,
  type LineEnd,
  type Quoting,
  QUOTINGS,
} from '../../../../kernel/terms/exchange-terms';
import { ExchangeColumn } from './exchange-column.dto';

/** How files of a kind of record are written that another system, or somebody with Excel, keeps. */
export class CreateExchangeProfile {
  @TextField({ description: 'What it is called; unique within the institution', example: '会計システム 取引先マスタ' })
  name!: string;

  @WordField(
    { description: 'The kind of record, as in its address', example: 'vendors' },
    KEYED_RESOURCES,
    'KeyedResource',
  )
  resource!: KeyedResource;

  @TextField({
    description: 'The other system: records are known by its keys',
    example: 'sap-mm',
    max: LONGEST_EXTERNAL.system,
  })
  system!: string;

  @WordField({ description: 'Kind of file', example: 'CSV', default: 'CSV' }, FILE_FORMATS, 'FileFormat')
  format?: FileFormat;

  @WordField(
    { description: 'How its letters are written, of a CSV', example: 'CP932', default: 'UTF8_BOM' },
    FILE_ENCODINGS,
    'FileEncoding',
  )
  encoding?: FileEncoding;

  @WordField(
    {
      description: 'What stands between cells, of a CSV; NONE: each column has its width in bytes',
      example: 'COMMA',
      default: 'COMMA',
    },
    DELIMITERS,
    'Delimiter',
  )
  delimiter?: Delimiter;

  @WordField(
    { description: 'Which cells stand in quotes, of a CSV', example: 'NEEDED', default: 'NEEDED' },
    QUOTINGS,
    'Quoting',
  )
  quoting?: Quoting;

  @WordField({ description: 'How its lines end, of a CSV', example: 'CRLF', default: 'CRLF' }, LINE_ENDS, 'LineEnd')
  lineEnd?: LineEnd;

  @NumberField({
    description: 'In which row the headings stand, the last of them where there are several; 0: there are none',
    example: 1,
    min: 0,
    max: 50,
    default: 1,
  })
  headerRow?: number;

  @NumberField({ description: 'In how many rows headings stand', example: 1, min: 1, max: 3, default: 1 })
  headerDepth?: number;

  @TextField({ description: 'Which sheet, of an XLSX; null: the first', example: null, max: 31, optional: true })
  sheet?: string | null;

  @IdField({
    description:
      'The profile that reads the next sheet of the same workbook, in the same transaction: there rows may name what this one has made. null: none',
    example: null,
    optional: true,
  })
  followedById?: string | null;

  @YesNoField({
    description: 'A text that a spreadsheet would take for a formula gets an apostrophe in front, of a CSV',
    example: true,
    default: true,
  })
  isFormulaSafe?: boolean;

  @ListField(
    {
      description: 'Which column is which field, in the order of the file; other columns are not read',
      example: [
        { heading: '取引先コード', field: 'key', digits: 6 },
        { heading: '取引先名', field: 'name' },
      ],
      max: 200,
    },
    () => ExchangeColumn,
  )
  columns!: ExchangeColumn[];
}

export class PatchExchangeProfile extends PatchOf(CreateExchangeProfile, 'resource') {}

export class ExchangeProfileView extends IntersectionType(RecordHeader, ViewOf(CreateExchangeProfile)) {
  @ApiProperty({ description: 'Whose', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;
}

export class ExchangeProfileQuery extends ListQuery {
  @QueryWordField({ description: 'The kind of record', example: 'vendors' }, KEYED_RESOURCES, 'KeyedResource')
  resource?: KeyedResource;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, ['name', '-name'])
  sort: string = 'name';
}
