import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type UpdateClause } from '../../guideline/snapshots/system-snapshot';
import { byOwner } from './grouped';
import { loadOutdatedDays } from './outdated-days';
import { isStated } from './stated';

/** By contract: the clause by which its vendor answers for security updates, where a paper that is kept was found to have it. */
export async function loadUpdateClauses(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly UpdateClause[]> {
  const rows = await database.read<{ owner: string; items: (Omit<UpdateClause, 'outdated'> & { id: string })[] }>({
    name: 'facts-update-clauses',
    text: `select l.contract_id as owner, json_agg(json_build_object('id', l.id, 'from', d.dated_on, 'to', d.in_force_to)) as items
      from contract_clauses l
        join contract_documents d on d.id = l.document_id and (${isStated('d.storage_ref')} or d.sha256 is not null)
      where l.contract_id = any($1) and l.kind = 'SECURITY_UPDATE_RESPONSIBILITY' and l.review = 'PRESENT' and d.dated_on is not null
      group by l.contract_id`,
    values: [uuids(contractIds)],
  });
  const outdated = await loadOutdatedDays(
    database,
    rows.map(({ owner }) => owner),
  );
  const clauses = byOwner(rows);
  return (contractId) =>
    clauses(contractId).map(({ id, ...clause }) => ({ ...clause, outdated: outdated('CLAUSE_REVIEW', id) }));
}
