import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { HealthController } from './health.controller';
import { ProblemFilter } from './problem.filter';
import { TakenInterceptor } from './taken.interceptor';
import { ValidationPipe } from './validation.pipe';

/** The HTTP face that all features share. */
@Module({
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: TakenInterceptor },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
})
export class HttpModule {}
