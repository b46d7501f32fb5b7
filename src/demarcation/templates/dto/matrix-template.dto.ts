import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, TextField, WordField } from '../../../http/fields/text-fields';
import { ListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  MATRIX_TEMPLATE_STATUSES,
  MATRIX_TEMPLATE_STEPS,
  type MatrixTemplateStatus,
  type MatrixTemplateStep,
} from '../../../kernel/terms/demarcation-terms';
import { CustomRowDefinition } from '../../dto/custom-row.dto';
import { parseAddedKey } from '../template-content';

/** A row that the template adds. */
export class MatrixTemplateRow extends CustomRowDefinition {
  @CanonicalField(
    {
      description: 'CU-01 … CU-49, the same from edition to edition; rows that single matrices add stand from CU-50 on',
      example: 'CU-01',
    },
    parseAddedKey,
    { pattern: '^CU-(0[1-9]|[1-4][0-9])$' },
  )
  key!: string;
}

/** A row of the ministry's template for which the institution has no use. */
export class MatrixTemplateExcuse {
  @TextField({ description: 'Key in the ministry’s template', example: 'SE-03', max: 5 })
  key!: string;

  @TextField({ description: 'Why the row does not apply', example: '電子署名を利用していないため', multiline: true })
  reason!: string;
}

class MatrixTemplateHead {
  @TextField({ description: 'Name, shared by the template’s editions', example: '院内標準(部門システム)' })
  name!: string;

  @TextField({ description: 'Note', example: '医療情報委員会 2026-11-20', optional: true, multiline: true })
  note?: string | null;
}

/** ひな形: what an institution adds to the ministry's rows, and which of them it regularly excuses. */
export class CreateMatrixTemplate extends MatrixTemplateHead {
  @ListField({ description: 'Rows that it adds; replaced as a whole', default: [], max: 49 }, () => MatrixTemplateRow)
  rows?: MatrixTemplateRow[];

  @ListField(
    {
      description: 'Rows of the ministry’s template that do not apply; none of those that stay with the institution',
      default: [],
      max: 75,
    },
    () => MatrixTemplateExcuse,
  )
  excuses?: MatrixTemplateExcuse[];
}

export class PatchMatrixTemplate extends PatchOf(CreateMatrixTemplate) {}

export class BeginMatrixTemplateEdition {
  @TextField({ description: 'Note', example: '2027年度の見直し', optional: true, multiline: true })
  note?: string | null;
}

export class TakeMatrixTemplateStep {
  @WordField(
    {
      description:
        'PUBLISH: the edition is in use from now on, and the one before it withdrawn; WITHDRAW: no matrix is drawn up from it any more',
      example: 'PUBLISH',
    },
    MATRIX_TEMPLATE_STEPS,
    'MatrixTemplateStep',
  )
  step!: MatrixTemplateStep;
}

export class MatrixTemplateRowView extends ViewOf(MatrixTemplateRow) {}
export class MatrixTemplateExcuseView extends ViewOf(MatrixTemplateExcuse) {}

export class MatrixTemplateView extends IntersectionType(RecordHeader, ViewOf(MatrixTemplateHead)) {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @ApiProperty({ description: 'Edition, from 1', type: 'integer', example: 1 })
  edition!: number;

  @ApiProperty({
    description: 'Being written, in use, or no longer',
    enum: MATRIX_TEMPLATE_STATUSES,
    enumName: 'MatrixTemplateStatus',
    example: 'DRAFT',
  })
  status!: MatrixTemplateStatus;

  @ApiProperty({
    description: 'When it was published',
    format: 'date',
    type: String,
    nullable: true,
    example: '2026-11-20',
  })
  publishedOn!: CalendarDate | null;

  @ApiProperty({ description: 'Rows that it adds, by key', type: () => [MatrixTemplateRowView] })
  rows!: MatrixTemplateRowView[];

  @ApiProperty({ description: 'Rows that it excuses, by key', type: () => [MatrixTemplateExcuseView] })
  excuses!: MatrixTemplateExcuseView[];
}

export class MatrixTemplateQuery extends ListQuery {
  @QueryTextField({ description: 'Name, as it stands', example: '院内標準(部門システム)' })
  name?: string;

  @QueryWordField(
    { description: 'Where the edition stands', example: 'PUBLISHED' },
    MATRIX_TEMPLATE_STATUSES,
    'MatrixTemplateStatus',
  )
  status?: MatrixTemplateStatus;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
