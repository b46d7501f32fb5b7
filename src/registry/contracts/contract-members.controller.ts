import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CONTRACT_MEMBER } from './contract-member-part';
import { ContractMemberEntity } from './contract-member.entity';
import { ContractMemberReader } from './contract-member.reader';
import {
  ContractMemberQuery,
  ContractMemberView,
  CreateContractMember,
  PatchContractMember,
} from './dto/contract-member.dto';

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractMembersController extends PartController(CONTRACT_MEMBER, {
  create: CreateContractMember,
  patch: PatchContractMember,
  view: ContractMemberView,
  query: ContractMemberQuery,
}) {
  constructor(reader: ContractMemberReader, records: Records) {
    super(reader, records, plainParts(records, ContractMemberEntity, CONTRACT_MEMBER));
  }
}
