import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type AgreementFacts, type MatrixFacts, type MatrixPartyFacts } from '../../guideline/snapshots/matrix-facts';
import { unhurried } from '../unhurried';
import { byOwner, ownedBy } from './grouped';
import { loadSurroundings, type Surroundings } from './surroundings';
import { isStated } from './stated';

/** Rows come as their digest: the cost is in carrying rows, so they are not carried. */
const MATRIX_FACTS = `
  m.id, m.revision, m.status, false as "isBeingAgreed", m.agreed_on as "agreedOn", m.next_review_on as "nextReviewOn", m.reviewed_on as "reviewedOn", m.digest,
  m.conclusion, m.content_sha256 is not null as "isContentKept"`;

type StoredMatrix = Omit<MatrixFacts, keyof MatrixParts | 'answeredElsewhere'>;

/** What hangs on a matrix. */
type MatrixParts = Pick<MatrixFacts, 'agreements' | 'parties' | 'divergences' | 'undecided'>;

/** The matrix that counts for each contract: the agreed revision, or else the one being worked on. */
export async function loadMatrixFacts(
  database: Database,
  contractIds: readonly string[],
  around: (contractId: string) => Surroundings,
): Promise<Map<string, MatrixFacts>> {
  const rows = await database.read<StoredMatrix & { owner: string }>({
    name: 'facts-matrices',
    text: `select distinct on (m.contract_id) m.contract_id as owner, ${MATRIX_FACTS}
      from matrices m where m.contract_id = any($1) and m.status <> 'SUPERSEDED'
      order by m.contract_id, case m.status when 'AGREED' then 0 else 1 end`,
    values: [uuids(contractIds)],
  });
  const parts = await loadParts(
    database,
    rows.map(({ id }) => id),
  );
  const matrices = new Map<string, MatrixFacts>();
  for await (const matrix of unhurried(rows)) {
    matrices.set(matrix.owner, { ...matrix, ...parts(matrix.id), answeredElsewhere: around(matrix.owner).answers });
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
  return { ...matrix, ...(await loadParts(database, [id]))(id), answeredElsewhere: around(contractId).answers };
}

async function loadParts(database: Database, matrixIds: readonly string[]): Promise<(matrixId: string) => MatrixParts> {
  const values = [uuids(matrixIds)];
  const agreements = ownedBy(
    await database.read<AgreementFacts & { owner: string }>({
      name: 'facts-matrix-agreements',
      text: `select g.matrix_id as owner, g.side, g.agreed_on as "agreedOn", g.person_role as "personRole", ${isStated('g.person')} as "isNamed",
          ${isStated('g.document_ref')} or g.content_sha256 is not null as "isDocumented"
        from matrix_agreements g where g.matrix_id = any($1) order by g.side`,
      values,
    }),
  );
  const parties = ownedBy(
    await database.read<MatrixPartyFacts & { owner: string }>({
      name: 'facts-matrix-parties',
      text: `select p.matrix_id as owner, p.id, p.kind, p.vendor_id as "vendorId", p.subcontract_id as "subcontractId",
          p.dependency_id as "dependencyId", p.label
        from matrix_parties p where p.matrix_id = any($1) order by p.position, p.id`,
      values,
    }),
  );
  const undecided = byOwner(
    await database.read<{ owner: string; items: MatrixFacts['undecided'] }>({
      name: 'facts-undecided-rows',
      text: `select r.matrix_id as owner, json_agg(json_build_object('key', r.key, 'since', r.undecided_since) order by r.key) as items
        from matrix_rows r where r.matrix_id = any($1) and r.undecided_since is not null group by r.matrix_id`,
      values,
    }),
  );
  const divergences = await loadDivergences(database, matrixIds);
  const today = await loadSuccessors(database);
  return (matrixId) => ({
    agreements: agreements(matrixId),
    parties: parties(matrixId).map(({ vendorId, ...party }) => ({
      ...party,
      vendorId: vendorId === null ? null : today(vendorId),
    })),
    undecided: undecided(matrixId),
    divergences: divergences(matrixId),
  });
}

/** A matrix goes on naming the vendor that agreed to it; judged is who that is today. */
async function loadSuccessors(database: Database): Promise<(vendorId: string) => string> {
  const rows = await database.read<{ id: string; successor: string }>({
    name: 'facts-vendor-successors',
    text: 'select id, succeeded_by as successor from vendors where succeeded_by is not null',
    values: [],
  });
  const successors = new Map(rows.map(({ id, successor }) => [id, successor]));
  return (vendorId) => successors.get(vendorId) ?? vendorId;
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
      values: [uuids(matrixIds)],
    }),
  );
}
