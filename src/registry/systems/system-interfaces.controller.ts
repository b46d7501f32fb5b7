import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import {
  CreateSystemInterface,
  SystemInterfaceQuery,
  SystemInterfaceView,
  PatchSystemInterface,
} from './dto/system-interface.dto';
import { SystemInterfaceReader } from './system-interface.reader';
import { SystemInterfacesService } from './system-interfaces.service';
import { SystemEntity } from './system.entity';

const SYSTEM_INTERFACE: PartKind = {
  path: 'system-interfaces',
  name: 'SystemInterface',
  one: 'a system interface',
  many: 'the interfaces',
  read: 'system.read',
  write: 'system.write',
  parent: { entity: SystemEntity, list: 'systems/:id/interfaces', key: 'systemId', one: 'a system' },
};

@ApiTags('systems')
@Controller({ version: '1' })
export class SystemInterfacesController extends PartController(SYSTEM_INTERFACE, {
  create: CreateSystemInterface,
  patch: PatchSystemInterface,
  view: SystemInterfaceView,
  query: SystemInterfaceQuery,
}) {
  constructor(reader: SystemInterfaceReader, records: Records, systemInterfaces: SystemInterfacesService) {
    super(reader, records, systemInterfaces);
  }
}
