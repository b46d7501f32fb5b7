import { Injectable } from '@nestjs/common';
import { type Expected, Records } from '../../database/records';
import { asEntered } from '../../http/fields/as-entered';
import { type CreateVendorContact, type PatchVendorContact } from './dto/vendor-contact.dto';
import { VendorContactEntity } from './vendor-contact.entity';
import { VendorEntity } from './vendor.entity';

/** Registers and changes vendor contacts. */
@Injectable()
export class VendorContactsService {
  constructor(private readonly records: Records) {}

  /** Returns the new record’s id. */
  async create(vendorId: string, body: CreateVendorContact): Promise<string> {
    await this.records.demand(VendorEntity, vendorId);
    return this.records.create(VendorContactEntity, { ...body, vendorId, asEntered: asEntered(body) });
  }

  async patch(expected: Expected, body: PatchVendorContact): Promise<void> {
    await this.records.change(VendorContactEntity, expected, (before) => ({
      ...body,
      asEntered: asEntered(body, before.asEntered),
    }));
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(VendorContactEntity, expected);
  }
}
