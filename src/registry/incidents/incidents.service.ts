import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Links, replaceLinks } from '../links';
import { demandContractsOf, demandDevicesOf, demandSystemsOf } from '../same-institution';
import { type CreateIncident, type PatchIncident } from './dto/incident.dto';
import { IncidentEntity } from './incident.entity';

/** What an incident befell. */
type Places = Pick<PatchIncident, 'contractIds' | 'systemIds' | 'equipmentIds'>;

/** Records incidents, and what becomes of them. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  create({ contractIds, systemIds, equipmentIds, ...values }: CreateIncident): Promise<string> {
    return this.database.transact(async () => {
      const id = await this.records.create(IncidentEntity, values);
      await this.replacePlaces(id, values.institutionId, { contractIds, systemIds, equipmentIds });
      return id;
    });
  }

  async patch(expected: Expected, { contractIds, systemIds, equipmentIds, ...values }: PatchIncident): Promise<void> {
    await this.records.change(IncidentEntity, expected, values, ({ institutionId }) =>
      this.replacePlaces(expected.id, institutionId, { contractIds, systemIds, equipmentIds }),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(IncidentEntity, expected);
  }

  /** Says whether they are others now; what is not said stays. */
  private async replacePlaces(id: string, institutionId: string, places: Places): Promise<boolean> {
    let isChanged = false;
    for (const [field, links, demandOwn] of PLACES) {
      const ids = places[field];
      if (ids === undefined) continue;
      await demandOwn(this.database, institutionId, ids, `/${field}`);
      isChanged = (await replaceLinks(this.database, links, id, ids)) || isChanged;
    }
    return isChanged;
  }
}

const OWNER = 'incident_id';
const PLACES: readonly (readonly [field: keyof Places, links: Links, demandOwn: typeof demandSystemsOf])[] = [
  ['contractIds', { table: 'incident_contracts', owner: OWNER, linked: 'contract_id' }, demandContractsOf],
  ['systemIds', { table: 'incident_systems', owner: OWNER, linked: 'system_id' }, demandSystemsOf],
  ['equipmentIds', { table: 'incident_equipment', owner: OWNER, linked: 'equipment_id' }, demandDevicesOf],
];
