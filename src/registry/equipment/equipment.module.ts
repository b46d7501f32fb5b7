import { Module } from '@nestjs/common';
import { EquipmentReader } from './equipment.reader';
import { EquipmentsController } from './equipments.controller';
import { EquipmentsService } from './equipments.service';
import { EquipmentSystemReader } from './equipment-system.reader';
import { EquipmentSystemsController } from './equipment-systems.controller';
import { EquipmentRoleReader } from './equipment-role.reader';
import { EquipmentRolesController } from './equipment-roles.controller';

/** 情報機器等 and who owns, installs and maintains them. */
@Module({
  controllers: [EquipmentsController, EquipmentSystemsController, EquipmentRolesController],
  providers: [EquipmentReader, EquipmentsService, EquipmentSystemReader, EquipmentRoleReader],
  exports: [EquipmentReader, EquipmentsService, EquipmentSystemReader, EquipmentRoleReader],
})
export class EquipmentModule {}
