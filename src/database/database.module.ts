import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Connection, serviceOptions } from './data-source';
import { Database } from './database';
import { ExternalKeys } from './external-keys';
import { FieldOwners } from './field-owners';
import { JobPool } from './jobs/job-pool';
import { Jobs } from './jobs/jobs';
import { PassDays } from './jobs/pass-days';
import { Records } from './records';

/** Everything that touches PostgreSQL directly. */
@Global()
@Module({})
export class DatabaseModule {
  static at(connection: Connection): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...serviceOptions(connection), retryAttempts: 0 })],
      providers: [Database, Records, ExternalKeys, FieldOwners, JobPool, PassDays, Jobs],
      exports: [Database, Records, ExternalKeys, FieldOwners, Jobs],
    };
  }
}
