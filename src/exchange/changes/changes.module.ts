import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ChangeFeed } from './change-feed';
import { ChangesController } from './changes.controller';
import { FeedReaderReader } from './feed-reader.reader';
import { FeedReaders } from './feed-readers';
import { HeadWatch } from './head-watch';
import { SealedChanges } from './sealed-changes';
import { ToldKinds } from './told-kinds';

/** The change feed: what other systems read to keep a copy. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ChangesController],
  providers: [ChangeFeed, FeedReaders, FeedReaderReader, HeadWatch, SealedChanges, ToldKinds],
  exports: [SealedChanges, ToldKinds, FeedReaderReader],
})
export class ChangesModule {}
