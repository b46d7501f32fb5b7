import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { SUSPENSION_KINDS, type SuspensionKind } from '../../../kernel/terms/certification-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 一時停止・取消し of a certificate, both days included. */
export class CreateCertificationSuspension {
  @WordField({ description: 'Kind', example: 'SUSPENDED' }, SUSPENSION_KINDS, 'SuspensionKind')
  kind!: SuspensionKind;

  @DateField({ description: 'First day', example: '2026-04-01' })
  effectiveFrom!: CalendarDate;

  @DateField({ description: 'Last day; null: still in effect', example: '2026-06-30', optional: true })
  effectiveTo?: CalendarDate | null;

  @TextField({ description: 'Why', example: '審査での重大な不適合', optional: true, multiline: true })
  reason?: string | null;
}

export class PatchCertificationSuspension extends PatchOf(CreateCertificationSuspension) {}

export class CertificationSuspensionView extends IntersectionType(
  SourcedHeader,
  ViewOf(CreateCertificationSuspension),
) {
  @ApiProperty({ description: 'The certification', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  certificationId!: string;
}

export class CertificationSuspensionQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'effectiveFrom', default: 'effectiveFrom' }, [
    'effectiveFrom',
    '-effectiveFrom',
  ])
  sort: string = 'effectiveFrom';
}
