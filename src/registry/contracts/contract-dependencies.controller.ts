import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import {
  CreateContractDependency,
  ContractDependencyQuery,
  ContractDependencyView,
  PatchContractDependency,
} from './dto/contract-dependency.dto';
import { ContractDependencyReader } from './contract-dependency.reader';
import { ContractDependenciesService } from './contract-dependencies.service';
import { CONTRACT_DEPENDENCY } from './contract-dependency-part';

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
