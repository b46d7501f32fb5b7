import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { DEPUTABLE_ROLES, type DeputableRole } from '../../../kernel/terms/access-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** 代行: who decides for oneself, in a role that one holds, from a day until a day. */
export class NameDeputy {
  @IdField({ description: 'In which institution', example: ID })
  institutionId!: string;

  @IdField({ description: 'The deputy’s account: somebody who decides in this institution', example: ID })
  accountId!: string;

  @WordField({ description: 'In which role of one’s own', example: 'EXECUTIVE' }, DEPUTABLE_ROLES, 'DeputableRole')
  role!: DeputableRole;

  @DateField({ description: 'The first day', example: '2026-12-01' })
  fromOn!: CalendarDate;

  @DateField({ description: 'The last day', example: '2026-12-14' })
  toOn!: CalendarDate;

  @TextField({ description: 'Why', example: '海外出張のため', optional: true })
  reason?: string | null;
}

export class EndDeputy {
  @DateField({ description: 'The last day, said once more', example: '2026-12-14' })
  toOn!: CalendarDate;
}

export class DeputyView extends IntersectionType(RecordHeader, ViewOf(NameDeputy)) {
  @ApiProperty({ description: 'The account for which the deputy decides', format: 'uuid', example: ID })
  forAccountId!: string;

  @ApiProperty({ description: 'What that person was called then', example: '山﨑 清' })
  forName!: string;

  @ApiProperty({ description: 'What the deputy was called then', example: '髙橋 一郎' })
  name!: string;

  @ApiProperty({
    description: 'It was taken back on this day, or ended with a role or an account of the two; null: it was not',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  endedOn!: CalendarDate | null;
}

export class DeputyQuery extends ListQuery {
  @QueryIdField({ description: 'Of this institution', example: ID })
  institutionId?: string;

  @QueryWordField({ description: 'Order', example: '-fromOn', default: '-fromOn' }, ['fromOn', '-fromOn'])
  sort: string = '-fromOn';
}
