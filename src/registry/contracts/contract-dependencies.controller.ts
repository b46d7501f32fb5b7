import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractDependenciesService } from './contract-dependencies.service';
import { ContractDependencyReader } from './contract-dependency.reader';
import { ContractEntity } from './contract.entity';
import {
  ContractDependencyQuery,
  ContractDependencyView,
  CreateContractDependency,
  PatchContractDependency,
} from './dto/contract-dependency.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('contract-dependencies')
@Controller({ version: '1' })
export class ContractDependenciesController {
  constructor(
    private readonly contractDependencies: ContractDependenciesService,
    private readonly records: Records,
    private readonly reader: ContractDependencyReader,
  ) {}

  @Lists(
    'contracts/:id/dependencies',
    {
      id: 'listContractDependencies',
      permission: 'contract.read',
      summary: 'List the contract dependencies of a contract',
    },
    ContractDependencyView,
  )
  async list(@PathId() contractId: string, @Query() query: ContractDependencyQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/dependencies',
    { id: 'createContractDependency', permission: 'contract.write', summary: 'Record a contract dependency' },
    CreateContractDependency,
    ContractDependencyView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateContractDependency): Promise<JsonReply> {
    return created(this.reader, 'contract-dependencies', await this.contractDependencies.create(contractId, body));
  }

  @Shows(
    'contract-dependencies/:id',
    { id: 'getContractDependency', permission: 'contract.read', summary: 'Read a contract dependency' },
    ContractDependencyView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'contract-dependencies/:id',
    { id: 'updateContractDependency', permission: 'contract.write', summary: 'Change a contract dependency' },
    PatchContractDependency,
    ContractDependencyView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchContractDependency): Promise<JsonReply> {
    await this.contractDependencies.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('contract-dependencies/:id', {
    id: 'deleteContractDependency',
    permission: 'contract.write',
    summary: 'Delete a contract dependency that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.contractDependencies.remove(expected);
  }
}
