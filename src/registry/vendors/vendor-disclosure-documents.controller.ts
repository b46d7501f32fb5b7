import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateVendorDisclosureDocument,
  PatchVendorDisclosureDocument,
  VendorDisclosureDocumentQuery,
  VendorDisclosureDocumentView,
} from './dto/vendor-disclosure-document.dto';
import { VendorDisclosureDocumentEntity } from './vendor-disclosure-document.entity';
import { VendorDisclosureDocumentReader } from './vendor-disclosure-document.reader';
import { VendorEntity } from './vendor.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('vendor-disclosure-documents')
@Controller({ version: '1' })
export class VendorDisclosureDocumentsController {
  constructor(
    private readonly records: Records,
    private readonly reader: VendorDisclosureDocumentReader,
  ) {}

  @Lists(
    'vendors/:id/disclosure-documents',
    {
      id: 'listVendorDisclosureDocuments',
      permission: 'vendor.read',
      summary: 'List the vendor disclosure documents of a vendor',
    },
    VendorDisclosureDocumentView,
  )
  async list(@PathId() vendorId: string, @Query() query: VendorDisclosureDocumentQuery): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return listReply(this.reader, query, { vendorId });
  }

  @Creates(
    'vendors/:id/disclosure-documents',
    {
      id: 'createVendorDisclosureDocument',
      permission: 'vendorFacts.write',
      summary: 'Record a vendor disclosure document',
    },
    CreateVendorDisclosureDocument,
    VendorDisclosureDocumentView,
  )
  async create(@PathId() vendorId: string, @Body() body: CreateVendorDisclosureDocument): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return created(
      this.reader,
      'vendor-disclosure-documents',
      await this.records.create(VendorDisclosureDocumentEntity, { ...body, vendorId }),
    );
  }

  @Shows(
    'vendor-disclosure-documents/:id',
    { id: 'getVendorDisclosureDocument', permission: 'vendor.read', summary: 'Read a vendor disclosure document' },
    VendorDisclosureDocumentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'vendor-disclosure-documents/:id',
    {
      id: 'updateVendorDisclosureDocument',
      permission: 'vendorFacts.write',
      summary: 'Change a vendor disclosure document',
    },
    PatchVendorDisclosureDocument,
    VendorDisclosureDocumentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchVendorDisclosureDocument): Promise<JsonReply> {
    await this.records.change(VendorDisclosureDocumentEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('vendor-disclosure-documents/:id', {
    id: 'deleteVendorDisclosureDocument',
    permission: 'vendorFacts.write',
    summary: 'Delete a vendor disclosure document that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(VendorDisclosureDocumentEntity, expected);
  }
}
