import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { InstitutionsService } from '../../registry/institutions/institutions.service';
import { Gates } from '../gates/gates';

/** Lets an institution say that it goes by the 保守委託機関編; the gate is asked in the transaction of the step. */
@Injectable()
export class InstitutionSteps {
  constructor(
    private readonly database: Database,
    private readonly institutions: InstitutionsService,
    private readonly gates: Gates,
  ) {}

  claimMaintenanceEntrusted(expected: Expected, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const { id } = await this.institutions.holdUnclaimed(expected);
      await this.institutions.claimMaintenanceEntrusted(id);
      await this.gates.demand(await this.gates.maintenanceEntrusted(id, today()), language);
    });
  }
}
