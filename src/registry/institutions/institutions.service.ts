import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { asEntered } from '../../http/fields/as-entered';
import { demandNotBegun, demandStep } from '../by-its-step';
import { type CreateInstitution, type PatchInstitution } from './dto/institution.dto';
import { InstitutionEntity } from './institution.entity';

const CLAIM = '/claimsMaintenanceEntrusted';
const STEP = 'institutions/{id}/maintenance-entrusted-profile';

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
    demandStep(values.claimsMaintenanceEntrusted === true, CLAIM, STEP);
    return this.database.transact(async () => {
      const id = await this.records.create(InstitutionEntity, { ...values, asEntered: asEntered(body) });
      await this.externalKeys.add('INSTITUTION', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchInstitution): Promise<void> {
    const { externalIds, ...values } = body;
    await this.records.change(
      InstitutionEntity,
      expected,
      (before) => {
        demandStep(values.claimsMaintenanceEntrusted === true && !before.claimsMaintenanceEntrusted, CLAIM, STEP);
        return { ...values, asEntered: asEntered(body, before.asEntered) };
      },
      () => this.externalKeys.replace('INSTITUTION', expected.id, externalIds),
    );
  }

  /** Holds an institution that does not go by the 保守委託機関編 yet, at the version expected, until the transaction ends. */
  holdUnclaimed(expected: Expected): Promise<InstitutionEntity> {
    return this.database.transact(async (manager) => {
      const institution = await this.records.lock(manager, InstitutionEntity, expected);
      demandNotBegun(!institution.claimsMaintenanceEntrusted);
      return institution;
    });
  }

  /** It goes by that volume from now on; its gate is asked in the same transaction. */
  async claimMaintenanceEntrusted(id: string): Promise<void> {
    await this.records.change(InstitutionEntity, { id, version: null }, { claimsMaintenanceEntrusted: true });
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(InstitutionEntity, expected);
  }
}
