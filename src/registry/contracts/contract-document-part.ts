import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** Documents, as parts of a contract. */
export const CONTRACT_DOCUMENT: PartKind = {
  path: 'contract-documents',
  name: 'ContractDocument',
  one: 'a contract document',
  many: 'the documents',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/documents', key: 'contractId', one: 'a contract' },
};
