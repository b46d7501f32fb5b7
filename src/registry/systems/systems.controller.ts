import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import { CreateSystem, PatchSystem, SystemQuery, SystemView, UpsertSystem } from './dto/system.dto';
import { SystemReader } from './system.reader';
import { SystemsService } from './systems.service';

@ApiTags('systems')
@Controller({ version: '1' })
export class SystemsController extends MasterController(
  {
    path: 'systems',
    knownAs: 'SYSTEM',
    name: 'System',
    one: 'a system',
    many: 'systems',
    read: 'system.read',
    write: 'system.write',
  },
  {
    create: CreateSystem,
    patch: PatchSystem,
    upsert: UpsertSystem,
    view: SystemView,
    query: SystemQuery,
  },
) {
  constructor(reader: SystemReader, systems: SystemsService) {
    super(reader, systems);
  }
}
