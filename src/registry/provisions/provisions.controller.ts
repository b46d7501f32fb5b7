import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CreateProvision, PatchProvision, ProvisionQuery, ProvisionView } from './dto/provision.dto';
import { ProvisionReader } from './provision.reader';
import { ProvisionsService } from './provisions.service';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('provisions')
@Controller({ version: '1' })
export class ProvisionsController {
  constructor(
    private readonly provisions: ProvisionsService,
    private readonly reader: ProvisionReader,
  ) {}

  @Lists(
    'provisions',
    { id: 'listProvisions', permission: 'provision.read', summary: 'List third-party provisions' },
    ProvisionView,
  )
  list(@Query() query: ProvisionQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'provisions',
    { id: 'createProvision', permission: 'provision.write', summary: 'Register a third-party provision' },
    CreateProvision,
    ProvisionView,
  )
  async create(@Body() body: CreateProvision): Promise<JsonReply> {
    return created(this.reader, 'provisions', await this.provisions.create(body));
  }

  @Shows(
    'external/provisions/:system/:key',
    {
      id: 'getProvisionByExternalId',
      permission: 'provision.read',
      summary: 'Read a third-party provision by another system’s key',
    },
    ProvisionView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.provisions.find(known.key));
  }

  @Upserts(
    'external/provisions/:system/:key',
    {
      id: 'upsertProvisionByExternalId',
      permission: 'provision.write',
      summary: 'Register or change a third-party provision by another system’s key',
    },
    CreateProvision,
    ProvisionView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateProvision): Promise<JsonReply> {
    return upserted(this.reader, 'provisions', known, this.provisions, body);
  }

  @Shows(
    'provisions/:id',
    { id: 'getProvision', permission: 'provision.read', summary: 'Read a third-party provision' },
    ProvisionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'provisions/:id',
    { id: 'updateProvision', permission: 'provision.write', summary: 'Change a third-party provision' },
    PatchProvision,
    ProvisionView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchProvision): Promise<JsonReply> {
    await this.provisions.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('provisions/:id', {
    id: 'deleteProvision',
    permission: 'provision.write',
    summary: 'Delete a third-party provision that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.provisions.remove(expected);
  }
}
