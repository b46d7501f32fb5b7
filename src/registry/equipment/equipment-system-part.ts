import { type PartKind } from '../../http/records/part-controller';
import { EquipmentEntity } from './equipment.entity';

/** Of which systems a device was, is and will be part, as parts of it. */
export const EQUIPMENT_SYSTEM: PartKind = {
  path: 'equipment-systems',
  name: 'EquipmentSystem',
  one: 'of which system a device is part',
  many: 'the systems',
  read: 'equipment.read',
  write: 'equipment.write',
  parent: { entity: EquipmentEntity, list: 'equipment/:id/systems', key: 'equipmentId', one: 'a device' },
};
