import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import { ContractQuery } from './dto/contract-query.dto';
import { ContractView, CreateContract, PatchContract, UpsertContract } from './dto/contract.dto';
import { ContractReader } from './contract.reader';
import { ContractsService } from './contracts.service';

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractsController extends MasterController(
  {
    path: 'contracts',
    knownAs: 'CONTRACT',
    name: 'Contract',
    one: 'a contract',
    many: 'contracts',
    read: 'contract.read',
    write: 'contract.write',
  },
  {
    create: CreateContract,
    patch: PatchContract,
    upsert: UpsertContract,
    view: ContractView,
    query: ContractQuery,
  },
) {
  constructor(reader: ContractReader, contracts: ContractsService) {
    super(reader, contracts);
  }
}
