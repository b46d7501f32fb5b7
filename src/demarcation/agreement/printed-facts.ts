import { type EntityManager } from 'typeorm';
import { type Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type OperationPhase } from '../../kernel/terms/demarcation-terms';
import { notFound } from '../../kernel/problems';
import { customRowJson } from '../custom-row';
import { definitionOf, type StoredRowIdentity } from '../row-definition';

/** Whom a paper names. */
export interface PrintedParty {
  readonly name: string;
  /** null: none is on record. */
  readonly address: string | null;
}

export interface PrintedColumn extends PrintedParty {
  readonly partyId: string;
  /** The column of who passes work on to it; null: nobody, or the prime vendor itself does. */
  readonly parentId: string | null;
}

/** What a row of a paper is called. */
export interface PrintedRow {
  readonly key: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly phase: OperationPhase;
  readonly clauses: readonly string[];
  readonly nonDelegable: boolean;
}

/** What the paper of a revision shows besides its content: frozen with it, whatever is renamed afterwards. */
export interface PrintedFacts {
  readonly contractTitle: string;
  /** Where the contract speaks of the demarcation; null: it is not recorded; undefined: agreed before that was kept. */
  readonly article?: string | null;
  readonly signedOn: CalendarDate | null;
  readonly startOn: CalendarDate | null;
  readonly endOn: CalendarDate | null;
  readonly institution: PrintedParty;
  readonly vendor: PrintedParty;
  /** The columns that stand for a vendor. */
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
}

interface StoredFacts extends Omit<PrintedFacts, 'rows'> {
  readonly rows: readonly StoredRowIdentity[];
}

/** A firm whose record the reader does not see is named all the same: what both sides agree on says the same to both. */
const FACTS = `select c.title as "contractTitle",
  (select l.reference from contract_clauses l where l.contract_id = c.id and l.kind = 'DEMARCATION' and l.review in ('PRESENT', 'PARTIAL')) as article, c.signed_on as "signedOn", c.start_on as "startOn", c.end_on as "endOn",
  json_build_object('name', i.name, 'address', i.address) as institution, json_build_object('name', v.name, 'address', v.address) as vendor,
  (select coalesce(json_agg(json_build_object('partyId', p.id, 'name', coalesce(o.name, f.name), 'address', case when o.id is null then f.address else o.address end, 'parentId', (select a.id from subcontracts s
      join matrix_parties a on a.subcontract_id = s.parent_id and a.matrix_id = p.matrix_id where s.id = p.subcontract_id)) order by p.position, p.id), '[]')
    from matrix_parties p left join vendors o on o.id = p.vendor_id left join firms_in_columns(m.id) f on f.party_id = p.id
    where p.matrix_id = m.id and coalesce(o.id, f.party_id) is not null) as columns,
  (select coalesce(json_agg(json_build_object('key', r.key, 'custom', ${customRowJson('r')}) order by r.key), '[]') from matrix_rows r where r.matrix_id = m.id) as rows
  from matrices m join contracts c on c.id = m.contract_id join institutions i on i.id = c.institution_id join vendors v on v.id = c.vendor_id where m.id = $1`;

/** What the paper would show today; 404 where there is no such matrix. */
export async function printedToday(source: Database | EntityManager, matrixId: string): Promise<PrintedFacts> {
  const [facts] =
    'read' in source
      ? await source.read<StoredFacts>({ name: 'printed-facts', text: FACTS, values: [matrixId] })
      : await source.query<StoredFacts[]>(FACTS, [matrixId]);
  if (facts === undefined) throw notFound();
  return { ...facts, rows: facts.rows.map(printedRow) };
}

function printedRow(row: StoredRowIdentity): PrintedRow {
  const { key, title, phase, clauses, nonDelegable } = definitionOf(row);
  return { key, titleJa: title.ja, titleEn: title.en, phase, clauses, nonDelegable };
}
