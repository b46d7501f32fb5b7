import { type PartKind } from '../../http/records/part-controller';
import { SubcontractEntity } from './subcontract.entity';

/** Conditions of an approval, as parts of a subcontract. */
export const SUBCONTRACT_CONDITION: PartKind = {
  path: 'subcontract-conditions',
  name: 'SubcontractCondition',
  one: 'a condition of a subcontract',
  many: 'the conditions',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: {
    entity: SubcontractEntity,
    list: 'subcontracts/:id/conditions',
    key: 'subcontractId',
    one: 'a subcontract',
  },
};
