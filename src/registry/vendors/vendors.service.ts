import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ExternalKey, ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { asEntered } from '../../http/fields/as-entered';
import { type CreateVendor, type PatchVendor } from './dto/vendor.dto';
import { VendorEntity } from './vendor.entity';

/** Registers and changes vendors. */
@Injectable()
export class VendorsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new vendor's id. */
  create(body: CreateVendor): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      const id = await this.records.create(VendorEntity, {
        ...values,
        legalForm: values.legalForm ?? 'DOMESTIC_CORPORATION',
        country: values.country === undefined ? 'JP' : values.country,
        asEntered: asEntered(body),
      });
      await this.externalKeys.add('VENDOR', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchVendor): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      VendorEntity,
      expected,
      (before) => ({
        ...values,
        asEntered: asEntered(body, before.asEntered),
      }),
      () => this.keepKeys(expected.id, externalIds),
    );
  }

  /** Each institution's keys are its own: no change of what all of them share. */
  private async keepKeys(id: string, keys: readonly ExternalKey[] | undefined): Promise<boolean> {
    await this.externalKeys.replace('VENDOR', id, keys);
    return false;
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(VendorEntity, expected);
  }
}
