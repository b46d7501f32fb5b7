import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ApiClientEntity } from './api-client.entity';
import { ApiClientReader } from './api-client.reader';
import { ApiClientQuery, ApiClientView, CreateApiClient, PatchApiClient } from './dto/api-client.dto';

@ApiTags('api-clients')
@Controller({ path: 'api-clients', version: '1' })
export class ApiClientsController {
  constructor(
    private readonly records: Records,
    private readonly reader: ApiClientReader,
  ) {}

  @Lists('', { id: 'listApiClients', permission: 'apiClient.read', summary: 'List API clients' }, ApiClientView)
  list(@Query() query: ApiClientQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    '',
    { id: 'createApiClient', permission: 'apiClient.write', summary: 'Let a program in' },
    CreateApiClient,
    ApiClientView,
  )
  async create(@Body() body: CreateApiClient): Promise<JsonReply> {
    return created(this.reader, 'api-clients', await this.records.create(ApiClientEntity, body));
  }

  @Shows(':id', { id: 'getApiClient', permission: 'apiClient.read', summary: 'Read an API client' }, ApiClientView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    ':id',
    {
      id: 'updateApiClient',
      permission: 'apiClient.write',
      summary: 'Change, disable or enable an API client',
      description: 'What changes counts from the next request on, for keys that exist already.',
    },
    PatchApiClient,
    ApiClientView,
  )
  async patch(@Expecting() expected: Expected, @Body() { isDisabled, ...body }: PatchApiClient): Promise<JsonReply> {
    await this.records.change(ApiClientEntity, expected, ({ disabledAt }) => ({
      ...body,
      disabledAt: isDisabled === undefined ? undefined : isDisabled ? (disabledAt ?? new Date()) : null,
    }));
    return shown(this.reader, expected.id);
  }
}
