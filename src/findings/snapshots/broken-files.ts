import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type BrokenFile } from '../../guideline/snapshots/contract-snapshot';
import { byOwner } from './grouped';

/**
 * Files of contracts and of their papers whose content is not what it was, and papers of which none of the files has the hash that
 * was noted with them.
 */
export async function loadBrokenFiles(
  database: Database,
  contractIds: readonly string[],
): Promise<(contractId: string) => readonly BrokenFile[]> {
  return byOwner(
    await database.read<{ owner: string; items: BrokenFile[] }>({
      name: 'facts-broken-files',
      text: `select owner, json_agg(json_build_object('name', name, 'state', state) order by name, state) as items from (
          select l.subject_id as owner, d.name, d.content_state as state from document_links l join documents d on d.id = l.document_id
            where l.subject_kind = 'CONTRACT' and l.subject_id = any($1) and d.content_state in ('OTHER','MISSING')
          union
          select k.contract_id, d.name, d.content_state from contract_documents k
              join document_links l on l.subject_kind = 'CONTRACT_DOCUMENT' and l.subject_id = k.id join documents d on d.id = l.document_id
            where k.contract_id = any($1) and d.content_state in ('OTHER','MISSING')
          union
          select k.contract_id, k.title, 'REPLACED' from contract_documents k
              join document_links l on l.subject_kind = 'CONTRACT_DOCUMENT' and l.subject_id = k.id join documents d on d.id = l.document_id
            where k.contract_id = any($1) and k.sha256 is not null group by k.id, k.contract_id, k.title having bool_and(d.sha256 <> k.sha256)) as broken
        group by owner`,
      values: [uuids(contractIds)],
    }),
  );
}
