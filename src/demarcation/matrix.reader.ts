import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { columns, headerFields } from '../database/json-view';
import { Records } from '../database/records';
import { JsonReply } from '../http/json-reply';
import { type Language } from '../http/language';
import { notFound } from '../kernel/problems';
import { type DeploymentModel } from '../kernel/terms/contract-terms';
import { ContractEntity } from '../registry/contracts/contract.entity';
import { type MatrixAgreementView } from './agreement/dto/matrix-agreement.dto';
import { type MatrixPartyView } from './dto/matrix-party.dto';
import { type MatrixRowView } from './dto/matrix-row.dto';
import { type MatrixView } from './dto/matrix.dto';
import { customRowJson } from './custom-row';
import { definitionOf, placeOf, type StoredRowIdentity, suggestionsFor } from './row-definition';

type StoredRow = Pick<
  MatrixRowView,
  | 'id'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'matrixId'
  | 'key'
  | 'applicability'
  | 'reason'
  | 'note'
  | 'undecidedSince'
  | 'interfaceIds'
  | 'equipmentIds'
  | 'allocations'
> &
  StoredRowIdentity;

/** The open or agreed revision, whichever is wanted more: what is being worked on before what stands. */
const CURRENT_ORDER = `case m.status when 'DRAFT' then 0 when 'UNDER_CONSULTATION' then 0 when 'AGREED' then 1 else 2 end, m.revision desc`;

const MATRIX = select({
  ...headerFields('m'),
  ...columns('m', 'contractId', 'revision', 'status', 'agreedOn', 'reviewedOn', 'nextReviewOn', 'note', 'conclusion'),
  ...columns('m', 'signatureUsed', 'colocation', 'maintenance'),
  ...columns('m', 'begunBecause', 'templateId', 'templateEdition', 'deciderIdentityChangedOn'),
  contentHash: 'm.content_sha256',
  stale: `(select json_build_object('since', min(lower(d.days)), 'reasons', json_agg(distinct d.what))
    from matrix_divergences(array[m.id]) as d where d.days @> today_in_japan() having count(*) > 0)`,
  unanswered: `m.digest -> 'unanswered'`,
});
const PARTY = select({
  ...headerFields('p'),
  ...columns(
    'p',
    'matrixId',
    'kind',
    'label',
    'institutionRole',
    'vendorId',
    'subcontractId',
    'dependencyId',
    'position',
  ),
});
const ROW = select({
  ...headerFields('r'),
  ...columns(
    'r',
    'matrixId',
    'key',
    'applicability',
    'reason',
    'note',
    'undecidedSince',
    'interfaceIds',
    'equipmentIds',
  ),
  custom: customRowJson('r'),
  allocations: `(select coalesce(json_agg(json_build_object('partyId', a.party_id, 'role', a.role, 'note', a.note)
    order by array_position(array['ACCOUNTABLE','RESPONSIBLE','SUPPORT','INFORMED'], a.role), a.party_id), '[]')
    from matrix_allocations a where a.row_id = r.id)`,
});
const AGREEMENT = select({
  ...headerFields('g'),
  ...columns(
    'g',
    'matrixId',
    'side',
    'person',
    'personRole',
    'deputyFor',
    'agreedOn',
    'method',
    'documentRef',
    'statement',
  ),
  ...columns(
    'g',
    'confirmedBy',
    'confirmedAt',
    'onBehalf',
    'documentId',
    'checker',
    'checkedAt',
    'deciderIdentityChangedOn',
  ),
  contentHash: 'g.content_sha256',
  outdatedBy: `(select json_agg(w.what order by w.what) from moved_since_confirmed(array[g.id], today_in_japan()) as w)`,
});

/** Shows matrices: what is stored, together with what each row is. */
@Injectable()
export class MatrixReader {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** The revision that a contract works on or has agreed; 404 when there is none. */
  async currentIdOf(contractId: string): Promise<string> {
    const [row] = await this.database.read<{ id: string }>({
      name: 'matrix-current',
      text: `select m.id from matrices m where m.contract_id = $1 order by ${CURRENT_ORDER} limit 1`,
      values: [contractId],
    });
    if (row === undefined) throw notFound();
    return row.id;
  }

