import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateEquipmentRole,
  EquipmentRoleQuery,
  EquipmentRoleView,
  PatchEquipmentRole,
} from './dto/equipment-role.dto';
import { EQUIPMENT_ROLE } from './equipment-role-part';
import { EquipmentRoleEntity } from './equipment-role.entity';
import { EquipmentRoleReader } from './equipment-role.reader';

@ApiTags('equipment')
@Controller({ version: '1' })
export class EquipmentRolesController extends PartController(EQUIPMENT_ROLE, {
  create: CreateEquipmentRole,
  patch: PatchEquipmentRole,
  view: EquipmentRoleView,
  query: EquipmentRoleQuery,
}) {
  constructor(reader: EquipmentRoleReader, records: Records) {
    super(reader, records, plainParts(records, EquipmentRoleEntity, EQUIPMENT_ROLE));
  }
}
