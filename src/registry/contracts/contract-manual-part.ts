import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** Manuals, as parts of a contract. */
export const CONTRACT_MANUAL: PartKind = {
  path: 'contract-manuals',
  name: 'ContractManual',
  one: 'a manual',
  many: 'the manuals',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/manuals', key: 'contractId', one: 'a contract' },
};
