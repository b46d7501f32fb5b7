import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, NumberField, YesNoField } from '../../../http/fields/value-fields';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { CLAUSE_KINDS, type ClauseKind, CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { OutdatedView } from '../../outdated.dto';
import { SaidBy } from '../../said-by.dto';

/** What a review found of one clause of a contract. */
export class ReviewClause {
  @WordField({ description: 'What was found', example: 'PRESENT' }, CLAUSE_REVIEWS, 'ClauseReview')
  review!: ClauseReview;

  @TextField({ description: 'Where in the contract', example: '第12条', optional: true })
  reference?: string | null;

  @IdField({
    description: 'The document of this contract in which it stands; without one PRESENT is not confirmed',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  documentId?: string | null;

  @TextField({
    description: 'Why the clause does not apply; without reason and approval NOT_APPLICABLE counts as missing',
    example: '医療情報を扱わない消耗品の納入のみ',
    optional: true,
    multiline: true,
  })
  inapplicableReason?: string | null;

  @TextField({ description: 'Who approved that it does not apply', example: '山﨑 清', optional: true })
  inapplicableApprovedBy?: string | null;

  @DateField({ description: 'When reviewed', example: '2026-11-01', optional: true })
  reviewedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '見本 法務', optional: true })
  reviewedBy?: string | null;

  @TextField({ description: 'Note', example: '再々委託の扱いを次回更新で明記する', optional: true, multiline: true })
  note?: string | null;

  @YesNoField({ description: 'Re-entrustment only: it is prohibited', example: false, optional: true })
  prohibited?: boolean | null;

  @YesNoField({ description: 'Re-entrustment only: prior information is asked for', example: true, optional: true })
  priorInformation?: boolean | null;

  @YesNoField({ description: 'Re-entrustment only: consultation is asked for', example: true, optional: true })
  consultation?: boolean | null;

  @YesNoField({ description: 'Re-entrustment only: agreement is asked for', example: true, optional: true })
  agreement?: boolean | null;

  @YesNoField({ description: 'Re-entrustment only: approval is asked for', example: true, optional: true })
  approval?: boolean | null;

  @NumberField({ description: 'Breach notice only: hours', example: 24, optional: true, min: 0, max: 8760 })
  noticeHours?: number | null;
}

class ClauseKey {
  @ApiProperty({
    description: 'The review, by which a mistyping of it is corrected; null while nobody has reviewed the clause',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string | null;

  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({ description: 'Which clause', enum: CLAUSE_KINDS, enumName: 'ClauseKind', example: 'REENTRUSTMENT' })
  kind!: ClauseKind;

  @ApiProperty({
    description: 'Version, as in the entity tag; 0 while nobody has reviewed the clause',
    type: 'integer',
    example: 1,
  })
  version!: number;
}

export class ContractClauseView extends IntersectionType(
  ClauseKey,
  ViewOf(ReviewClause),
  SaidBy('reviewedBy', 'inapplicableApprovedBy'),
) {
  @ApiProperty({
    description: 'What is another than when it was reviewed; null: nothing, or nobody has looked',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  outdated!: OutdatedView | null;
}

export class ContractClausesView {
  @ApiProperty({ description: 'Every clause of the catalogue, reviewed or not', type: [ContractClauseView] })
  items!: ContractClauseView[];
}
