import { Module } from '@nestjs/common';
import { HistoryReader } from './history.reader';
import { JournalController } from './journal.controller';
import { JournalReader } from './journal.reader';
import { Sealer } from './sealer';

/** What happened: written by the database, sealed and shown here. */
@Module({
  controllers: [JournalController],
  providers: [Sealer, JournalReader, HistoryReader],
  exports: [Sealer],
})
export class JournalModule {}
