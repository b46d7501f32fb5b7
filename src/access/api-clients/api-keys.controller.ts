import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Lists, Removes } from '../../http/operation';
import { Submits } from '../sign-in/sign-in-operation';
import { ApiClientEntity } from './api-client.entity';
import { ApiKeyReader } from './api-key.reader';
import { ApiKeysService } from './api-keys.service';
import { ApiKeyQuery, ApiKeyView, CreateApiKey, NewApiKeyView } from './dto/api-key.dto';

@ApiTags('api-clients')
@Controller({ version: '1' })
export class ApiKeysController {
  constructor(
    private readonly service: ApiKeysService,
    private readonly records: Records,
    private readonly reader: ApiKeyReader,
  ) {}

  @Lists(
    'api-clients/:id/keys',
    { id: 'listApiKeys', permission: 'apiClient.read', summary: 'List the keys of an API client' },
    ApiKeyView,
  )
  async list(@PathId() clientId: string, @Query() query: ApiKeyQuery): Promise<JsonReply> {
    await this.records.demand(ApiClientEntity, clientId);
    return listReply(this.reader, query, { clientId });
  }

  @Submits(
    'api-clients/:id/keys',
    {
      id: 'createApiKey',
      permission: 'apiClient.write',
      summary: 'Make a key',
      description: 'It is shown once. Two may be valid at once, so that one can be exchanged without an interruption.',
    },
    { body: CreateApiKey, view: NewApiKeyView, status: 201, problems: [404, 409] },
  )
  create(@PathId() clientId: string, @Body() { expiresOn }: CreateApiKey): Promise<NewApiKeyView> {
    return this.service.make(clientId, expiresOn);
  }

  @Removes('api-keys/:id', { id: 'revokeApiKey', permission: 'apiClient.write', summary: 'Revoke a key' })
  revoke(@Expecting() expected: Expected): Promise<void> {
    return this.service.revoke(expected);
  }
}
