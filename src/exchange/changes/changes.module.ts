import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ChangeFeed } from './change-feed';
import { ChangesController } from './changes.controller';
import { HeadWatch } from './head-watch';
import { SealedChanges } from './sealed-changes';
import { ToldKinds } from './told-kinds';

/** The change feed: what other systems read to keep a copy. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ChangesController],
  providers: [ChangeFeed, HeadWatch, SealedChanges, ToldKinds],
  exports: [SealedChanges, ToldKinds],
})
export class ChangesModule {}
