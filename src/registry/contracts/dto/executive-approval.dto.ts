import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { DEPUTY_FOR } from '../../../http/decision-header';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField, WordField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { EXECUTIVE_APPROVAL_STATES, type ExecutiveApprovalState } from '../../../kernel/terms/contract-terms';

const ACTOR = { type: String, format: 'uuid', nullable: true, example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };

/** What an executive is asked to approve of a contract, by somebody else. */
export class RequestExecutiveApproval {
  @TextField({ description: 'What for, and why', example: '基幹系の保守委託(重要)', multiline: true })
  reason!: string;
}

export class DecideExecutiveApproval {
  @WordField({ description: 'The decision', example: 'APPROVED' }, ['APPROVED', 'REFUSED'], 'ExecutiveDecision')
  decision!: 'APPROVED' | 'REFUSED';

  @TextField({ description: 'REFUSED: why', example: '委託先の認証を確認してから', optional: true, multiline: true })
  remark?: string | null;
}

export class ExecutiveApprovalView extends IntersectionType(RecordHeader, ViewOf(RequestExecutiveApproval)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;

  @ApiProperty({
    description: 'Where it stands',
    enum: EXECUTIVE_APPROVAL_STATES,
    enumName: 'ExecutiveApprovalState',
    example: 'REQUESTED',
  })
  state!: ExecutiveApprovalState;

  @ApiProperty({ description: 'What the executive remarked', type: String, nullable: true, example: null })
  remark!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account asked' })
  requestedByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account decided' })
  decidedByActor!: string | null;

  @ApiProperty({ description: 'When', type: String, format: 'date', nullable: true, example: '2026-11-23' })
  decidedOn!: CalendarDate | null;

  @ApiProperty(DEPUTY_FOR)
  deputyFor!: string | null;
}

export class ExecutiveApprovalQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
