import { type PartKind } from '../../http/records/part-controller';
import { EquipmentEntity } from './equipment.entity';

/** Who owns, installed and maintains a device, as parts of it. */
export const EQUIPMENT_ROLE: PartKind = {
  path: 'equipment-roles',
  name: 'EquipmentRole',
  one: 'an equipment role',
  many: 'the roles',
  read: 'equipment.read',
  write: 'equipment.write',
  parent: { entity: EquipmentEntity, list: 'equipment/:id/roles', key: 'equipmentId', one: 'a device' },
};
