import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import {
  type AgreementSide,
  type AllocationRole,
  type MatrixConclusion,
  type MatrixStatus,
} from '../../kernel/terms/demarcation-terms';
import { carriedDuties, type ChainLink, type ChainParty } from './chain';
import { type Concord, concordOf, type Declaration, type RowState } from './concord';
import { type DeclaredSideView, type MatrixConcordView, type RowConcordView } from './dto/matrix-concord.dto';
import { MatrixContentReader } from '../agreement/matrix-content.reader';
import { placeOf } from '../row-definition';

/** What both sides say of an applicable row, as far as the scope may see it. */
export interface RowConcord {
  readonly rowId: string;
  readonly key: string;
  readonly concord: Concord;
  readonly isSettled: boolean;
  /** null: not declared, or not to be seen before one's own side has declared too. */
  readonly institution: Declaration | null;
  readonly vendor: Declaration | null;
}

interface StoredRow {
  readonly rowId: string;
  readonly key: string;
  readonly isSettled: boolean;
  readonly declarations: readonly (Declaration & { readonly side: AgreementSide })[];
  readonly allocations: readonly { readonly partyId: string; readonly role: AllocationRole }[];
}

interface StoredMatrix {
  readonly version: number;
  readonly conclusion: MatrixConclusion;
  readonly status: MatrixStatus;
  readonly parties: readonly ChainParty[];
  readonly links: readonly ChainLink[];
  readonly confirmations: readonly { readonly side: AgreementSide; readonly hash: string }[];
}

/** Holds what the two sides of a matrix say against each other. */
@Injectable()
export class ConcordReader {
  constructor(
    private readonly database: Database,
    private readonly contents: MatrixContentReader,
  ) {}

  /** The differences row by row, in the template's order; empty where the matrix is not there. */
  async rows(matrixId: string): Promise<RowConcord[]> {
    return (await this.stored(matrixId)).map(compared);
  }

  /** 404 where there is no such matrix. */
  of(matrixId: string): Promise<MatrixConcordView> {
    return this.database.readConsistently(async () => {
      const { hash } = await this.contents.canonical(matrixId);
      const matrix = await this.matrix(matrixId);
      const stored = await this.stored(matrixId);
      const rows = stored.map((row) => shownRow(compared(row)));
      const count = (state: RowState) => rows.filter((row) => row.state === state).length;
      return {
        matrixId,
        version: matrix.version,
        conclusion: matrix.conclusion,
        status: matrix.status,
        contentHash: hash,
        confirmedBy: matrix.confirmations.filter((one) => one.hash === hash).map(({ side }) => side),
        counts: {
          undeclared: count('UNDECLARED'),
          oneSided: count('ONE_SIDED'),
          differing: count('DIFFERING'),
          settled: count('SETTLED'),
          concordant: count('CONCORDANT'),
        },
        rows,
        chain: carriedDuties(stored, matrix.parties, matrix.links),
      };
    });
  }

  private async matrix(matrixId: string): Promise<StoredMatrix> {
    const [matrix] = await this.database.read<StoredMatrix>({
      name: 'concord-matrix',
      text: `select m.version, m.conclusion, m.status,
        (select coalesce(json_agg(json_build_object('partyId', p.id, 'subcontractId', p.subcontract_id) order by p.position, p.id), '[]')
          from matrix_parties p where p.matrix_id = m.id and p.kind in ('PRIME_VENDOR','SUB_ENTRUSTEE')) as parties,
        (select coalesce(json_agg(json_build_object('subcontractId', s.id, 'parentId', s.parent_id) order by s.id), '[]')
          from subcontracts s where s.contract_id = m.contract_id) as links,
        (select coalesce(json_agg(json_build_object('side', g.side, 'hash', g.content_sha256) order by g.side), '[]')
          from matrix_agreements g where g.matrix_id = m.id and g.content_sha256 is not null and (not g.on_behalf or g.checked_at is not null)
            and not exists (select from moved_since_confirmed(array[g.id], today_in_japan()))) as confirmations
        from matrices m where m.id = $1`,
      values: [matrixId],
    });
    if (matrix === undefined) throw notFound();
    return matrix;
  }

  /** Applicable rows; what the other side has declared comes without its parts until both have. */
  private async stored(matrixId: string): Promise<StoredRow[]> {
    const rows = await this.database.read<StoredRow>({
      name: 'concord-rows',
      text: `select r.id as "rowId", r.key,
        exists (select from matrix_settlements s where s.row_id = r.id) as "isSettled",
        (select coalesce(json_agg(json_build_object('side', d.side, 'note', s.note, 'noTextOfMine', coalesce(s.no_text_of_mine, false),
            'roles', (select coalesce(json_agg(json_build_object('partyId', x.party_id, 'role', x.role, 'note', x.note)), '[]')
              from matrix_declared_roles x where x.declaration_id = d.id))), '[]')
          from matrix_declarations d left join matrix_declared_scopes s on s.declaration_id = d.id where d.row_id = r.id) as declarations,
        (select coalesce(json_agg(json_build_object('partyId', a.party_id, 'role', a.role)), '[]')
          from matrix_allocations a where a.row_id = r.id) as allocations
        from matrix_rows r where r.matrix_id = $1 and r.applicability = 'APPLICABLE'`,
      values: [matrixId],
    });
    return rows.sort((one, other) => placeOf(one.key) - placeOf(other.key));
  }
}

function compared({ rowId, key, isSettled, declarations }: StoredRow): RowConcord {
  const of = (side: AgreementSide) => declarations.find((declaration) => declaration.side === side) ?? null;
  const [institution, vendor] = [of('INSTITUTION'), of('VENDOR')];
  const shown = (declaration: Declaration | null) => (declaration?.roles.length ? declaration : null);
  return {
    rowId,
    key,
    concord: concordOf(institution, vendor),
    isSettled,
    institution: shown(institution),
    vendor: shown(vendor),
  };
}

function shownRow({ rowId, key, concord, isSettled, institution, vendor }: RowConcord): RowConcordView {
  return {
    rowId,
    key,
    state: isSettled ? 'SETTLED' : concord.state,
    by: concord.state === 'ONE_SIDED' ? concord.by : null,
    differences: concord.state === 'DIFFERING' ? [...concord.in] : [],
    institution: shownSide(institution),
    vendor: shownSide(vendor),
  };
}

function shownSide(declaration: Declaration | null): DeclaredSideView | null {
  if (declaration === null) return null;
  const { roles, note, noTextOfMine } = declaration;
  return { roles: [...roles], note, noTextOfMine: noTextOfMine ?? false };
}
