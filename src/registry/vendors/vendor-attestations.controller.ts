import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateVendorAttestation,
  VendorAttestationQuery,
  VendorAttestationView,
  PatchVendorAttestation,
} from './dto/vendor-attestation.dto';
import { VENDOR_ATTESTATION } from './vendor-attestation-part';
import { VendorAttestationEntity } from './vendor-attestation.entity';
import { VendorAttestationReader } from './vendor-attestation.reader';

@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorAttestationsController extends PartController(VENDOR_ATTESTATION, {
  create: CreateVendorAttestation,
  patch: PatchVendorAttestation,
  view: VendorAttestationView,
  query: VendorAttestationQuery,
}) {
  constructor(reader: VendorAttestationReader, records: Records) {
    super(reader, records, plainParts(records, VendorAttestationEntity, VENDOR_ATTESTATION));
  }
}
