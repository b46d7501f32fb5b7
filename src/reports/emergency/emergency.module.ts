import { type DynamicModule, Module } from '@nestjs/common';
import { type EmergencyPlaces } from '../../config/environment';
import { FindingsModule } from '../../findings/findings.module';
import { ReportsModule } from '../reports.module';
import { EmergencyController } from './emergency.controller';
import { EmergencyCopies, OPEN_PLACES } from './emergency-copies';
import { EmergencyCopyReading } from './emergency-copy-reading';
import { EmergencySettings } from './emergency-settings';
import { EmergencySheetReader } from './emergency-sheet.reader';
import { EmergencySheets } from './emergency-sheets';
import { ImpactSheets } from './impact-sheets';
import { ImpactSheetsController } from './impact-sheets.controller';
import { openEmergencyPlaces } from './open-emergency-places';

/** What is needed when the registry cannot be asked, written off this server every day. */
@Module({})
export class EmergencyModule {
  static at(places: EmergencyPlaces): DynamicModule {
    return {
      module: EmergencyModule,
      global: true,
      imports: [ReportsModule, FindingsModule],
      controllers: [EmergencyController, ImpactSheetsController],
      providers: [
        { provide: EmergencySettings, useValue: new EmergencySettings(places) },
        { provide: OPEN_PLACES, useFactory: () => openEmergencyPlaces(places) },
        EmergencySheetReader,
        EmergencySheets,
        EmergencyCopyReading,
        EmergencyCopies,
        ImpactSheets,
      ],
      exports: [EmergencySheets, EmergencyCopyReading, ImpactSheets],
    };
  }
}
