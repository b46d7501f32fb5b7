import { ApiProperty } from '@nestjs/swagger';
import { QueryIdField, QueryWordField } from '../../http/fields/query-fields';
import { ListQuery } from '../../http/listing';
import { RecordHeader } from '../../http/record-header';
import { GATE_DECISIONS, type GateDecision } from '../gates/gate';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** What the purchasing gate last said of a vendor that an institution has to do with. */
export class KeptVendorGateView extends RecordHeader {
  @ApiProperty({ description: 'Whose purchases', format: 'uuid', example: ID })
  institutionId!: string;

  @ApiProperty({ description: 'From whom', format: 'uuid', example: ID })
  vendorId!: string;

  @ApiProperty({
    description: 'Whether an order is stopped, goes with a warning, or goes, by what is on record of what is bought',
    enum: GATE_DECISIONS,
    enumName: 'GateDecision',
    example: 'block',
  })
  decision!: GateDecision;

  @ApiProperty({
    description: 'The rules that say so, those that stop first',
    type: [String],
    example: ['CERT-001'],
  })
  reasonCodes!: string[];

  @ApiProperty({ description: 'Since which day it says so', format: 'date', example: '2026-11-23' })
  turnedOn!: string;
}

export class KeptVendorGateQuery extends ListQuery {
  @QueryIdField({ description: 'Only of this vendor', example: ID })
  vendorId?: string;

  @QueryWordField({ description: 'Only those', example: 'block' }, GATE_DECISIONS, 'GateDecision')
  decision?: GateDecision;

  @QueryWordField({ description: 'Order', example: '-turnedOn', default: '-turnedOn' }, ['turnedOn', '-turnedOn'])
  sort: string = '-turnedOn';
}
