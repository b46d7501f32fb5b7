import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** Who stands beside the vendor in a contract with several (共同企業体), as parts of the contract. */
export const CONTRACT_MEMBER: PartKind = {
  path: 'contract-members',
  name: 'ContractMember',
  one: 'a member of a contract',
  many: 'the members beside the vendor',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/members', key: 'contractId', one: 'a contract' },
};
