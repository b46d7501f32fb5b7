import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateEquipmentRole,
  EquipmentRoleQuery,
  EquipmentRoleView,
  PatchEquipmentRole,
} from './dto/equipment-role.dto';
import { EquipmentRoleEntity } from './equipment-role.entity';
import { EquipmentRoleReader } from './equipment-role.reader';
import { EquipmentEntity } from './equipment.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('equipment-roles')
@Controller({ version: '1' })
export class EquipmentRolesController {
  constructor(
    private readonly records: Records,
    private readonly reader: EquipmentRoleReader,
  ) {}

  @Lists(
    'equipment/:id/roles',
    { id: 'listEquipmentRoles', permission: 'equipment.read', summary: 'List the equipment roles of a device' },
    EquipmentRoleView,
  )
  async list(@PathId() equipmentId: string, @Query() query: EquipmentRoleQuery): Promise<JsonReply> {
    await this.records.demand(EquipmentEntity, equipmentId);
    return listReply(this.reader, query, { equipmentId });
  }

  @Creates(
    'equipment/:id/roles',
    { id: 'createEquipmentRole', permission: 'equipment.write', summary: 'Record an equipment role' },
    CreateEquipmentRole,
    EquipmentRoleView,
  )
  async create(@PathId() equipmentId: string, @Body() body: CreateEquipmentRole): Promise<JsonReply> {
    await this.records.demand(EquipmentEntity, equipmentId);
    return created(
      this.reader,
      'equipment-roles',
      await this.records.create(EquipmentRoleEntity, { ...body, equipmentId }),
    );
  }

  @Shows(
    'equipment-roles/:id',
    { id: 'getEquipmentRole', permission: 'equipment.read', summary: 'Read an equipment role' },
    EquipmentRoleView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'equipment-roles/:id',
    { id: 'updateEquipmentRole', permission: 'equipment.write', summary: 'Change an equipment role' },
    PatchEquipmentRole,
    EquipmentRoleView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchEquipmentRole): Promise<JsonReply> {
    await this.records.change(EquipmentRoleEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('equipment-roles/:id', {
    id: 'deleteEquipmentRole',
    permission: 'equipment.write',
    summary: 'Delete an equipment role that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(EquipmentRoleEntity, expected);
  }
}
