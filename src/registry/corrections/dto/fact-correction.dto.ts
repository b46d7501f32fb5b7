import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { ProposalHeader } from '../../dismissal.dto';

const ACTOR = { type: String, format: 'uuid', nullable: true, example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };
export const REASON = { description: 'How it came to be written wrongly', example: '契約書 別紙2 の転記誤り' };

export class ApproveFactCorrection {
  @TextField({ description: 'What it was checked against', example: '契約書 別紙2', multiline: true })
  checkedAgainst!: string;
}

export class FactCorrectionView extends ProposalHeader {
  @ApiProperty({ ...ACTOR, description: 'Whose record; null: one of the registry’s steward' })
  institutionId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The contract; null: of none' })
  contractId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The re-entrustment; null: of none' })
  subcontractId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The review of a clause; null: of none' })
  clauseId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The certificate; null: of none' })
  certificationId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The system; null: of none' })
  systemId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The device; null: of none' })
  equipmentId!: string | null;

  @ApiProperty({ ...ACTOR, description: 'The provision; null: of none' })
  provisionId!: string | null;

  @ApiProperty({
    description: 'What was mistyped, as it should have been',
    type: 'object',
    additionalProperties: true,
    example: { work: '常駐保守・一次受付' },
  })
  changes!: Record<string, unknown>;

  @ApiProperty(REASON)
  reason!: string;

  @ApiProperty({ ...ACTOR, description: 'Whose account says so' })
  proposedByActor!: string | null;

  @ApiProperty({ ...ACTOR, description: 'Whose account confirmed it' })
  approvedByActor!: string | null;

  @ApiProperty({ description: 'What it was checked against', type: String, nullable: true, example: '契約書 別紙2' })
  checkedAgainst!: string | null;

  @ApiProperty({
    description: 'When it was confirmed, and carried out; null: it was not',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  approvedAt!: string | null;
}

export class FactCorrectionQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
