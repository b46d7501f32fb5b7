import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type MatrixFacts } from '../../guideline/snapshots/matrix-facts';
import { byOwner } from './grouped';

/** What stands around a contract on its systems, and on which days. */
export interface Surroundings {
  /** Rows that its matrix leaves to others, and that another contract answers. */
  readonly answers: MatrixFacts['answeredElsewhere'];
  readonly vendors: ContractSnapshot['vendorsBeside'];
  readonly recipients: ContractSnapshot['recipients'];
}

const NOTHING: Surroundings = { answers: [], vendors: [], recipients: [] };

/** Of many contracts at once; also of those that the scope itself does not see. Hundreds stand around each: PostgreSQL puts them into order. */
export async function loadSurroundings(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => Surroundings> {
  const around = byOwner(
    await database.read<{ owner: string; items: [Partial<Surroundings>] }>({
      name: 'facts-surroundings',
      text: `select owner, json_build_array(json_object_agg(
            case what when 'ANSWER' then 'answers' when 'VENDOR' then 'vendors' else 'recipients' end, entries)) as items
        from (select contract_id as owner, what, json_agg(json_build_object(case what when 'ANSWER' then 'key' else 'name' end, name,
                'from', first, 'to', last) order by name, first, last) as entries
              from around_contracts($1) group by contract_id, what) as sorted
        group by owner`,
      values: [uuids(contractIds)],
    }),
  );
  return (contractId) => ({ ...NOTHING, ...around(contractId)[0] });
}
