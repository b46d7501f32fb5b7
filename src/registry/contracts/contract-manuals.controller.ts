import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractEntity } from './contract.entity';
import { ContractManualEntity } from './contract-manual.entity';
import { ContractManualReader } from './contract-manual.reader';
import {
  CreateContractManual,
  PatchContractManual,
  ContractManualQuery,
  ContractManualView,
} from './dto/contract-manual.dto';

@ApiTags('contract-manuals')
@Controller({ version: '1' })
export class ContractManualsController {
  constructor(
    private readonly records: Records,
    private readonly reader: ContractManualReader,
  ) {}

  @Lists(
    'contracts/:id/manuals',
    { id: 'listContractManuals', permission: 'contract.read', summary: 'List the manuals of a contract' },
    ContractManualView,
  )
  async list(@PathId() contractId: string, @Query() query: ContractManualQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/manuals',
    { id: 'createContractManual', permission: 'contract.write', summary: 'Record a manual' },
    CreateContractManual,
    ContractManualView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateContractManual): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return created(
      this.reader,
      'contract-manuals',
      await this.records.create(ContractManualEntity, { ...body, contractId }),
    );
  }

  @Shows(
    'contract-manuals/:id',
    { id: 'getContractManual', permission: 'contract.read', summary: 'Read a manual' },
    ContractManualView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'contract-manuals/:id',
    { id: 'updateContractManual', permission: 'contract.write', summary: 'Change a manual' },
    PatchContractManual,
    ContractManualView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchContractManual): Promise<JsonReply> {
    await this.records.change(ContractManualEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('contract-manuals/:id', {
    id: 'deleteContractManual',
    permission: 'contract.write',
    summary: 'Delete a manual',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(ContractManualEntity, expected);
  }
}
