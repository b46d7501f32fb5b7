import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { TextField } from '../../../http/fields/text-fields';
import { RecordHeader } from '../../../http/record-header';
import { DividedRow, RowPlace } from './matrix-declaration.dto';

/** The institution's decision on a row in which the sides differ; the vendor agrees to it with the whole. */
export class SettleMatrixRow extends DividedRow {
  @TextField({ description: 'How it came to this', example: '11月20日の協議で合意', multiline: true })
  reason!: string;
}

class SettlementHeader extends IntersectionType(RecordHeader, RowPlace) {
  @ApiProperty({
    description: 'The account that decided',
    format: 'uuid',
    type: String,
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  decidedBy!: string | null;

  @ApiProperty({ description: 'Who decided', example: '髙﨑 一郎' })
  decider!: string;

  @ApiProperty({ description: 'When (UTC)', format: 'date-time', example: '2026-11-23T01:02:03.456789+00:00' })
  decidedAt!: string;
}

export class MatrixSettlementView extends IntersectionType(SettlementHeader, ViewOf(SettleMatrixRow)) {}
