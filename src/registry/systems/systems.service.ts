import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ExternalKey, ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { demandUnchanged } from '../fixed-fields';
import { type CreateSystem, type PatchSystem } from './dto/system.dto';
import { SystemEntity } from './system.entity';

/** Registers and changes systems. */
@Injectable()
export class SystemsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateSystem): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      const id = await this.records.create(SystemEntity, { ...values });
      await this.externalKeys.replace('SYSTEM', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchSystem): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      SystemEntity,
      expected,
      (before) => {
        demandUnchanged(before, { institutionId: values.institutionId });
        return values;
      },
      () => this.externalKeys.replace('SYSTEM', expected.id, externalIds),
    );
  }

  /** The id of the record that another system knows by this key; null when none is. */
  find(key: ExternalKey): Promise<string | null> {
    return this.externalKeys.find('SYSTEM', key);
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(SystemEntity, expected);
  }
}
