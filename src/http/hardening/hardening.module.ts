import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Environment } from '../../config/environment';
import { LOG, openLog } from '../logging';
import { MetricsController } from '../metrics.controller';
import { Metrics } from '../metrics';
import { Drain } from './drain';
import { HARDENING } from './hardening';
import { RateLimiter } from './rate-limiter';

/** What stands between the service and whoever wears it down or looks too closely, and shows how it is doing. */
@Global()
@Module({})
export class HardeningModule {
  static at(environment: Environment): DynamicModule {
    return {
      module: HardeningModule,
      controllers: [MetricsController],
      providers: [
        { provide: HARDENING, useValue: environment },
        { provide: LOG, useFactory: () => openLog(environment.logLevel) },
        Metrics,
        Drain,
        RateLimiter,
      ],
      exports: [RateLimiter, LOG],
    };
  }
}
