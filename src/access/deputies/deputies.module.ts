import { Module } from '@nestjs/common';
import { DeputiesController } from './deputies.controller';
import { DeputiesService } from './deputies.service';
import { DeputyReader } from './deputy.reader';

/** Who decides for whom. */
@Module({
  controllers: [DeputiesController],
  providers: [DeputiesService, DeputyReader],
  exports: [DeputiesService, DeputyReader],
})
export class DeputiesModule {}
