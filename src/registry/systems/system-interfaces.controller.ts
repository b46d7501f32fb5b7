import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateSystemInterface,
  PatchSystemInterface,
  SystemInterfaceQuery,
  SystemInterfaceView,
} from './dto/system-interface.dto';
import { SystemInterfaceReader } from './system-interface.reader';
import { SystemInterfacesService } from './system-interfaces.service';
import { SystemEntity } from './system.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('system-interfaces')
@Controller({ version: '1' })
export class SystemInterfacesController {
  constructor(
    private readonly systemInterfaces: SystemInterfacesService,
    private readonly records: Records,
    private readonly reader: SystemInterfaceReader,
  ) {}

  @Lists(
    'systems/:id/interfaces',
    { id: 'listSystemInterfaces', permission: 'system.read', summary: 'List the system interfaces of a system' },
    SystemInterfaceView,
  )
  async list(@PathId() systemId: string, @Query() query: SystemInterfaceQuery): Promise<JsonReply> {
    await this.records.demand(SystemEntity, systemId);
    return listReply(this.reader, query, { systemId });
  }

  @Creates(
    'systems/:id/interfaces',
    { id: 'createSystemInterface', permission: 'system.write', summary: 'Record a system interface' },
    CreateSystemInterface,
    SystemInterfaceView,
  )
  async create(@PathId() systemId: string, @Body() body: CreateSystemInterface): Promise<JsonReply> {
    return created(this.reader, 'system-interfaces', await this.systemInterfaces.create(systemId, body));
  }

  @Shows(
    'system-interfaces/:id',
    { id: 'getSystemInterface', permission: 'system.read', summary: 'Read a system interface' },
    SystemInterfaceView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'system-interfaces/:id',
    { id: 'updateSystemInterface', permission: 'system.write', summary: 'Change a system interface' },
    PatchSystemInterface,
    SystemInterfaceView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchSystemInterface): Promise<JsonReply> {
    await this.systemInterfaces.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('system-interfaces/:id', {
    id: 'deleteSystemInterface',
    permission: 'system.write',
    summary: 'Delete a system interface that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.systemInterfaces.remove(expected);
  }
}
