import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateContractManual,
  ContractManualQuery,
  ContractManualView,
  PatchContractManual,
} from './dto/contract-manual.dto';
import { ContractManualEntity } from './contract-manual.entity';
import { ContractManualReader } from './contract-manual.reader';
import { ContractEntity } from './contract.entity';

const CONTRACT_MANUAL: PartKind = {
  path: 'contract-manuals',
  name: 'ContractManual',
  one: 'a manual',
  many: 'the manuals',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/manuals', key: 'contractId', one: 'a contract' },
};

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractManualsController extends PartController(CONTRACT_MANUAL, {
  create: CreateContractManual,
  patch: PatchContractManual,
  view: ContractManualView,
  query: ContractManualQuery,
}) {
  constructor(reader: ContractManualReader, records: Records) {
    super(reader, records, plainParts(records, ContractManualEntity, CONTRACT_MANUAL));
  }
}
