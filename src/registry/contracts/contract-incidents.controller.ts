import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateContractIncident,
  ContractIncidentQuery,
  ContractIncidentView,
  PatchContractIncident,
} from './dto/contract-incident.dto';
import { ContractIncidentEntity } from './contract-incident.entity';
import { ContractIncidentReader } from './contract-incident.reader';
import { ContractEntity } from './contract.entity';

const CONTRACT_INCIDENT: PartKind = {
  path: 'contract-incidents',
  name: 'ContractIncident',
  one: 'an incident',
  many: 'the incidents',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/incidents', key: 'contractId', one: 'a contract' },
};

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractIncidentsController extends PartController(CONTRACT_INCIDENT, {
  create: CreateContractIncident,
  patch: PatchContractIncident,
  view: ContractIncidentView,
  query: ContractIncidentQuery,
}) {
  constructor(reader: ContractIncidentReader, records: Records) {
    super(reader, records, plainParts(records, ContractIncidentEntity, CONTRACT_INCIDENT));
  }
}
