import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateContractManual,
  ContractManualQuery,
  ContractManualView,
  PatchContractManual,
} from './dto/contract-manual.dto';
import { ContractManualEntity } from './contract-manual.entity';
import { ContractManualReader } from './contract-manual.reader';
import { CONTRACT_MANUAL } from './contract-manual-part';

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
