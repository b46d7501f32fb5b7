import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CreateVendor, PatchVendor, VendorQuery, VendorView } from './dto/vendor.dto';
import { VendorReader } from './vendor.reader';
import { VendorsService } from './vendors.service';

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorsController {
  constructor(
    private readonly vendors: VendorsService,
    private readonly reader: VendorReader,
  ) {}

  @Lists('vendors', { id: 'listVendors', permission: 'vendor.read', summary: 'List vendors' }, VendorView)
  list(@Query() query: VendorQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'vendors',
    { id: 'createVendor', permission: 'vendor.write', summary: 'Register a vendor' },
    CreateVendor,
    VendorView,
  )
  async create(@Body() body: CreateVendor): Promise<JsonReply> {
    return created(this.reader, 'vendors', await this.vendors.create(body));
  }

  @Shows(
    'external/vendors/:system/:key',
    { id: 'getVendorByExternalId', permission: 'vendor.read', summary: 'Read a vendor by another system’s key' },
    VendorView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.vendors.find(known.key));
  }

  @Upserts(
    'external/vendors/:system/:key',
    {
      id: 'upsertVendorByExternalId',
      permission: 'vendor.write',
      summary: 'Register or change a vendor by another system’s key',
    },
    CreateVendor,
    VendorView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateVendor): Promise<JsonReply> {
    return upserted(this.reader, 'vendors', known, this.vendors, body);
  }

  @Shows('vendors/:id', { id: 'getVendor', permission: 'vendor.read', summary: 'Read a vendor' }, VendorView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'vendors/:id',
    { id: 'updateVendor', permission: 'vendor.write', summary: 'Change a vendor' },
    PatchVendor,
    VendorView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchVendor): Promise<JsonReply> {
    await this.vendors.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('vendors/:id', {
    id: 'deleteVendor',
    permission: 'vendor.write',
    summary: 'Delete a vendor that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.vendors.remove(expected);
  }
}
