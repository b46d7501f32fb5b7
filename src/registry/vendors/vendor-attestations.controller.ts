import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateVendorAttestation,
  PatchVendorAttestation,
  VendorAttestationQuery,
  VendorAttestationView,
} from './dto/vendor-attestation.dto';
import { VendorAttestationEntity } from './vendor-attestation.entity';
import { VendorAttestationReader } from './vendor-attestation.reader';
import { VendorEntity } from './vendor.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('vendor-attestations')
@Controller({ version: '1' })
export class VendorAttestationsController {
  constructor(
    private readonly records: Records,
    private readonly reader: VendorAttestationReader,
  ) {}

  @Lists(
    'vendors/:id/attestations',
    { id: 'listVendorAttestations', permission: 'vendor.read', summary: 'List the vendor attestations of a vendor' },
    VendorAttestationView,
  )
  async list(@PathId() vendorId: string, @Query() query: VendorAttestationQuery): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return listReply(this.reader, query, { vendorId });
  }

  @Creates(
    'vendors/:id/attestations',
    { id: 'createVendorAttestation', permission: 'vendorFacts.write', summary: 'Record a vendor attestation' },
    CreateVendorAttestation,
    VendorAttestationView,
  )
  async create(@PathId() vendorId: string, @Body() body: CreateVendorAttestation): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return created(
      this.reader,
      'vendor-attestations',
      await this.records.create(VendorAttestationEntity, { ...body, vendorId }),
    );
  }

  @Shows(
    'vendor-attestations/:id',
    { id: 'getVendorAttestation', permission: 'vendor.read', summary: 'Read a vendor attestation' },
    VendorAttestationView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'vendor-attestations/:id',
    { id: 'updateVendorAttestation', permission: 'vendorFacts.write', summary: 'Change a vendor attestation' },
    PatchVendorAttestation,
    VendorAttestationView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchVendorAttestation): Promise<JsonReply> {
    await this.records.change(VendorAttestationEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('vendor-attestations/:id', {
    id: 'deleteVendorAttestation',
    permission: 'vendorFacts.write',
    summary: 'Delete a vendor attestation that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(VendorAttestationEntity, expected);
  }
}
