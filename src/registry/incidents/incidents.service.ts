import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Links, replaceLinks } from '../links';
import { demandContractsOf } from '../same-institution';
import { type CreateIncident, type PatchIncident } from './dto/incident.dto';
import { IncidentEntity } from './incident.entity';

/** Records incidents, and what becomes of them. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  create({ contractIds, ...values }: CreateIncident): Promise<string> {
    return this.database.transact(async () => {
      const id = await this.records.create(IncidentEntity, values);
      await this.replaceContracts(id, values.institutionId, contractIds);
      return id;
    });
  }

  async patch(expected: Expected, { contractIds, ...values }: PatchIncident): Promise<void> {
    await this.records.change(IncidentEntity, expected, values, ({ institutionId }) =>
      this.replaceContracts(expected.id, institutionId, contractIds),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(IncidentEntity, expected);
  }

  /** Says whether the contracts are others now. */
  private async replaceContracts(
    id: string,
    institutionId: string,
    contractIds: readonly string[] | undefined,
  ): Promise<boolean> {
    if (contractIds === undefined) return false;
    await demandContractsOf(this.database, institutionId, contractIds, '/contractIds');
    return replaceLinks(this.database, CONTRACTS_OF_INCIDENTS, id, contractIds);
  }
}

const CONTRACTS_OF_INCIDENTS: Links = { table: 'incident_contracts', owner: 'incident_id', linked: 'contract_id' };
