import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { BulkLineWriter } from './bulk/bulk-line-writer';
import { BulkUpserts } from './bulk/bulk-upserts';
import { HealthController } from './health.controller';
import { ProblemFilter } from './problem.filter';
import { References } from './references';
import { TakenGuard } from './taken.guard';
import { rememberChecks } from './remembered-checks';
import { ValidationPipe } from './validation.pipe';

rememberChecks();

/** The HTTP face that all features share. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    References,
    ValidationPipe,
    BulkLineWriter,
    BulkUpserts,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: TakenGuard },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [BulkUpserts],
})
export class HttpModule {}
