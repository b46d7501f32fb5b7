import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CreateEquipment, EquipmentQuery, EquipmentView, PatchEquipment } from './dto/equipment.dto';
import { EquipmentReader } from './equipment.reader';
import { EquipmentsService } from './equipments.service';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('equipment')
@Controller({ version: '1' })
export class EquipmentsController {
  constructor(
    private readonly equipments: EquipmentsService,
    private readonly reader: EquipmentReader,
  ) {}

  @Lists('equipment', { id: 'listEquipment', permission: 'equipment.read', summary: 'List equipment' }, EquipmentView)
  list(@Query() query: EquipmentQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'equipment',
    { id: 'createEquipment', permission: 'equipment.write', summary: 'Register a device' },
    CreateEquipment,
    EquipmentView,
  )
  async create(@Body() body: CreateEquipment): Promise<JsonReply> {
    return created(this.reader, 'equipment', await this.equipments.create(body));
  }

  @Shows(
    'external/equipment/:system/:key',
    { id: 'getEquipmentByExternalId', permission: 'equipment.read', summary: 'Read a device by another system’s key' },
    EquipmentView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.equipments.find(known.key));
  }

  @Upserts(
    'external/equipment/:system/:key',
    {
      id: 'upsertEquipmentByExternalId',
      permission: 'equipment.write',
      summary: 'Register or change a device by another system’s key',
    },
    CreateEquipment,
    EquipmentView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateEquipment): Promise<JsonReply> {
    return upserted(this.reader, 'equipment', known, this.equipments, body);
  }

  @Shows('equipment/:id', { id: 'getEquipment', permission: 'equipment.read', summary: 'Read a device' }, EquipmentView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'equipment/:id',
    { id: 'updateEquipment', permission: 'equipment.write', summary: 'Change a device' },
    PatchEquipment,
    EquipmentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchEquipment): Promise<JsonReply> {
    await this.equipments.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('equipment/:id', {
    id: 'deleteEquipment',
    permission: 'equipment.write',
    summary: 'Delete a device that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.equipments.remove(expected);
  }
}
