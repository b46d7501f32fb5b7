import { type PartKind } from '../../http/records/part-controller';
import { VendorEntity } from './vendor.entity';

/** Contacts, as parts of a vendor. */
export const VENDOR_CONTACT: PartKind = {
  path: 'vendor-contacts',
  name: 'VendorContact',
  one: 'a vendor contact',
  many: 'the contacts',
  read: 'vendor.read',
  write: 'vendorFacts.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/contacts', key: 'vendorId', one: 'a vendor' },
};
