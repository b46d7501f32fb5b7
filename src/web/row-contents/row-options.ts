import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Options } from '../forms/field';

const SYSTEMS = 'select system_id from contract_systems where contract_id = $1';

/** What rows of a contract’s matrix can be about, by the field that names it. */
const OPTIONS = {
  interfaceIds: `select i.id, i.name from system_interfaces i where i.system_id in (${SYSTEMS})`,
  equipmentIds: `select distinct e.id, e.asset_no || ' ' || e.name as name from equipment e
    join equipment_systems m on m.equipment_id = e.id where m.system_id in (${SYSTEMS})`,
} as const;

/** Reads which interfaces and devices a row may name: those of the contract’s systems. */
@Injectable()
export class RowOptions {
  constructor(private readonly database: Database) {}

  async of(contractId: string): Promise<Readonly<Record<keyof typeof OPTIONS, Options>>> {
    return this.database.readConsistently(async () => ({
      interfaceIds: await this.named('interfaceIds', contractId),
      equipmentIds: await this.named('equipmentIds', contractId),
    }));
  }

  private async named(field: keyof typeof OPTIONS, contractId: string): Promise<Options> {
    const rows = await this.database.read<{ id: string; name: string }>({
      name: `row-options-${field}`,
      text: `select id, name from (${OPTIONS[field]}) as named order by name, id limit 500`,
      values: [contractId],
    });
    return rows.map(({ id, name }) => [id, name] as const);
  }
}
