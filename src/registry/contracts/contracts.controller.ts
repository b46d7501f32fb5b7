import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { ContractReader } from './contract.reader';
import { ContractsService } from './contracts.service';
import { ContractQuery, ContractView, CreateContract, PatchContract } from './dto/contract.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractsController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly reader: ContractReader,
  ) {}

  @Lists('contracts', { id: 'listContracts', permission: 'contract.read', summary: 'List contracts' }, ContractView)
  list(@Query() query: ContractQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'contracts',
    { id: 'createContract', permission: 'contract.write', summary: 'Register a contract' },
    CreateContract,
    ContractView,
  )
  async create(@Body() body: CreateContract): Promise<JsonReply> {
    return created(this.reader, 'contracts', await this.contracts.create(body));
  }

  @Shows(
    'external/contracts/:system/:key',
    { id: 'getContractByExternalId', permission: 'contract.read', summary: 'Read a contract by another system’s key' },
    ContractView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.contracts.find(known.key));
  }

  @Upserts(
    'external/contracts/:system/:key',
    {
      id: 'upsertContractByExternalId',
      permission: 'contract.write',
      summary: 'Register or change a contract by another system’s key',
    },
    CreateContract,
    ContractView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateContract): Promise<JsonReply> {
    return upserted(this.reader, 'contracts', known, this.contracts, body);
  }

  @Shows('contracts/:id', { id: 'getContract', permission: 'contract.read', summary: 'Read a contract' }, ContractView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'contracts/:id',
    { id: 'updateContract', permission: 'contract.write', summary: 'Change a contract' },
    PatchContract,
    ContractView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchContract): Promise<JsonReply> {
    await this.contracts.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('contracts/:id', {
    id: 'deleteContract',
    permission: 'contract.write',
    summary: 'Delete a contract that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.contracts.remove(expected);
  }
}
