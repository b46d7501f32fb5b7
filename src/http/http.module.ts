import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { BulkLineWriter } from './bulk/bulk-line-writer';
import { BulkUpserts } from './bulk/bulk-upserts';
import { WrittenLines } from './bulk/written-lines';
import { HealthController } from './health.controller';
import { OldAnswers } from './old-answers';
import { ProblemFilter } from './problem.filter';
import { ChangingRoutes } from './proposals/changing-routes';
import { References } from './references';
import { TakenGuard } from './taken.guard';
import { rememberChecks } from './remembered-checks';
import { ValidationPipe } from './validation.pipe';

rememberChecks();

/** The HTTP face that all features share. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [
    References,
    ValidationPipe,
    BulkLineWriter,
    BulkUpserts,
    WrittenLines,
    ChangingRoutes,
    OldAnswers,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: TakenGuard },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [BulkUpserts, ChangingRoutes],
})
export class HttpModule {}
