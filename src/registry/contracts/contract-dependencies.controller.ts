import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import {
  CreateContractDependency,
  ContractDependencyQuery,
  ContractDependencyView,
  PatchContractDependency,
} from './dto/contract-dependency.dto';
import { ContractDependencyReader } from './contract-dependency.reader';
import { ContractDependenciesService } from './contract-dependencies.service';
import { ContractEntity } from './contract.entity';

const CONTRACT_DEPENDENCY: PartKind = {
  path: 'contract-dependencies',
  name: 'ContractDependency',
  names: 'ContractDependencies',
  one: 'a contract dependency',
  many: 'the dependencies',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/dependencies', key: 'contractId', one: 'a contract' },
};

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractDependenciesController extends PartController(CONTRACT_DEPENDENCY, {
  create: CreateContractDependency,
  patch: PatchContractDependency,
  view: ContractDependencyView,
  query: ContractDependencyQuery,
}) {
  constructor(reader: ContractDependencyReader, records: Records, contractDependencies: ContractDependenciesService) {
    super(reader, records, contractDependencies);
  }
}
