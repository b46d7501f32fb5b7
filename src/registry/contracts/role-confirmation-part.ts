import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** Items of the 確認表, as parts of a contract. */
export const ROLE_CONFIRMATION: PartKind = {
  path: 'role-confirmations',
  name: 'RoleConfirmation',
  one: 'an item of the 確認表',
  many: 'the confirmed items of the 確認表',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/role-confirmations', key: 'contractId', one: 'a contract' },
};
