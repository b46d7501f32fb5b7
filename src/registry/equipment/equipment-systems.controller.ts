import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateEquipmentSystem,
  EquipmentSystemQuery,
  EquipmentSystemView,
  PatchEquipmentSystem,
} from './dto/equipment-system.dto';
import { EQUIPMENT_SYSTEM } from './equipment-system-part';
import { EquipmentSystemEntity } from './equipment-system.entity';
import { EquipmentSystemReader } from './equipment-system.reader';

@ApiTags('equipment')
@Controller({ version: '1' })
export class EquipmentSystemsController extends PartController(EQUIPMENT_SYSTEM, {
  create: CreateEquipmentSystem,
  patch: PatchEquipmentSystem,
  view: EquipmentSystemView,
  query: EquipmentSystemQuery,
}) {
  constructor(reader: EquipmentSystemReader, records: Records) {
    super(reader, records, plainParts(records, EquipmentSystemEntity, EQUIPMENT_SYSTEM));
  }
}
