import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractEntity } from '../contracts/contract.entity';
import { CreateSubcontract, PatchSubcontract, SubcontractQuery, SubcontractView } from './dto/subcontract.dto';
import { SubcontractReader } from './subcontract.reader';
import { SubcontractsService } from './subcontracts.service';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractsController {
  constructor(
    private readonly subcontracts: SubcontractsService,
    private readonly records: Records,
    private readonly reader: SubcontractReader,
  ) {}

  @Lists(
    'contracts/:id/subcontracts',
    { id: 'listSubcontracts', permission: 'subcontract.read', summary: 'List the subcontracts of a contract' },
    SubcontractView,
  )
  async list(@PathId() contractId: string, @Query() query: SubcontractQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/subcontracts',
    { id: 'createSubcontract', permission: 'subcontract.write', summary: 'Record a subcontract' },
    CreateSubcontract,
    SubcontractView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateSubcontract): Promise<JsonReply> {
    return created(this.reader, 'subcontracts', await this.subcontracts.create(contractId, body));
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

  @Shows(
    'subcontracts/:id',
    { id: 'getSubcontract', permission: 'subcontract.read', summary: 'Read a subcontract' },
    SubcontractView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'subcontracts/:id',
    { id: 'updateSubcontract', permission: 'subcontract.write', summary: 'Change a subcontract' },
    PatchSubcontract,
    SubcontractView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchSubcontract): Promise<JsonReply> {
    await this.subcontracts.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('subcontracts/:id', {
    id: 'deleteSubcontract',
    permission: 'subcontract.write',
    summary: 'Delete a subcontract that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.subcontracts.remove(expected);
  }
}
