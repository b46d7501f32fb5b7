import { type DynamicModule, Module } from '@nestjs/common';
import { type Connection } from './database/data-source';
import { DatabaseModule } from './database/database.module';
import { HttpModule } from './http/http.module';
import { VendorsModule } from './registry/vendors/vendors.module';

/** The whole house on one page. */
@Module({})
export class AppModule {
  static at(connection: Connection): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.at(connection), HttpModule, VendorsModule],
    };
  }
}
