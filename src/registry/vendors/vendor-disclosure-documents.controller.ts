import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateVendorDisclosureDocument,
  VendorDisclosureDocumentQuery,
  VendorDisclosureDocumentView,
  PatchVendorDisclosureDocument,
} from './dto/vendor-disclosure-document.dto';
import { VENDOR_DISCLOSURE_DOCUMENT } from './vendor-disclosure-document-part';
import { VendorDisclosureDocumentEntity } from './vendor-disclosure-document.entity';
import { VendorDisclosureDocumentReader } from './vendor-disclosure-document.reader';

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorDisclosureDocumentsController extends PartController(VENDOR_DISCLOSURE_DOCUMENT, {
  create: CreateVendorDisclosureDocument,
  patch: PatchVendorDisclosureDocument,
  view: VendorDisclosureDocumentView,
  query: VendorDisclosureDocumentQuery,
}) {
  constructor(reader: VendorDisclosureDocumentReader, records: Records) {
    super(reader, records, plainParts(records, VendorDisclosureDocumentEntity, VENDOR_DISCLOSURE_DOCUMENT));
  }
}
