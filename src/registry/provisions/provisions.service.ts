import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ExternalKey, ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { demandUnchanged } from '../fixed-fields';
import { type CreateProvision, type PatchProvision } from './dto/provision.dto';
import { ProvisionEntity } from './provision.entity';

/** Registers and changes third-party provisions. */
@Injectable()
export class ProvisionsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateProvision): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      const id = await this.records.create(ProvisionEntity, { ...values });
      await this.externalKeys.replace('PROVISION', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchProvision): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      ProvisionEntity,
      expected,
      (before) => {
        demandUnchanged(before, { institutionId: values.institutionId });
        return values;
      },
      () => this.externalKeys.replace('PROVISION', expected.id, externalIds),
    );
  }

  /** The id of the record that another system knows by this key; null when none is. */
  find(key: ExternalKey): Promise<string | null> {
    return this.externalKeys.find('PROVISION', key);
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(ProvisionEntity, expected);
  }
}
