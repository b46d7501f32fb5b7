import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SaidBy } from '../../said-by.dto';

/** Whether a certificate of the vendor covers what the contract entrusts (5.1.2). */
export class CreateCertificationCoverage {
  @IdField({
    description: 'The certificate; of the contract’s vendor',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  certificationId!: string;

  @WordField({ description: 'Does it cover the work?', example: 'YES' }, ANSWERS, 'Answer')
  covers!: Answer;

  @DateField({ description: 'When judged', example: '2026-04-01', optional: true })
  judgedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '𠮷田 次郎', optional: true })
  judgedBy?: string | null;

  @TextField({ description: 'Note', example: '適用範囲に本サービスが含まれる', optional: true, multiline: true })
  note?: string | null;
}

export class PatchCertificationCoverage extends PatchOf(CreateCertificationCoverage, 'certificationId') {}

export class CertificationCoverageView extends IntersectionType(
  RecordHeader,
  ViewOf(CreateCertificationCoverage),
  SaidBy('judgedBy'),
) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class CertificationCoverageQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
