import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { EVALUATION_TYPES, type EvaluationType } from '../../../kernel/terms/vendor-terms';
import { IntersectionType } from '@nestjs/swagger';

/** An institution’s evaluation of a vendor: 選定 (5①) or 監督 (APPI 25). */
export class CreateVendorEvaluation {
  @IdField({ description: 'Whose evaluation', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @IdField({ description: 'Of whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @IdField({
    description: 'For which contract; null: for all',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  contractId?: string | null;

  @WordField({ description: '選定 or 監督', example: 'SELECTION' }, EVALUATION_TYPES, 'EvaluationType')
  type!: EvaluationType;

  @DateField({ description: 'When completed; null: under way', example: '2026-04-01', optional: true })
  completedOn?: CalendarDate | null;

  @WordField({ description: '機能・仕様が要求と合致するか', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  functionalFit?: Answer;

  @WordField({ description: '情報セキュリティ対策が十分か', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  securityFit?: Answer;

  @WordField(
    { description: '事業者の情報セキュリティマネジメントを評価したか', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  organisationFit?: Answer;

  @WordField(
    { description: '本ガイドライン・法令の要件を満たすか (5①)', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  guidelineFit?: Answer;

  @WordField(
    {
      description: '総合結論: fit, or of a supervision that nothing was found; only YES confirms a selection',
      example: 'YES',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  overallFit?: Answer;

  @DateField({ description: 'When what a supervision found was followed up', example: '2026-06-01', optional: true })
  followedUpOn?: CalendarDate | null;

  @TextField({ description: 'Who', example: '𠮷田 次郎', optional: true })
  evaluator?: string | null;

  @TextField({ description: 'Conclusion', example: '選定基準を満たす', optional: true, multiline: true })
  conclusion?: string | null;

  @TextField({ description: 'Where it is kept', example: '契約書庫/選定-12', optional: true, max: 400 })
  documentRef?: string | null;
}

export class PatchVendorEvaluation extends PatchOf(CreateVendorEvaluation, 'institutionId', 'vendorId') {}

export class VendorEvaluationView extends IntersectionType(RecordHeader, ViewOf(CreateVendorEvaluation)) {}

export class VendorEvaluationQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'Of whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryIdField({ description: 'For which contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId?: string;

  @QueryWordField({ description: 'Type', example: 'SELECTION' }, EVALUATION_TYPES, 'EvaluationType')
  type?: EvaluationType;

  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, [
    'createdAt',
    '-createdAt',
    'completedOn',
    '-completedOn',
  ])
  sort: string = 'createdAt';
}
