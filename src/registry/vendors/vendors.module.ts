import { Module } from '@nestjs/common';
import { VendorReader } from './vendor.reader';
import { VendorsController } from './vendors.controller';
import { VendorsService } from './vendors.service';

@Module({
  controllers: [VendorsController],
  providers: [VendorsService, VendorReader],
  exports: [VendorReader],
})
export class VendorsModule {}