  /** All revisions of a contract, newest first, without their rows. */
  async revisionsOf(contractId: string): Promise<object[]> {
    await this.records.demand(ContractEntity, contractId);
    return this.database.read<object>({
      name: 'matrix-revisions',
      text: `select ${MATRIX} from matrices m where m.contract_id = $1 order by m.revision desc`,
      values: [contractId],
    });
  }

  async matrix(id: string, language: Language): Promise<JsonReply> {
    const view = await this.view(id, language);
    return new JsonReply(JSON.stringify(view), view.version);
  }

  /** A revision with everything in it; 404 where there is none. */
  view(id: string, language: Language): Promise<MatrixView> {
    return this.database.readConsistently(async () => {
      const [matrix] = await this.read<
        Omit<MatrixView, 'parties' | 'rows' | 'agreements'> & { deploymentModel: DeploymentModel | null }
      >(
        'matrix',
        `select ${MATRIX}, c.deployment_model as "deploymentModel" from matrices m join contracts c on c.id = m.contract_id where m.id = $1`,
        id,
      );
      if (matrix === undefined) throw notFound();
      const { deploymentModel, ...shown } = matrix;
      const parties = await this.read<MatrixPartyView>(
        'matrix-parties',
        `select ${PARTY} from matrix_parties p where p.matrix_id = $1 order by p.position, p.id`,
        id,
      );
      const rows = await this.read<StoredRow>(
        'matrix-rows',
        `select ${ROW} from matrix_rows r where r.matrix_id = $1`,
        id,
      );
      const agreements = await this.read<MatrixAgreementView>(
        'matrix-agreements',
        `select ${AGREEMENT} from matrix_agreements g where g.matrix_id = $1 order by g.side`,
        id,
      );
      return {
        ...shown,
        parties,
        rows: rows
          .sort((one, other) => placeOf(one.key) - placeOf(other.key))
          .map((row) => withDefinition(row, deploymentModel, language)),
        agreements,
      };
    });
  }

  async row(id: string, language: Language): Promise<JsonReply> {
    const [row] = await this.read<StoredRow & { deploymentModel: DeploymentModel | null }>(
      'matrix-row',
      `select ${ROW}, c.deployment_model as "deploymentModel" from matrix_rows r
       join matrices m on m.id = r.matrix_id join contracts c on c.id = m.contract_id where r.id = $1`,
      id,
    );
    if (row === undefined) throw notFound();
    const { deploymentModel, ...stored } = row;
    return new JsonReply(JSON.stringify(withDefinition(stored, deploymentModel, language)), row.version);
  }

  async party(id: string): Promise<JsonReply> {
    const [party] = await this.read<MatrixPartyView>(
      'matrix-party',
      `select ${PARTY} from matrix_parties p where p.id = $1`,
      id,
    );
    return recordReply(party);
  }

  async agreement(id: string): Promise<JsonReply> {
    const [agreement] = await this.read<MatrixAgreementView>(
      'matrix-agreement',
      `select ${AGREEMENT} from matrix_agreements g where g.id = $1`,
      id,
    );
    return recordReply(agreement);
  }

  private read<Row>(name: string, text: string, id: string): Promise<Row[]> {
    return this.database.read<Row>({ name, text, values: [id] });
  }
}

function recordReply(record: { version: number } | undefined): JsonReply {
  if (record === undefined) throw notFound();
  return new JsonReply(JSON.stringify(record), record.version);
}

function withDefinition(row: StoredRow, deploymentModel: DeploymentModel | null, language: Language): MatrixRowView {
  const { title, clauses, ...definition } = definitionOf(row);
  return {
    ...row,
    group: definition.group,
    layer: definition.layer,
    phase: definition.phase,
    title: title[language],
    clauses: [...clauses],
    table41Category: definition.table41Category,
    legalRowKey: definition.legalRowKey,
    nonDelegable: definition.nonDelegable,
    belongsTo: definition.belongsTo,
    suggested: [...suggestionsFor(row.key, deploymentModel)],
  };
}

function select(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([property, sql]) => `${sql} as "${property}"`)
    .join(', ');
}
