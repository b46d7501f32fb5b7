import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import {
  CreateVendorContact,
  VendorContactQuery,
  VendorContactView,
  PatchVendorContact,
} from './dto/vendor-contact.dto';
import { VendorContactReader } from './vendor-contact.reader';
import { VendorContactsService } from './vendor-contacts.service';
import { VendorEntity } from './vendor.entity';

const VENDOR_CONTACT: PartKind = {
  path: 'vendor-contacts',
  name: 'VendorContact',
  one: 'a vendor contact',
  many: 'the contacts',
  read: 'vendor.read',
  write: 'vendorFacts.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/contacts', key: 'vendorId', one: 'a vendor' },
};

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorContactsController extends PartController(VENDOR_CONTACT, {
  create: CreateVendorContact,
  patch: PatchVendorContact,
  view: VendorContactView,
  query: VendorContactQuery,
}) {
  constructor(reader: VendorContactReader, records: Records, vendorContacts: VendorContactsService) {
    super(reader, records, vendorContacts);
  }
}
