import { type PartKind } from '../../http/records/part-controller';
import { VendorEntity } from './vendor.entity';

/** What an institution notes of a vendor for itself. */
export const VENDOR_NOTE: PartKind = {
  path: 'vendor-notes',
  name: 'VendorNote',
  one: 'a note of a vendor',
  many: 'one’s own notes',
  read: 'evaluation.read',
  write: 'evaluation.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/notes', key: 'vendorId', one: 'a vendor' },
};
