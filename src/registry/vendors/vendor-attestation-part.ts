import { type PartKind } from '../../http/records/part-controller';
import { VendorEntity } from './vendor.entity';

/** What a vendor attests to, as parts of it. */
export const VENDOR_ATTESTATION: PartKind = {
  path: 'vendor-attestations',
  name: 'VendorAttestation',
  one: 'a vendor attestation',
  many: 'the attestations',
  read: 'vendor.read',
  write: 'vendorFacts.write',
  parent: { entity: VendorEntity, list: 'vendors/:id/attestations', key: 'vendorId', one: 'a vendor' },
};
