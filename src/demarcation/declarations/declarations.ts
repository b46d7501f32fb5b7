import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import {
  type AgreementSide,
  type MatrixConclusion,
  type MatrixStatus,
  type PartyKind,
} from '../../kernel/terms/demarcation-terms';
import { type Declaration } from './concord';
import { declarationFaults, type DeclaredRow } from './declared-parts';
import { digestMatrix } from '../matrix-digesting';

/** A row's declaration as it comes in from outside, such as from a spreadsheet. */
export interface DeclarationOfRow extends Declaration {
  readonly rowId: string;
}

/** What is decided for a row in which both sides differ. */
export interface Settlement extends Pick<Declaration, 'roles' | 'note'> {
  readonly reason: string;
  readonly decider: string;
}

/** A matrix that one of its sides holds until the transaction ends. */
export interface HeldMatrix {
  readonly status: MatrixStatus;
  readonly conclusion: MatrixConclusion;
  /** On whose side the scope stands. */
  readonly side: AgreementSide;
}

interface StoredRow extends DeclaredRow {
  readonly id: string;
  readonly matrixId: string;
}

/**
 * What each side says on its own. Every change holds the matrix first, so that nobody edits, settles, confirms or agrees
 * at the same time; what may follow from it is decided by the database.
 */
@Injectable()
export class Declarations {
  constructor(private readonly database: Database) {}

  /** One's own side's declaration of a row, replaced as a whole; expects the declaration's version, 0 while there is none. */
  declare({ id: rowId, version }: Expected, declaration: Declaration): Promise<void> {
    return this.database.transact(async (manager) => {
      const row = await this.row(manager, rowId);
      const { side } = await this.hold(manager, row.matrixId);
      await demandVersion(manager, 'matrix_declarations', { row_id: rowId, side }, version);
      refuseFaults(declarationFaults(row, declaration.roles));
      await declareRow(manager, { ...declaration, rowId }, side, false);
      await digestMatrix(manager, row.matrixId);
    });
  }

  /**
   * A whole side's declaration, all or nothing: what the rows say that are given; the others stay as they are. Faults
   * point to `/rows/<index>/…`. `onBehalf`: the institution enters what its vendor, who has not declared by itself,
   * answered on paper.
   */
  declareAll(
    matrixId: string,
    side: AgreementSide,
    rows: readonly DeclarationOfRow[],
    onBehalf: boolean,
  ): Promise<void> {
    return this.database.transact(async (manager) => {
      await this.hold(manager, matrixId);
      const stored = new Map((await this.rows(manager, 'r.matrix_id = $1', matrixId)).map((row) => [row.id, row]));
      refuseFaults(
        rows.flatMap(({ rowId, roles }, i) => {
          const row = stored.get(rowId);
          const missing = { ja: 'この責任分界表の行ではありません', en: 'Not a row of this matrix' };
          return row === undefined
            ? [fault(`/rows/${i}/rowId`, 'NOT_FOUND', missing)]
            : declarationFaults(row, roles, `/rows/${i}`);
        }),
      );
      for (const row of rows) await declareRow(manager, row, side, onBehalf);
      await digestMatrix(manager, matrixId);
    });
  }

  /** Takes back one's own side's declaration of a row, which the other side has not seen yet; expects its version. */
  withdraw({ id: rowId, version }: Expected): Promise<void> {
    return this.database.transact(async (manager) => {
      const row = await this.row(manager, rowId);
      const { side } = await this.hold(manager, row.matrixId);
      const current = await versionOf(manager, 'matrix_declarations', { row_id: rowId, side });
      if (current === 0) throw notFound();
      if (version !== null && version !== current) throw staleVersion(current);
      await manager.query('select withdraw_declaration($1)', [rowId]);
      await digestMatrix(manager, row.matrixId);
    });
  }

  /** Decides a row in which both sides differ; expects the settlement's version, 0 while there is none. */
  settle({ id: rowId, version }: Expected, { roles, note, reason, decider }: Settlement): Promise<void> {
    return this.database.transact(async (manager) => {
      const row = await this.row(manager, rowId);
      await this.hold(manager, row.matrixId);
      await demandVersion(manager, 'matrix_settlements', { row_id: rowId }, version);
      refuseFaults(declarationFaults(row, roles));
      await manager.query('select settle_row($1, $2, $3, $4, $5)', [
        rowId,
        note,
        JSON.stringify(roles),
        reason,
        decider,
      ]);
      await digestMatrix(manager, row.matrixId);
    });
  }

  /** Holds the matrix until the transaction ends; 404 for whoever is on neither of its sides. */
  async hold(manager: EntityManager, matrixId: string): Promise<HeldMatrix> {
    const [held] = await manager.query<HeldMatrix[]>('select status, conclusion, side from hold_matrix($1)', [
      matrixId,
    ]);
    if (held === undefined) throw notFound();
    return held;
  }

  private async row(manager: EntityManager, rowId: string): Promise<StoredRow> {
    const [row] = await this.rows(manager, 'r.id = $1', rowId);
    if (row === undefined) throw notFound();
    return row;
  }

  private rows(manager: EntityManager, condition: string, id: string): Promise<StoredRow[]> {
    return manager.query<(StoredRow & { parties: { id: string; kind: PartyKind }[] })[]>(
      `select r.id, r.matrix_id as "matrixId", r.key,
        (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind)), '[]') from matrix_parties p where p.matrix_id = r.matrix_id) as parties
       from matrix_rows r where ${condition}`,
      [id],
    );
  }
}

async function declareRow(
  manager: EntityManager,
  { rowId, roles, note, noTextOfMine }: DeclarationOfRow,
  side: AgreementSide,
  onBehalf: boolean,
): Promise<void> {
  await manager.query('select declare_row($1, $2, $3, $4, $5, $6)', [
    rowId,
    side,
    note,
    noTextOfMine ?? false,
    JSON.stringify(roles),
    onBehalf,
  ]);
}

/** 412 unless the record that these columns name has the version; 0: there is none. */
async function demandVersion(
  manager: EntityManager,
  table: 'matrix_declarations' | 'matrix_settlements',
  named: Readonly<Record<string, string>>,
  version: number | null,
): Promise<void> {
  const current = await versionOf(manager, table, named);
  if (version !== null && version !== current) throw staleVersion(current);
}

/** 0: there is none. */
async function versionOf(
  manager: EntityManager,
  table: 'matrix_declarations' | 'matrix_settlements',
  named: Readonly<Record<string, string>>,
): Promise<number> {
  const conditions = Object.keys(named).map((column, i) => `${column} = $${i + 1}`);
  const [stored] = await manager.query<{ version: number }[]>(
    `select version from ${table} where ${conditions.join(' and ')}`,
    Object.values(named),
  );
  return stored?.version ?? 0;
}

function refuseFaults(faults: ReturnType<typeof declarationFaults>): void {
  if (faults.length > 0) throw invalid(faults);
}
