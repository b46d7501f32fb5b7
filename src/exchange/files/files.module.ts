import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MasterKinds } from './masters/master-kinds';
import { ExchangeProfileReader } from './profiles/exchange-profile.reader';
import { ExchangeProfilesController } from './profiles/exchange-profiles.controller';
import { ExchangeProfiles } from './profiles/exchange-profiles';

/** Master records as files: CSV and XLSX, in and out, as an institution's other systems and people write them. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ExchangeProfilesController],
  providers: [MasterKinds, ExchangeProfileReader, ExchangeProfiles],
  exports: [ExchangeProfileReader, ExchangeProfiles, MasterKinds],
})
export class FilesModule {}
