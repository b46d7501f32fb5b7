import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { concordOf, type Declaration } from './concord';
import { declarationFaults } from './declared-parts';
import { Declarations } from './declarations';
import { type DeclarationSource, type SourcesOfRow, takenOver } from './taking-over';

/** What a side wants to declare for one of many rows: its own words, or what it takes over. */
export interface WantedDeclaration {
  readonly rowId: string;
  readonly said: Declaration | DeclarationSource;
  /** Which version of its declaration it expects, 0 for none; null: whichever. */
  readonly version: number | null;
}

/** What became of one of many rows: declared with this version, or refused and left as it was. */
export interface DeclaredOutcome {
  readonly rowId: string;
  readonly version: number | null;
  readonly faults: readonly Fault[];
}

/** What a side would declare of a row if it took over from there, in place of the version that stands. */
export interface OfferedDeclaration {
  readonly rowId: string;
  readonly version: number;
  readonly said: Declaration;
}

interface StoredSources extends SourcesOfRow {
  readonly rowId: string;
  readonly applies: boolean;
  readonly version: number;
}

/** Declares many rows of a matrix at once for the scope's side. */
@Injectable()
export class BulkDeclarations {
  constructor(
    private readonly database: Database,
    private readonly declarations: Declarations,
  ) {}

  /** Refused rows stay as they are; `atomic`: and so do all the others. */
  declare(matrixId: string, wanted: readonly WantedDeclaration[], atomic: boolean): Promise<DeclaredOutcome[]> {
    return this.database.transact(async (manager) => {
      const { side } = await this.declarations.hold(manager, matrixId);
      const sources = await sourcesOf(this.database, matrixId, side);
      const checked = wanted.map((one, i) => checkedDeclaration(one, sources.get(one.rowId), wanted, i));
      const faults = checked.flatMap((one) => one.faults);
      if (atomic && faults.length > 0) throw invalid(faults);
      const good = checked.flatMap(({ rowId, said }) => (said === null ? [] : [{ rowId, ...said }]));
      if (good.length > 0) await this.declarations.declareAll(matrixId, side, good, false);
      return checked.map(({ rowId, said, faults: wrong }) => ({
        rowId,
        version: said === null ? null : (sources.get(rowId)?.version ?? 0) + 1,
        faults: wrong,
      }));
    });
  }

  /**
   * The rows for which the side can take over from there, and would say something else by it than it does: nobody's own
   * words make way for a template or an earlier revision.
   */
  async offered(matrixId: string, side: AgreementSide, source: DeclarationSource): Promise<OfferedDeclaration[]> {
    const isFirst = source === 'SUGGESTION' || source === 'PRECEDING_REVISION';
    const rows = [...(await sourcesOf(this.database, matrixId, side)).values()];
    return rows.flatMap((row) => {
      if (!row.applies || (isFirst && row.own !== null)) return [];
      const said = takenOver(source, row, '');
      if ('pointer' in said || declarationFaults(row, said.roles).length > 0) return [];
      if (concordOf(row.own, said).state === 'CONCORDANT') return [];
      return [{ rowId: row.rowId, version: row.version, said }];
    });
  }
}

function checkedDeclaration(
  { rowId, said, version }: WantedDeclaration,
  row: StoredSources | undefined,
  all: readonly WantedDeclaration[],
  place: number,
): { readonly rowId: string; readonly said: Declaration | null; readonly faults: readonly Fault[] } {
  const at = `/rows/${place}`;
  const refused = (...faults: readonly Fault[]) => ({ rowId, said: null, faults });
  if (row === undefined) return refused(fault(`${at}/rowId`, 'NOT_FOUND', NO_ROW));
  if (all.findIndex((other) => other.rowId === rowId) < place) return refused(fault(`${at}/rowId`, 'TWICE', TWICE));
  if (!row.applies) return refused(fault(`${at}/rowId`, 'ROW_NOT_APPLICABLE', INAPPLICABLE));
  if (version !== null && version !== row.version) return refused(fault(`${at}/version`, 'STALE', STALE));
  const meant = typeof said === 'string' ? takenOver(said, row, at) : said;
  if ('pointer' in meant) return refused(meant);
  const faults = declarationFaults(row, meant.roles, at);
  return faults.length > 0 ? refused(...faults) : { rowId, said: meant, faults };
}

/** Of every row of the matrix; what the other side has declared is left out until it may be seen. */
async function sourcesOf(
  database: Database,
  matrixId: string,
  side: AgreementSide,
): Promise<Map<string, StoredSources>> {
  const rows = await database.read<StoredSources>({
    name: 'declaration-sources',
    text: `select r.id as "rowId", r.key, r.applicability = 'APPLICABLE' as applies, c.deployment_model as model,
       coalesce((select d.version from matrix_declarations d where d.row_id = r.id and d.side = $2), 0) as version,
       (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'institutionRole', p.institution_role) order by p.position, p.id), '[]')
         from matrix_parties p where p.matrix_id = r.matrix_id) as parties,
       ${DECLARED('d.side = $2')} as own, ${DECLARED('d.side <> $2')} as other,
       (select json_build_object('note', b.note, 'roles', (select coalesce(json_agg(json_build_object('partyId', np.id, 'role', a.role, 'note', a.note)), '[]')
           from matrix_allocations a join matrix_parties p on p.id = a.party_id
           left join matrix_parties np on np.matrix_id = r.matrix_id and np.label = p.label where a.row_id = b.id))
         from matrix_rows b join matrices bm on bm.id = b.matrix_id
         where bm.contract_id = m.contract_id and bm.revision < m.revision and b.key = r.key order by bm.revision desc limit 1) as preceding
     from matrix_rows r join matrices m on m.id = r.matrix_id join contracts c on c.id = m.contract_id where r.matrix_id = $1`,
    values: [matrixId, side],
  });
  return new Map(rows.map((row) => [row.rowId, row]));
}

/** A declaration always has parts: where none are seen, none may be. */
const DECLARED = (whose: string) => `(select json_build_object('note', s.note, 'roles', x.roles)
         from matrix_declarations d left join matrix_declared_scopes s on s.declaration_id = d.id,
         lateral (select json_agg(json_build_object('partyId', x.party_id, 'role', x.role, 'note', x.note)) as roles
           from matrix_declared_roles x where x.declaration_id = d.id) as x
         where d.row_id = r.id and ${whose} and x.roles is not null)`;

const NO_ROW = { ja: 'この責任分界表の行ではありません', en: 'Not a row of this matrix' };
const TWICE = { ja: '同じ行が二度現れます', en: 'The same row appears twice' };
const INAPPLICABLE = { ja: 'この行は対象外です', en: 'The row does not apply' };
const STALE = {
  ja: 'ご自身の側の申告が他の方に変更されています',
  en: 'Your side’s declaration has been changed since',
};
