import { type Database } from '../../database/database';
import { type MatrixFacts } from '../../guideline/snapshots/matrix-facts';

/** Rows come as their digest: the cost is in carrying rows, so they are not carried. */
const MATRIX_FACTS = `
  m.id, m.revision, m.status, m.agreed_on as "agreedOn", m.next_review_on as "nextReviewOn", m.reviewed_on as "reviewedOn", m.digest,
  m.conclusion, m.content_sha256 is not null as "isContentKept",
  (select coalesce(json_agg(json_build_object('key', r.key, 'since', r.undecided_since) order by r.key), '[]')
    from matrix_rows r where r.matrix_id = m.id and r.undecided_since is not null) as undecided,
  (select coalesce(json_agg(json_build_object('side', g.side, 'agreedOn', g.agreed_on, 'personRole', g.person_role,
    'isDocumented', g.document_ref is not null or g.content_sha256 is not null) order by g.side), '[]')
    from matrix_agreements g where g.matrix_id = m.id) as agreements,
  case when m.agreed_on is not null then
    (select min(x.changed_on) from contract_changes x where x.contract_id = m.contract_id and x.changed_on > m.agreed_on)
  end as "relatedChangeOn",
  (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'vendorId', p.vendor_id,
    'subcontractId', p.subcontract_id, 'dependencyId', p.dependency_id) order by p.position, p.id), '[]')
    from matrix_parties p where p.matrix_id = m.id) as parties`;

/** The matrix that counts for each contract: the agreed revision, or else the one being worked on. */
export async function loadMatrixFacts(
  database: Database,
  contractIds: readonly string[],
): Promise<Map<string, MatrixFacts>> {
  const rows = await database.read<MatrixFacts & { contractId: string }>({
    name: 'facts-matrices',
    text: `select distinct on (m.contract_id) m.contract_id as "contractId", ${MATRIX_FACTS}
      from matrices m where m.contract_id = any($1) and m.status <> 'SUPERSEDED'
      order by m.contract_id, case m.status when 'AGREED' then 0 else 1 end`,
    values: [contractIds],
  });
  return new Map(rows.map(({ contractId, ...matrix }) => [contractId, matrix]));
}

/** One revision, whichever it is. */
export async function loadMatrixRevision(database: Database, id: string): Promise<MatrixFacts | null> {
  const [matrix] = await database.read<MatrixFacts>({
    name: 'facts-matrix-revision',
    text: `select ${MATRIX_FACTS} from matrices m where m.id = $1`,
    values: [id],
  });
  return matrix ?? null;
}
