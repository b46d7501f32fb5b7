import { Module } from '@nestjs/common';
import { VendorNoteReader } from './vendor-note.reader';
import { VendorNotesController } from './vendor-notes.controller';
import { VendorDuplicates } from './vendor-duplicates';
import { VendorDuplicatesController } from './vendor-duplicates.controller';
import { VendorSuccessionReader } from './vendor-succession.reader';
import { VendorSuccessionsController } from './vendor-successions.controller';
import { VendorReader } from './vendor.reader';
import { VendorsController } from './vendors.controller';
import { VendorsService } from './vendors.service';
import { VendorContactReader } from './vendor-contact.reader';
import { VendorContactsController } from './vendor-contacts.controller';
import { VendorContactsService } from './vendor-contacts.service';
import { VendorAttestationReader } from './vendor-attestation.reader';
import { VendorAttestationsController } from './vendor-attestations.controller';
import { VendorDisclosureDocumentReader } from './vendor-disclosure-document.reader';
import { VendorDisclosureDocumentsController } from './vendor-disclosure-documents.controller';

/** システム関連事業者 and what is known of them. */
@Module({
  controllers: [
    VendorsController,
    VendorContactsController,
    VendorAttestationsController,
    VendorDisclosureDocumentsController,
    VendorNotesController,
    VendorDuplicatesController,
    VendorSuccessionsController,
  ],
  providers: [
    VendorReader,
    VendorsService,
    VendorDuplicates,
    VendorContactReader,
    VendorContactsService,
    VendorAttestationReader,
    VendorDisclosureDocumentReader,
    VendorNoteReader,
    VendorSuccessionReader,
  ],
  exports: [
    VendorReader,
    VendorsService,
    VendorDuplicates,
    VendorContactReader,
    VendorContactsService,
    VendorAttestationReader,
    VendorDisclosureDocumentReader,
    VendorNoteReader,
    VendorSuccessionReader,
  ],
})
export class VendorsModule {}
