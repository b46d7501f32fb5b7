import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CreateVendorNote, PatchVendorNote, VendorNoteQuery, VendorNoteView } from './dto/vendor-note.dto';
import { VENDOR_NOTE } from './vendor-note-part';
import { VendorNoteEntity } from './vendor-note.entity';
import { VendorNoteReader } from './vendor-note.reader';

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorNotesController extends PartController(VENDOR_NOTE, {
  create: CreateVendorNote,
  patch: PatchVendorNote,
  view: VendorNoteView,
  query: VendorNoteQuery,
}) {
  constructor(reader: VendorNoteReader, records: Records) {
    super(reader, records, plainParts(records, VendorNoteEntity, VENDOR_NOTE));
  }
}
