import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { EFFECTIVENESS_EVIDENCE_TYPES, type EffectivenessEvidenceType } from '../../../kernel/terms/vendor-terms';
import { IntersectionType } from '@nestjs/swagger';

/** 有効性を示す資料: that a certified management system works (5.1.2 footnote 4). */
export class CreateEffectivenessEvidence {
  @IdField({ description: 'Who received it', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @IdField({ description: 'From whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @WordField({ description: 'Type', example: 'SOA' }, EFFECTIVENESS_EVIDENCE_TYPES, 'EffectivenessEvidenceType')
  type!: EffectivenessEvidenceType;

  @DateField({ description: 'When received', example: '2026-04-01' })
  receivedOn!: CalendarDate;

  @DateField({ description: 'When reviewed', example: '2026-04-01', optional: true })
  reviewedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '𠮷田 次郎', optional: true })
  reviewer?: string | null;

  @WordField(
    {
      description: 'Whether it shows that the management works; only YES counts',
      example: 'YES',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  effective?: Answer;

  @TextField({ description: 'Conclusion', example: '運用の有効性を確認した', optional: true, multiline: true })
  conclusion?: string | null;

  @TextField({ description: 'Where it is kept', example: '契約書庫/SOA-1', optional: true, max: 400 })
  documentRef?: string | null;
}

export class PatchEffectivenessEvidence extends PatchOf(CreateEffectivenessEvidence, 'institutionId', 'vendorId') {}

export class EffectivenessEvidenceView extends IntersectionType(RecordHeader, ViewOf(CreateEffectivenessEvidence)) {}

export class EffectivenessEvidenceQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'From whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField({ description: 'Type', example: 'SOA' }, EFFECTIVENESS_EVIDENCE_TYPES, 'EffectivenessEvidenceType')
  type?: EffectivenessEvidenceType;

  @QueryWordField({ description: 'Order', example: 'receivedOn', default: 'receivedOn' }, ['receivedOn', '-receivedOn'])
  sort: string = 'receivedOn';
}
