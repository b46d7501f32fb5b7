import { type DynamicModule, Module } from '@nestjs/common';
import { FindingsModule } from '../findings.module';
import { FindingLifeController } from './finding-life.controller';
import { FindingLifeSettings } from './finding-life-settings';
import { FindingPasses } from './finding-passes';
import { FindingLifeReader, FindingRecordReader } from './finding-record.reader';
import { FindingRecords } from './finding-records';
import { FindingStore } from './finding-store';
import { FindingTrend } from './finding-trend';

/** What became of findings over time, and what people do about them. */
@Module({})
export class FindingLifeModule {
  static at(settings: FindingLifeSettings): DynamicModule {
    return {
      module: FindingLifeModule,
      global: true,
      imports: [FindingsModule],
      controllers: [FindingLifeController],
      providers: [
        { provide: FindingLifeSettings, useValue: settings },
        FindingStore,
        FindingPasses,
        FindingRecordReader,
        FindingLifeReader,
        FindingRecords,
        FindingTrend,
      ],
      exports: [FindingRecords, FindingTrend],
    };
  }
}
