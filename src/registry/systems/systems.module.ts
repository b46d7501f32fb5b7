import { Module } from '@nestjs/common';
import { SystemReader } from './system.reader';
import { SystemsController } from './systems.controller';
import { SystemsService } from './systems.service';
import { SystemInterfaceReader } from './system-interface.reader';
import { SystemInterfacesController } from './system-interfaces.controller';
import { SystemInterfacesService } from './system-interfaces.service';

/** 医療情報システム and where vendors meet in them. */
@Module({
  controllers: [SystemsController, SystemInterfacesController],
  providers: [SystemReader, SystemsService, SystemInterfaceReader, SystemInterfacesService],
  exports: [SystemReader, SystemsService, SystemInterfaceReader, SystemInterfacesService],
})
export class SystemsModule {}
