import { type DynamicModule, Module } from '@nestjs/common';
import { Anchorer } from './anchorer';
import { HistoryReader } from './history.reader';
import { JournalController } from './journal.controller';
import { JournalReader } from './journal.reader';
import { JournalSettings } from './journal-settings';
import { Sealer } from './sealer';

/** What happened: written by the database, sealed, anchored and shown here. */
@Module({})
export class JournalModule {
  static at(settings: JournalSettings): DynamicModule {
    return {
      global: true,
      module: JournalModule,
      controllers: [JournalController],
      providers: [{ provide: JournalSettings, useValue: settings }, Sealer, Anchorer, JournalReader, HistoryReader],
      exports: [Sealer, JournalReader, HistoryReader],
    };
  }
}
