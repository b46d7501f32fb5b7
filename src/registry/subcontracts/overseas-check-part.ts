import { type PartKind } from '../../http/records/part-controller';
import { SubcontractEntity } from './subcontract.entity';

/** Checks of a party abroad, as parts of a subcontract. */
export const OVERSEAS_CHECK: PartKind = {
  path: 'overseas-checks',
  name: 'OverseasCheck',
  one: 'an overseas check',
  many: 'the overseas checks',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: {
    entity: SubcontractEntity,
    list: 'subcontracts/:id/overseas-checks',
    key: 'subcontractId',
    one: 'a subcontract',
  },
};
