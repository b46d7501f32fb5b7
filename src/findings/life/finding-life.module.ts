import { type DynamicModule, Module } from '@nestjs/common';
import { FindingsModule } from '../findings.module';
import { FindingLifeController } from './finding-life.controller';
import { FindingLifeSettings } from './finding-life-settings';
import { FindingPasses } from './finding-passes';
import { FindingLifeReader, FindingRecordReader, ToldFindingReader } from './finding-record.reader';
import { FindingRecords } from './finding-records';
import { FindingStore } from './finding-store';
import { FindingTrend } from './finding-trend';
import { FoundOnTheDay } from './found-on-the-day';
import { VendorGateReader } from './vendor-gate.reader';
import { VendorGates } from './vendor-gates';
import { VendorGatesController } from './vendor-gates.controller';

/** What became of findings over time, and what people do about them. */
@Module({})
export class FindingLifeModule {
  static at(settings: FindingLifeSettings): DynamicModule {
    return {
      module: FindingLifeModule,
      global: true,
      imports: [FindingsModule],
      controllers: [FindingLifeController, VendorGatesController],
      providers: [
        { provide: FindingLifeSettings, useValue: settings },
        FindingStore,
        FoundOnTheDay,
        VendorGates,
        VendorGateReader,
        ToldFindingReader,
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
