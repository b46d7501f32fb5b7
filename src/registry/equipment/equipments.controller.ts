import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import { CreateEquipment, EquipmentQuery, EquipmentView, PatchEquipment, UpsertEquipment } from './dto/equipment.dto';
import { EquipmentReader } from './equipment.reader';
import { EquipmentsService } from './equipments.service';

@ApiTags('equipment')
@Controller({ version: '1' })
export class EquipmentsController extends MasterController(
  {
    path: 'equipment',
    knownAs: 'EQUIPMENT',
    name: 'Equipment',
    names: 'Equipment',
    one: 'a device',
    many: 'equipment',
    read: 'equipment.read',
    write: 'equipment.write',
  },
  {
    create: CreateEquipment,
    patch: PatchEquipment,
    upsert: UpsertEquipment,
    view: EquipmentView,
    query: EquipmentQuery,
  },
) {
  constructor(reader: EquipmentReader, equipment: EquipmentsService) {
    super(reader, equipment);
  }
}
