import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, WordField } from '../../../http/fields/text-fields';
import { NumbersField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { LONGEST_STEP, MOST_STEPS, NOTICE_KINDS, type NoticeKind } from '../../../kernel/terms/notice-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** How long before a day people are told; the day itself, and that it is over, they are told always. */
export class CreateNoticeLadder {
  @WordField({ description: 'Of what', example: 'CONTRACT_NOTICE' }, NOTICE_KINDS, 'NoticeKind')
  kind!: NoticeKind;

  @IdField({
    description: 'About this contract and what is part of it only; without it, about all of the institution',
    example: ID,
    optional: true,
  })
  contractId?: string | null;

  @NumbersField({
    description:
      'So many days before, largest first. Without a ladder of its own: 180, 90, 60, 30, 14, 7 — our default, no authority behind it',
    example: [120, 60, 30],
    count: MOST_STEPS,
    fewest: 1,
    min: 0,
    max: LONGEST_STEP,
  })
  days!: number[];
}

export class PatchNoticeLadder extends PatchOf(CreateNoticeLadder, 'kind', 'contractId') {}

export class NoticeLadderView extends IntersectionType(RecordHeader, ViewOf(CreateNoticeLadder)) {
  @ApiProperty({ description: 'The institution', format: 'uuid', example: ID })
  institutionId!: string;
}

export class NoticeLadderQuery extends ListQuery {
  @QueryIdField({ description: 'Only about this contract', example: ID })
  contractId?: string;

  @QueryWordField({ description: 'Order', example: 'kind', default: 'kind' }, ['kind', '-kind'])
  sort: string = 'kind';
}
