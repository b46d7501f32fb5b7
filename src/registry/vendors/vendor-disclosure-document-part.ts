import { type PartKind } from '../../http/records/part-controller';
import { VendorEntity } from './vendor.entity';

/** Disclosure documents, as parts of a vendor. */
export const VENDOR_DISCLOSURE_DOCUMENT: PartKind = {
  path: 'vendor-disclosure-documents',
  name: 'VendorDisclosureDocument',
  one: 'a disclosure document',
  many: 'the disclosure documents',
  read: 'vendor.read',
  write: 'vendorFacts.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/disclosure-documents', key: 'vendorId', one: 'a vendor' },
};
