import { type DataSource, type EntityManager } from 'typeorm';
import { sealMatrix } from '../demarcation/agreement/matrix-content.reader';
import { type Connection, createDataSource } from '../database/data-source';
import { insertRows, type Row } from './insert-rows';
import { SampleCalendar } from './sample-calendar';
import { attestationRows } from './sample-attestations';
import { contractRows, movedSinceAgreed } from './sample-contracts';
import { equipmentRows } from './sample-equipment';
import { incidentRows } from './sample-incidents';
import { institutionRows, SAMPLE_INSTITUTION } from './sample-institution';
import { memberRows } from './sample-members';
import { AGREED_MATRICES, FIRST_MATRIX, matrixRows } from './sample-matrices';
import { subcontractRows } from './sample-subcontracts';
import { insertTemplate } from './sample-templates';
import { vendorRows } from './sample-vendors';

/** What is there to try. */
export interface SampleLoaded {
  readonly institutionId: string;
  readonly name: string;
  /** It was loaded by this start. */
  readonly isNew: boolean;
}

/** Any number: two starts at once must not both find the registry empty. */
const SAMPLE_LOCK = 7_201_967;

/** Loads the sample into an empty registry; null where somebody's own institutions are. */
export async function loadSampleWhenEmpty(connection: Connection): Promise<SampleLoaded | null> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    return await loadSample(dataSource, new SampleCalendar());
  } finally {
    await dataSource.destroy();
  }
}

/** The sample hospital, all in one transaction. */
function loadSample(dataSource: DataSource, calendar: SampleCalendar): Promise<SampleLoaded | null> {
  return dataSource.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [SAMPLE_LOCK]);
    const institutions = await manager.query<{ id: string }[]>('select id from institutions');
    const isThere = institutions.some(({ id }) => id === SAMPLE_INSTITUTION.id);
    if (institutions.length > 0)
      return isThere ? { institutionId: SAMPLE_INSTITUTION.id, name: SAMPLE_INSTITUTION.name, isNew: false } : null;
    await insertAll(manager, institutionRowsFirst(calendar));
    await insertAll(manager, memberRows(calendar));
    await insertTemplate(manager, calendar);
    await insertMatrices(manager, matrixRows(calendar), calendar);
    await insertAll(manager, movedSinceAgreed());
    return { institutionId: SAMPLE_INSTITUTION.id, name: SAMPLE_INSTITUTION.name, isNew: true };
  });
}

function institutionRowsFirst(calendar: SampleCalendar): Record<string, Row[]> {
  const { system_interface_vendors: meetings = [], ...institution } = institutionRows(calendar);
  return {
    ...institution,
    ...vendorRows(calendar),
    system_interface_vendors: meetings,
    ...contractRows(calendar),
    ...subcontractRows(calendar),
    ...equipmentRows(calendar),
    ...attestationRows(calendar),
    ...incidentRows(calendar),
  };
}

async function insertAll(manager: EntityManager, tables: Record<string, Row[]>): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await insertRows(manager, table, rows);
}

/** Rows outdate the digest as they come in, so it is written after them; then the revisions are agreed. */
async function insertMatrices(
  manager: EntityManager,
  { matrices = [], ...parts }: Record<string, Row[]>,
  calendar: SampleCalendar,
): Promise<void> {
  await insertRows(manager, 'matrices', matrices);
  await insertAll(manager, parts);
  for (const { id, digest, systemClaims } of matrices) {
    await manager.query('update matrices set digest = $2, system_claims = $3 where id = $1', [
      id,
      digest,
      systemClaims,
    ]);
  }
  // Paper, entered today; but for contract 1's, entered two months ago: it has missed a device that came since.
  for (const id of AGREED_MATRICES) {
    await manager.query(
      `update matrices set status = 'AGREED', agreed_on = $2, bound_on = $3, content_sha256 = $4 where id = $1`,
      [id, calendar.months(-15), id === FIRST_MATRIX ? calendar.months(-2) : null, await sealMatrix(manager, id)],
    );
  }
  await manager.query('delete from contract_changes');
}
