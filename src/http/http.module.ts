import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { HealthController } from './health.controller';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { JsonReplyInterceptor } from './json-reply';
import { ProblemFilter } from './problem.filter';
import { ValidationPipe } from './validation.pipe';

/** The HTTP face that all features share. */
@Module({
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
    // Outermost first: the reply is written out after the idempotency key has kept it.
    { provide: APP_INTERCEPTOR, useClass: JsonReplyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class HttpModule {}
