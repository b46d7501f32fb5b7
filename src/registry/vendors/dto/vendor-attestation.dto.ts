import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { ATTESTED_GUIDELINES, type AttestedGuideline } from '../../../kernel/terms/vendor-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 遵守の表明: that a vendor complies with a guideline, and which edition (5①). */
export class CreateVendorAttestation {
  @WordField({ description: 'Whose guideline', example: 'MHLW' }, ATTESTED_GUIDELINES, 'AttestedGuideline')
  guideline!: AttestedGuideline;

  @TextField({ description: 'Edition', example: '7.0', max: 20 })
  edition!: string;

  @DateField({ description: 'When', example: '2026-07-01' })
  attestedOn!: CalendarDate;

  @DateField({ description: 'Last day for which it was given; null: without end', example: null, optional: true })
  validTo?: CalendarDate | null;

  @WordField(
    { description: '遵守していると表明したか; only YES counts', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  complies?: Answer;

  @TextField({ description: 'Where it is kept', example: '契約書庫/表明書-7', optional: true, max: 400 })
  documentRef?: string | null;
}

export class PatchVendorAttestation extends PatchOf(CreateVendorAttestation) {}

export class VendorAttestationView extends IntersectionType(SourcedHeader, ViewOf(CreateVendorAttestation)) {
  @ApiProperty({ description: 'The vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;
}

export class VendorAttestationQuery extends ListQuery {
  @QueryWordField({ description: 'Whose guideline', example: 'MHLW' }, ATTESTED_GUIDELINES, 'AttestedGuideline')
  guideline?: AttestedGuideline;

  @QueryWordField({ description: 'Order', example: 'attestedOn', default: 'attestedOn' }, ['attestedOn', '-attestedOn'])
  sort: string = 'attestedOn';
}
