import { type Database } from '../../database/database';
import { notFound } from '../../kernel/problems';

/** A form that a vendor has sent back on request, and the institution has accepted: nobody's declaration yet. */
interface AcceptedForm {
  readonly matrixId: string;
  /** The institution's own copy of it. */
  readonly documentId: string;
}

/** The form that was accepted as the answer to a request; 404 where there is none. */
export async function acceptedForm(database: Database, requestId: string): Promise<AcceptedForm> {
  const [found] = await database.read<AcceptedForm>({
    name: 'accepted-matrix-form',
    text: `select r.matrix_id as "matrixId", m.made ->> 'id' as "documentId"
      from evidence_requests r join evidence_shares s on s.request_id = r.id and s.verdict = 'ACCEPTED'
      cross join jsonb_array_elements(to_jsonb(s.made)) as m (made)
      where r.id = $1 and r.kind = 'MATRIX_FORM' and m.made ->> 'resource' = 'documents'`,
    values: [requestId],
  });
  if (found === undefined) throw notFound();
  return found;
}
