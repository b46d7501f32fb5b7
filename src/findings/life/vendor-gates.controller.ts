import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Lists, Shows } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { type RecordKind } from '../../http/records/record-kind';
import { DECLARED_KIND, type DeclaredKind } from '../../http/records/single-controller';
import { InstitutionEntity } from '../../registry/institutions/institution.entity';
import { KeptVendorGateQuery, KeptVendorGateView } from './vendor-gate.dto';
import { VendorGateReader } from './vendor-gate.reader';

const KIND: RecordKind = {
  path: 'vendor-gates',
  name: 'VendorGate',
  one: 'what the purchasing gate says of a vendor',
  many: 'what the purchasing gate says of vendors',
  read: 'finding.read',
  write: 'finding.read',
};
const LATE =
  'Kept so that it can be told when it turns; moments late. Before an order is placed the gate is asked live.';

/** What the purchasing gate last said. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class VendorGatesController implements DeclaredKind {
  readonly [DECLARED_KIND] = KIND;

  constructor(
    readonly reader: VendorGateReader,
    private readonly records: Records,
  ) {}

  @Lists(
    'institutions/:id/vendor-gates',
    {
      id: 'listVendorGates',
      permission: 'finding.read',
      summary: 'List what the purchasing gate last said of the vendors that an institution has to do with',
      description: LATE,
      isOfThePresent: true,
    },
    KeptVendorGateView,
  )
  async list(@PathId() id: string, @Query() query: KeptVendorGateQuery): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, id);
    return listReply(this.reader, query, { institutionId: id });
  }

  @Shows(
    'vendor-gates/:id',
    {
      id: 'getVendorGate',
      permission: 'finding.read',
      summary: 'Read what the purchasing gate last said of a vendor',
      description: LATE,
      isOfThePresent: true,
    },
    KeptVendorGateView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }
}
