import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateVendorContact,
  PatchVendorContact,
  VendorContactQuery,
  VendorContactView,
} from './dto/vendor-contact.dto';
import { VendorContactReader } from './vendor-contact.reader';
import { VendorContactsService } from './vendor-contacts.service';
import { VendorEntity } from './vendor.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('vendor-contacts')
@Controller({ version: '1' })
export class VendorContactsController {
  constructor(
    private readonly vendorContacts: VendorContactsService,
    private readonly records: Records,
    private readonly reader: VendorContactReader,
  ) {}

  @Lists(
    'vendors/:id/contacts',
    { id: 'listVendorContacts', permission: 'vendor.read', summary: 'List the vendor contacts of a vendor' },
    VendorContactView,
  )
  async list(@PathId() vendorId: string, @Query() query: VendorContactQuery): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return listReply(this.reader, query, { vendorId });
  }

  @Creates(
    'vendors/:id/contacts',
    { id: 'createVendorContact', permission: 'vendorFacts.write', summary: 'Record a vendor contact' },
    CreateVendorContact,
    VendorContactView,
  )
  async create(@PathId() vendorId: string, @Body() body: CreateVendorContact): Promise<JsonReply> {
    return created(this.reader, 'vendor-contacts', await this.vendorContacts.create(vendorId, body));
  }

  @Shows(
    'vendor-contacts/:id',
    { id: 'getVendorContact', permission: 'vendor.read', summary: 'Read a vendor contact' },
    VendorContactView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'vendor-contacts/:id',
    { id: 'updateVendorContact', permission: 'vendorFacts.write', summary: 'Change a vendor contact' },
    PatchVendorContact,
    VendorContactView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchVendorContact): Promise<JsonReply> {
    await this.vendorContacts.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('vendor-contacts/:id', {
    id: 'deleteVendorContact',
    permission: 'vendorFacts.write',
    summary: 'Delete a vendor contact that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.vendorContacts.remove(expected);
  }
}
