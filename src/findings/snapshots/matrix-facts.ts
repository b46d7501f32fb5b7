import { type Database } from '../../database/database';
import { type MatrixFacts, type MatrixPartyFacts } from '../../guideline/snapshots/matrix-facts';
import { unhurried } from '../unhurried';
import { byOwner } from './grouped';
import { loadSurroundings, type Surroundings } from './surroundings';
import { isStated } from './stated';

/** Rows come as their digest: the cost is in carrying rows, so they are not carried. */
const MATRIX_FACTS = `
  m.id, m.revision, m.status, false as "isBeingAgreed", m.agreed_on as "agreedOn", m.next_review_on as "nextReviewOn", m.reviewed_on as "reviewedOn", m.digest,
  m.conclusion, m.content_sha256 is not null as "isContentKept",
  (select coalesce(json_agg(json_build_object('key', r.key, 'since', r.undecided_since) order by r.key), '[]')
    from matrix_rows r where r.matrix_id = m.id and r.undecided_since is not null) as undecided,
  (select coalesce(json_agg(json_build_object('side', g.side, 'agreedOn', g.agreed_on, 'personRole', g.person_role,
    'isNamed', ${isStated('g.person')},
    'isDocumented', ${isStated('g.document_ref')} or g.content_sha256 is not null) order by g.side), '[]')
    from matrix_agreements g where g.matrix_id = m.id) as agreements,
  (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'vendorId', p.vendor_id,
    'subcontractId', p.subcontract_id, 'dependencyId', p.dependency_id, 'label', p.label) order by p.position, p.id), '[]')
    from matrix_parties p where p.matrix_id = m.id) as parties`;

type StoredMatrix = Omit<MatrixFacts, 'divergences' | 'answeredElsewhere'>;

/** The matrix that counts for each contract: the agreed revision, or else the one being worked on. */
export async function loadMatrixFacts(
  database: Database,
  contractIds: readonly string[],
  around: (contractId: string) => Surroundings,
): Promise<Map<string, MatrixFacts>> {
  const rows = await database.read<StoredMatrix & { contractId: string }>({
    name: 'facts-matrices',
    text: `select distinct on (m.contract_id) m.contract_id as "contractId", ${MATRIX_FACTS}
      from matrices m where m.contract_id = any($1) and m.status <> 'SUPERSEDED'
      order by m.contract_id, case m.status when 'AGREED' then 0 else 1 end`,
    values: [contractIds],
  });
  const divergences = await loadDivergences(
    database,
    rows.map(({ id }) => id),
  );
  const settled = await loadSuccessors(database);
  const matrices = new Map<string, MatrixFacts>();
  for await (const { contractId, ...matrix } of unhurried(rows)) {
    matrices.set(contractId, {
      ...matrix,
      parties: matrix.parties.map(settled),
      divergences: divergences(matrix.id),
      answeredElsewhere: around(contractId).answers,
    });
  }
  return matrices;
}

/** One revision, whichever it is. */
export async function loadMatrixRevision(database: Database, id: string): Promise<MatrixFacts | null> {
  const [row] = await database.read<StoredMatrix & { contractId: string }>({
    name: 'facts-matrix-revision',
    text: `select m.contract_id as "contractId", ${MATRIX_FACTS} from matrices m where m.id = $1`,
    values: [id],
  });
  if (row === undefined) return null;
  const { contractId, ...matrix } = row;
  const around = await loadSurroundings(database, [contractId]);
  return {
    ...matrix,
    parties: matrix.parties.map(await loadSuccessors(database)),
    divergences: (await loadDivergences(database, [id]))(id),
    answeredElsewhere: around(contractId).answers,
  };
}

/** A matrix goes on naming the vendor that agreed to it; judged is who that is today. */
async function loadSuccessors(database: Database): Promise<(party: MatrixPartyFacts) => MatrixPartyFacts> {
  const rows = await database.read<{ id: string; successor: string }>({
    name: 'facts-vendor-successors',
    text: 'select id, succeeded_by as successor from vendors where succeeded_by is not null',
    values: [],
  });
  const successors = new Map(rows.map(({ id, successor }) => [id, successor]));
  return (party) => {
    const successor = successors.get(party.vendorId ?? '');
    return successor === undefined ? party : { ...party, vendorId: successor };
  };
}

/** Compared where the frozen facts lie, so that they are not carried: a matrix that still fits yields nothing. */
async function loadDivergences(
  database: Database,
  matrixIds: readonly string[],
): Promise<(matrixId: string) => MatrixFacts['divergences']> {
  return byOwner(
    await database.read<{ owner: string; items: MatrixFacts['divergences'] }>({
      name: 'facts-divergences',
      text: `select matrix_id as owner, json_agg(json_build_object('what', what, 'from', lower(days), 'to', upper(days) - 1)
          order by what, lower(days)) as items
        from matrix_divergences($1) group by matrix_id`,
      values: [matrixIds],
    }),
  );
}
