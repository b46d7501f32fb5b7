import { type EntityManager } from 'typeorm';
import { digestRows, systemClaims } from '../guideline/digest-rows';
import { type MatrixRowFacts } from '../guideline/matrix-digest';
import { saysSomething } from '../guideline/says-something';
import { type PartyIdentity } from '../guideline/snapshots/matrix-facts';
import { type AllocationRole, type RowApplicability } from '../kernel/terms/demarcation-terms';
import { customRowJson } from './custom-row';
import { MatrixPartyEntity } from './matrix-party.entity';
import { definitionOf, type StoredRowIdentity } from './row-definition';

interface RowOfMatrix extends StoredRowIdentity {
  readonly applicability: RowApplicability;
  readonly reason: string | null;
  /** On the row and on its allocations. */
  readonly notes: readonly string[];
  readonly componentIds: readonly string[];
  readonly allocations: readonly { readonly partyId: string; readonly role: AllocationRole }[];
}

/** Digests a matrix anew, in the transaction that changed its rows; without it the database refuses to commit. */
export async function digestMatrix(manager: EntityManager, matrixId: string): Promise<void> {
  const parties: PartyIdentity[] = await manager.findBy(MatrixPartyEntity, { matrixId });
  const rows = await manager.query<RowOfMatrix[]>(
    `select r.key, r.applicability, r.reason, ${customRowJson('r')} as custom, r.interface_ids || r.equipment_ids as "componentIds",
       array_remove(array(select a.note from matrix_allocations a where a.row_id = r.id) || r.note, null) as notes, coalesce(
       (select json_agg(json_build_object('partyId', a.party_id, 'role', a.role)) from matrix_allocations a where a.row_id = r.id), '[]') as allocations
     from matrix_rows r where r.matrix_id = $1`,
    [matrixId],
  );
  const facts = rows.map((row) => rowFacts(row, parties));
  // A vendor's people may declare, and so change rows, without being able to change the matrix itself.
  await manager.query('select set_matrix_digest($1, $2, $3)', [
    matrixId,
    digestRows(facts, parties),
    systemClaims(facts, parties),
  ]);
}

/** A row as the rules see it: what it is, and what the matrix says. */
function rowFacts(row: RowOfMatrix, parties: readonly PartyIdentity[]): MatrixRowFacts {
  const { layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey } = definitionOf(row);
  const kinds = new Map(parties.map(({ id, kind }) => [id, kind]));
  return {
    key: row.key,
    layer,
    phase,
    table41Category,
    nonDelegable,
    belongsTo,
    legalRowKey,
    isNoted: row.notes.some(saysSomething),
    componentIds: row.componentIds,
    applicability: row.applicability,
    reason: row.reason,
    allocations: row.allocations.map(({ partyId, role }) => ({
      partyId,
      role,
      partyKind: kinds.get(partyId) ?? 'OTHER_VENDOR',
    })),
  };
}
