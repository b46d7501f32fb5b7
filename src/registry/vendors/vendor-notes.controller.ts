import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CreateVendorNote, PatchVendorNote, VendorNoteQuery, VendorNoteView } from './dto/vendor-note.dto';
import { VendorNoteEntity } from './vendor-note.entity';
import { VendorNoteReader } from './vendor-note.reader';
import { VendorEntity } from './vendor.entity';

const VENDOR_NOTE: PartKind = {
  path: 'vendor-notes',
  name: 'VendorNote',
  one: 'a note of a vendor',
  many: 'one’s own notes',
  read: 'evaluation.read',
  write: 'evaluation.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/notes', key: 'vendorId', one: 'a vendor' },
};

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
