import { IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, IdField, TextField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseDisclosureItemNumber } from '../../../kernel/disclosure-item-number';
import { SaidBy } from '../../said-by.dto';

const SOME_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** How an institution deals with an item that a vendor's MDS or SDS answers いいえ or 対象外, or leaves unanswered (保守委託機関編 10章). */
export class CreateDisclosureTreatment {
  @IdField({ description: 'Whose', example: SOME_ID })
  institutionId!: string;

  @IdField({ description: 'The disclosure document', example: SOME_ID })
  disclosureId!: string;

  @CanonicalField(
    { description: '項番, as on its sheet of answers, where it is no はい; once for each institution', example: '5.1' },
    parseDisclosureItemNumber,
    { pattern: '^[A-Z]{0,3}[1-9][0-9]{0,2}([.-][1-9][0-9]{0,2}){0,3}$' },
  )
  itemNo!: string;

  @TextField({
    description: 'The risk, as it was assessed, and what is done about it',
    example: '保存時の暗号化は無いが、サーバ室の施錠と媒体の廃棄証明で対応する',
    multiline: true,
  })
  treatment!: string;

  @DateField({ description: 'When that was decided', example: '2026-07-01' })
  decidedOn!: CalendarDate;

  @TextField({ description: 'By whom', example: '見本 三郎' })
  decidedBy!: string;
}

export class PatchDisclosureTreatment extends PatchOf(
  CreateDisclosureTreatment,
  'institutionId',
  'disclosureId',
  'itemNo',
) {}

export class DisclosureTreatmentView extends IntersectionType(
  RecordHeader,
  ViewOf(CreateDisclosureTreatment),
  SaidBy('decidedBy'),
) {}

export class DisclosureTreatmentQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: SOME_ID })
  institutionId?: string;

  @QueryIdField({ description: 'Of which disclosure document', example: SOME_ID })
  disclosureId?: string;

  @QueryWordField({ description: 'Order', example: 'decidedOn', default: 'decidedOn' }, ['decidedOn', '-decidedOn'])
  sort: string = 'decidedOn';
}
