import { Module } from '@nestjs/common';
import { ApiClientReader } from './api-client.reader';
import { ApiClientsController } from './api-clients.controller';
import { ApiKeyReader } from './api-key.reader';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';

/** Programs that act by themselves, and their keys. */
@Module({
  controllers: [ApiClientsController, ApiKeysController],
  providers: [ApiKeysService, ApiClientReader, ApiKeyReader],
  exports: [ApiKeysService, ApiClientReader, ApiKeyReader],
})
export class ApiClientsModule {}
