import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CreateSystem, PatchSystem, SystemQuery, SystemView } from './dto/system.dto';
import { SystemReader } from './system.reader';
import { SystemsService } from './systems.service';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('systems')
@Controller({ version: '1' })
export class SystemsController {
  constructor(
    private readonly systems: SystemsService,
    private readonly reader: SystemReader,
  ) {}

  @Lists('systems', { id: 'listSystems', permission: 'system.read', summary: 'List systems' }, SystemView)
  list(@Query() query: SystemQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'systems',
    { id: 'createSystem', permission: 'system.write', summary: 'Register a system' },
    CreateSystem,
    SystemView,
  )
  async create(@Body() body: CreateSystem): Promise<JsonReply> {
    return created(this.reader, 'systems', await this.systems.create(body));
  }

  @Shows(
    'external/systems/:system/:key',
    { id: 'getSystemByExternalId', permission: 'system.read', summary: 'Read a system by another system’s key' },
    SystemView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.systems.find(known.key));
  }

  @Upserts(
    'external/systems/:system/:key',
    {
      id: 'upsertSystemByExternalId',
      permission: 'system.write',
      summary: 'Register or change a system by another system’s key',
    },
    CreateSystem,
    SystemView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateSystem): Promise<JsonReply> {
    return upserted(this.reader, 'systems', known, this.systems, body);
  }

  @Shows('systems/:id', { id: 'getSystem', permission: 'system.read', summary: 'Read a system' }, SystemView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'systems/:id',
    { id: 'updateSystem', permission: 'system.write', summary: 'Change a system' },
    PatchSystem,
    SystemView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchSystem): Promise<JsonReply> {
    await this.systems.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('systems/:id', {
    id: 'deleteSystem',
    permission: 'system.write',
    summary: 'Delete a system that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.systems.remove(expected);
  }
}
