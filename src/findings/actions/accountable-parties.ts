import { type Database } from '../../database/database';
import { type Finding } from '../../guideline/evaluate';

/** A party that answers for rows of a matrix which an action is about. */
export interface AccountableParty {
  readonly name: string;
  /** null: the institution, or somebody without a record. */
  readonly vendorId: string | null;
  readonly rows: readonly string[];
}

type Naming = Pick<Finding, 'subject' | 'facts'>;

/**
 * Who is accountable for the rows that findings name, in their matrix or in the agreed matrices of their system; nobody where
 * a finding names no row, or nobody is accountable.
 */
export async function loadAccountableParties(
  database: Database,
  findings: readonly Naming[],
): Promise<(finding: Naming) => AccountableParty[]> {
  const keysOf = new Map<string, Set<string>>();
  for (const finding of findings)
    for (const key of rowsNamed(finding))
      keysOf.set(finding.subject.id, (keysOf.get(finding.subject.id) ?? new Set()).add(key));
  const parties =
    keysOf.size === 0
      ? []
      : await database.read<AccountableParty & { readonly ownerId: string }>({
          name: 'accountable-parties',
          // By the few matrices that are named, and not by all there are: of an alternative PostgreSQL can look up neither part.
          text: `with asked as materialized (select * from unnest($1::uuid[], $2::text[]) as a ("ownerId", keys)),
            named as materialized (
              select a.*, m.id as matrix_id from asked a join matrices m on m.id = a."ownerId"
              union all select a.*, m.id from asked a join contract_systems s on s.system_id = a."ownerId"
                join matrices m on m.contract_id = s.contract_id and m.status = 'AGREED')
            select a."ownerId", p.label as name, p.vendor_id as "vendorId", array_agg(distinct r.key order by r.key) as rows
            from named a join matrix_rows r on r.matrix_id = a.matrix_id and r.key = any(string_to_array(a.keys, ' '))
            join matrix_allocations o on o.row_id = r.id and o.role = 'ACCOUNTABLE'
            join matrix_parties p on p.id = o.party_id
            group by a."ownerId", p.label, p.vendor_id order by p.label, p.vendor_id`,
          values: [[...keysOf.keys()], [...keysOf.values()].map((keys) => [...keys].join(' '))],
        });
  return (finding) => {
    const named = new Set(rowsNamed(finding));
    return parties
      .filter(({ ownerId }) => ownerId === finding.subject.id)
      .map(({ name, vendorId, rows }) => ({ name, vendorId, rows: rows.filter((key) => named.has(key)) }))
      .filter(({ rows }) => rows.length > 0);
  };
}

function rowsNamed({ subject: { kind }, facts: { rows, row } }: Naming): readonly string[] {
  if (kind !== 'MATRIX' && kind !== 'SYSTEM') return [];
  const listed = Array.isArray(rows) ? (rows as readonly string[]) : [];
  return typeof row === 'string' ? [...listed, row] : listed;
}
