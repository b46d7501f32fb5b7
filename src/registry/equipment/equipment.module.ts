import { Module } from '@nestjs/common';
import { EquipmentReader } from './equipment.reader';
import { EquipmentsController } from './equipments.controller';
import { EquipmentsService } from './equipments.service';
import { EquipmentRoleReader } from './equipment-role.reader';
import { EquipmentRolesController } from './equipment-roles.controller';

/** 情報機器等 and who owns, installs and maintains them. */
@Module({
  controllers: [EquipmentsController, EquipmentRolesController],
  providers: [EquipmentReader, EquipmentsService, EquipmentRoleReader],
  exports: [EquipmentReader, EquipmentsService, EquipmentRoleReader],
})
export class EquipmentModule {}
