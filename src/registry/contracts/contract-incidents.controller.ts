import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractEntity } from './contract.entity';
import { ContractIncidentEntity } from './contract-incident.entity';
import { ContractIncidentReader } from './contract-incident.reader';
import {
  CreateContractIncident,
  PatchContractIncident,
  ContractIncidentQuery,
  ContractIncidentView,
} from './dto/contract-incident.dto';

@ApiTags('contract-incidents')
@Controller({ version: '1' })
export class ContractIncidentsController {
  constructor(
    private readonly records: Records,
    private readonly reader: ContractIncidentReader,
  ) {}

  @Lists(
    'contracts/:id/incidents',
    { id: 'listContractIncidents', permission: 'contract.read', summary: 'List the incidents of a contract' },
    ContractIncidentView,
  )
  async list(@PathId() contractId: string, @Query() query: ContractIncidentQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/incidents',
    { id: 'createContractIncident', permission: 'contract.write', summary: 'Record an incident' },
    CreateContractIncident,
    ContractIncidentView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateContractIncident): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return created(
      this.reader,
      'contract-incidents',
      await this.records.create(ContractIncidentEntity, { ...body, contractId }),
    );
  }

  @Shows(
    'contract-incidents/:id',
    { id: 'getContractIncident', permission: 'contract.read', summary: 'Read an incident' },
    ContractIncidentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'contract-incidents/:id',
    { id: 'updateContractIncident', permission: 'contract.write', summary: 'Change an incident' },
    PatchContractIncident,
    ContractIncidentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchContractIncident): Promise<JsonReply> {
    await this.records.change(ContractIncidentEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('contract-incidents/:id', {
    id: 'deleteContractIncident',
    permission: 'contract.write',
    summary: 'Delete an incident',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(ContractIncidentEntity, expected);
  }
}
