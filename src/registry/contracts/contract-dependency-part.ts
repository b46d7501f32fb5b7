import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** What a vendor builds on, as parts of a contract. */
export const CONTRACT_DEPENDENCY: PartKind = {
  path: 'contract-dependencies',
  name: 'ContractDependency',
  names: 'ContractDependencies',
  one: 'a contract dependency',
  many: 'the dependencies',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/dependencies', key: 'contractId', one: 'a contract' },
};
