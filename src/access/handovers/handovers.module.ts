import { Module } from '@nestjs/common';
import { HandoverReader } from './handover.reader';
import { HandoversController } from './handovers.controller';
import { HandoversService } from './handovers.service';

/** Whose work went to whom. */
@Module({
  controllers: [HandoversController],
  providers: [HandoversService, HandoverReader],
  exports: [HandoversService],
})
export class HandoversModule {}
