import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { Shows } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from '../contracts/contract.entity';
import { CreateSubcontract, SubcontractQuery, SubcontractView, PatchSubcontract } from './dto/subcontract.dto';
import { SubcontractReader } from './subcontract.reader';
import { SubcontractsService } from './subcontracts.service';

const SUBCONTRACT: PartKind = {
  path: 'subcontracts',
  name: 'Subcontract',
  one: 'a subcontract',
  many: 'the subcontracts',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/subcontracts', key: 'contractId', one: 'a contract' },
};

@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractsController extends PartController(SUBCONTRACT, {
  create: CreateSubcontract,
  patch: PatchSubcontract,
  view: SubcontractView,
  query: SubcontractQuery,
}) {
  constructor(
    reader: SubcontractReader,
    records: Records,
    private readonly subcontracts: SubcontractsService,
  ) {
    super(reader, records, subcontracts);
  }

  @Shows(
    'external/subcontracts/:system/:key',
    {
      id: 'getSubcontractByExternalId',
      permission: 'subcontract.read',
      summary: 'Read a subcontract by another system’s key',
    },
    SubcontractView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.subcontracts.find(known.key));
  }
}
