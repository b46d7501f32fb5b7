import { type DynamicModule, Module } from '@nestjs/common';
import { type ExchangePlaces } from '../../../config/environment';
import { ProcurementGatesModule } from '../../procurement-gates/procurement-gates.module';
import { FilesModule } from '../files.module';
import { DROP_PLACES, Drops } from './drops';
import { GateFiles } from './gate-files';
import { openDropPlaces } from './open-drop-places';

/** Files that other systems drop in a folder or bucket, and what comes of them. */
@Module({})
export class DropsModule {
  static at(places: ExchangePlaces): DynamicModule {
    return {
      module: DropsModule,
      imports: [FilesModule, ProcurementGatesModule],
      providers: [{ provide: DROP_PLACES, useFactory: () => openDropPlaces(places) }, Drops, GateFiles],
    };
  }
}
