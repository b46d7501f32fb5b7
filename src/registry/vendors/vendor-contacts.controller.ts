import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import {
  CreateVendorContact,
  VendorContactQuery,
  VendorContactView,
  PatchVendorContact,
} from './dto/vendor-contact.dto';
import { VENDOR_CONTACT } from './vendor-contact-part';
import { VendorContactReader } from './vendor-contact.reader';
import { VendorContactsService } from './vendor-contacts.service';

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
