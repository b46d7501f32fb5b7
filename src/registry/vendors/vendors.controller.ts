import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import { CreateVendor, PatchVendor, UpsertVendor, VendorQuery, VendorView } from './dto/vendor.dto';
import { VendorReader } from './vendor.reader';
import { VendorsService } from './vendors.service';

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorsController extends MasterController(
  {
    path: 'vendors',
    knownAs: 'VENDOR',
    name: 'Vendor',
    one: 'a vendor',
    many: 'vendors',
    read: 'vendor.read',
    write: 'vendor.write',
  },
  {
    create: CreateVendor,
    patch: PatchVendor,
    upsert: UpsertVendor,
    view: VendorView,
    query: VendorQuery,
  },
) {
  constructor(reader: VendorReader, vendors: VendorsService) {
    super(reader, vendors);
  }
}
