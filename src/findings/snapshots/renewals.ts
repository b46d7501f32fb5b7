import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type RenewalFacts } from '../../guideline/snapshots/contract-snapshot';
import { byOwner } from './grouped';

/** The renewals of each contract, by the last day of the term that each opened. */
export async function loadRenewals(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly RenewalFacts[]> {
  return byOwner(
    await database.read<{ owner: string; items: RenewalFacts[] }>({
      name: 'facts-renewals',
      text: `select contract_id as owner, json_agg(json_build_object('lastOn', last_on, 'renewedOn', renewed_on) order by last_on) as items
        from contract_renewals where contract_id = any($1) group by contract_id`,
      values: [uuids(contractIds)],
    }),
  );
}
