import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { asEntered } from '../../http/fields/as-entered';
import { type CreateInstitution, type PatchInstitution } from './dto/institution.dto';
import { InstitutionEntity } from './institution.entity';

/** Registers and changes institutions. */
@Injectable()
export class InstitutionsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateInstitution): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      const id = await this.records.create(InstitutionEntity, { ...values, asEntered: asEntered(body) });
      await this.externalKeys.replace('INSTITUTION', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchInstitution): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      InstitutionEntity,
      expected,
      (before) => ({
        ...values,
        asEntered: asEntered(body, before.asEntered),
      }),
      () => this.externalKeys.replace('INSTITUTION', expected.id, externalIds),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(InstitutionEntity, expected);
  }
}
